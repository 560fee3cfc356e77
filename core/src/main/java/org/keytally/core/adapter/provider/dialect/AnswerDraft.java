package org.keytally.core.adapter.provider.dialect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.prompt.Content;
import org.keytally.core.domain.prompt.Deltas;

/// An answer while its pieces come in.
final class AnswerDraft {

    private static final int MOST_CHOICES = 128;
    private static final int MOST_CALLS = 1024;
    private static final int MANY = 2;

    private final Deltas deltas;
    private final int mostCharacters;
    private final List<StringBuilder> texts = new ArrayList<>(List.of(new StringBuilder()));
    private final StringBuilder reasoning = new StringBuilder();
    private final StringBuilder refusal = new StringBuilder();
    private final List<CallDraft> calls = new ArrayList<>();
    private final BitSet finished = new BitSet();
    private final PieceFlow textFlow;
    private final PieceFlow reasoningFlow;
    private final ErrorDraft error = new ErrorDraft();
    private int characters;
    private int additions;
    private String lastAddition = "";
    private boolean wasReasoning;
    private String finish = "";
    private String model = "";
    private String id = "";
    private String requestId = "";
    private String tier = "";
    private Optional<Usage> usage = Optional.empty();
    private Optional<BigDecimal> cost = Optional.empty();
    private boolean isAnswer;
    private boolean isFinished;
    private boolean isOver;

    AnswerDraft(Deltas deltas, ReadLimits limits) {
        this.deltas = deltas;
        this.mostCharacters = limits.textCharacters();
        this.textFlow = new PieceFlow(this.deltas.text());
        this.reasoningFlow = new PieceFlow(this.deltas.reasoning());
    }

    /// What comes next is another event.
    void nextEvent() {
        additions = 0;
    }

    /// Whether all that the event added was this piece, to the first text or to the reasoning.
    boolean addedOnly(String piece) {
        return additions == 1 && lastAddition.equals(piece);
    }

    boolean addedReasoning() {
        return wasReasoning;
    }

    void text(int choice, String piece) throws Overrun {
        isAnswer = true;
        if ((piece.isEmpty() && choice < texts.size()) || choice < 0 || choice >= MOST_CHOICES) {
            return;
        }
        while (texts.size() <= choice) {
            texts.add(new StringBuilder());
        }
        texts.get(choice).append(bounded(piece));
        additions += choice == 0 ? 1 : MANY;
        if (choice == 0) {
            lastAddition = piece;
            wasReasoning = false;
            textFlow.pass(piece);
        }
    }

    void reasoning(String piece) throws Overrun {
        isAnswer = true;
        if (!piece.isEmpty()) {
            reasoning.append(bounded(piece));
            additions++;
            lastAddition = piece;
            wasReasoning = true;
            reasoningFlow.pass(piece);
        }
    }

    void refusal(String piece) throws Overrun {
        isAnswer = true;
        additions += MANY;
        refusal.append(bounded(piece));
    }

    private String bounded(String piece) throws Overrun {
        characters += piece.length();
        if (characters > mostCharacters) {
            throw new Overrun("answer over " + mostCharacters + " characters");
        }
        return piece;
    }

    CallDraft newCall() throws Overrun {
        isAnswer = true;
        if (calls.size() == MOST_CALLS) {
            throw new Overrun("over " + MOST_CALLS + " tool calls");
        }
        additions += MANY;
        CallDraft call = new CallDraft();
        calls.add(call);
        return call;
    }

    void arguments(CallDraft call, String piece) throws Overrun {
        additions += MANY;
        call.append(bounded(piece));
    }

    List<CallDraft> calls() {
        return calls;
    }

    /// The last name wins: a first one may be empty, or that of a router.
    void model(String name) {
        model = name.isEmpty() ? model : name;
    }

    void id(String word) {
        id = word.isEmpty() ? id : word;
    }

    void requestId(String word) {
        requestId = word.isEmpty() ? requestId : word;
    }

    void tier(String word) {
        tier = word.isEmpty() ? tier : word;
    }

    void usage(Optional<Usage> counted) {
        usage = counted.or(() -> usage);
    }

    /// Counts that cannot be true make the whole usage unknown, rather than a little wrong.
    void usageUnknown() {
        usage = Optional.empty();
    }

    void cost(Optional<BigDecimal> bill) {
        cost = bill.filter(amount -> amount.signum() >= 0).or(() -> cost);
    }

    void finish(String reported) {
        finish(0, reported);
    }

    /// The first choice's word is the answer's; the stream is finished when every choice seen has its own.
    void finish(int choice, String reported) {
        isAnswer = true;
        finished.set(Math.min(choice, MOST_CHOICES));
        isFinished |= finished.nextClearBit(0) >= texts.size();
        if (choice == 0 && !reported.isEmpty()) {
            finish = reported;
        }
    }

    void answerBegun() {
        isAnswer = true;
    }

    void over() {
        isOver = true;
        isFinished = true;
    }

    void documentClosed() {
        isFinished = true;
    }

    Content content() {
        List<String> whole = texts.stream().map(StringBuilder::toString).toList();
        return new Content(
                whole,
                reasoning.toString(),
                refusal.toString(),
                calls.stream().map(CallDraft::finished).toList());
    }

    boolean hasText() {
        return !texts.getFirst().isEmpty();
    }

    boolean hasReasoning() {
        return !reasoning.isEmpty();
    }

    boolean hasRefusal() {
        return !refusal.isEmpty();
    }

    ErrorDraft error() {
        return error;
    }

    String finishReported() {
        return finish;
    }

    String model() {
        return model;
    }

    String id() {
        return id;
    }

    String tier() {
        return tier;
    }

    String requestId() {
        return requestId;
    }

    /// The tier is told beside the usage by some, inside it by others.
    Optional<Usage> usage() {
        return tier.isEmpty() ? usage : usage.map(counted -> counted.served(tier));
    }

    Optional<BigDecimal> cost() {
        return cost;
    }

    /// Whether anything came that belongs to an answer.
    boolean isAnswer() {
        return isAnswer;
    }

    /// Whether the provider said that the answer ends here.
    boolean isFinished() {
        return isFinished;
    }

    /// Whether nothing more will come.
    boolean isOver() {
        return isOver;
    }

    /// What was held back goes out.
    void flush() {
        textFlow.flush();
        reasoningFlow.flush();
    }
}
