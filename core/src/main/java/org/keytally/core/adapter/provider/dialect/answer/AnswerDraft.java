package org.keytally.core.adapter.provider.dialect.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.keytally.core.adapter.provider.dialect.event.Overrun;
import org.keytally.core.adapter.provider.dialect.event.ReadLimits;
import org.keytally.core.domain.prompt.Content;
import org.keytally.core.domain.prompt.Deltas;

/// An answer while its pieces come in.
public final class AnswerDraft {

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
    private final AnswerFacts facts = new AnswerFacts();
    private int characters;
    private int additions;
    private String lastAddition = "";
    private boolean wasReasoning;
    private String finish = "";
    private boolean isAnswer;
    private boolean isFinished;
    private boolean isOver;

    public AnswerDraft(Deltas deltas, ReadLimits limits) {
        this.deltas = deltas;
        this.mostCharacters = limits.textCharacters();
        this.textFlow = new PieceFlow(this.deltas.text());
        this.reasoningFlow = new PieceFlow(this.deltas.reasoning());
    }

    /// What comes next is another event.
    public void nextEvent() {
        additions = 0;
    }

    /// Whether all that the event added was this piece, to the first text or to the reasoning.
    public boolean addedOnly(String piece) {
        return additions == 1 && lastAddition.equals(piece);
    }

    public boolean addedReasoning() {
        return wasReasoning;
    }

    public void text(int choice, String piece) throws Overrun {
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

    public void reasoning(String piece) throws Overrun {
        isAnswer = true;
        if (!piece.isEmpty()) {
            reasoning.append(bounded(piece));
            additions++;
            lastAddition = piece;
            wasReasoning = true;
            reasoningFlow.pass(piece);
        }
    }

    public void refusal(String piece) throws Overrun {
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

    public CallDraft newCall() throws Overrun {
        isAnswer = true;
        if (calls.size() == MOST_CALLS) {
            throw new Overrun("over " + MOST_CALLS + " tool calls");
        }
        additions += MANY;
        CallDraft call = new CallDraft();
        calls.add(call);
        return call;
    }

    public void arguments(CallDraft call, String piece) throws Overrun {
        additions += MANY;
        call.append(bounded(piece));
    }

    public List<CallDraft> calls() {
        return calls;
    }

    public void finish(String reported) {
        finish(0, reported);
    }

    /// The first choice's word is the answer's; the stream is finished when every choice seen has its own.
    public void finish(int choice, String reported) {
        isAnswer = true;
        finished.set(Math.min(choice, MOST_CHOICES));
        isFinished |= finished.nextClearBit(0) >= texts.size();
        if (choice == 0 && !reported.isEmpty()) {
            finish = reported;
        }
    }

    public void answerBegun() {
        isAnswer = true;
    }

    public void over() {
        isOver = true;
        isFinished = true;
    }

    public void documentClosed() {
        isFinished = true;
    }

    public Content content() {
        List<String> whole = texts.stream().map(StringBuilder::toString).toList();
        return new Content(
                whole,
                reasoning.toString(),
                refusal.toString(),
                calls.stream().map(CallDraft::finished).toList());
    }

    public boolean hasText() {
        return !texts.getFirst().isEmpty();
    }

    public boolean hasReasoning() {
        return !reasoning.isEmpty();
    }

    public boolean hasRefusal() {
        return !refusal.isEmpty();
    }

    public AnswerFacts facts() {
        return facts;
    }

    public ErrorDraft error() {
        return error;
    }

    public String finishReported() {
        return finish;
    }

    /// Whether anything came that belongs to an answer.
    public boolean isAnswer() {
        return isAnswer;
    }

    /// Whether the provider said that the answer ends here.
    public boolean isFinished() {
        return isFinished;
    }

    /// Whether nothing more will come.
    public boolean isOver() {
        return isOver;
    }

    /// What was held back goes out.
    public void flush() {
        textFlow.flush();
        reasoningFlow.flush();
    }
}
