package org.keytally.app.prompt;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Tasks;
import org.keytally.app.prompt.markdown.Block;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.usecase.prompt.Audience;
import org.keytally.core.usecase.prompt.Crossing;
import org.keytally.core.usecase.prompt.Meter;
import org.keytally.core.usecase.prompt.Offer;
import org.keytally.core.usecase.prompt.Word;

/// Hears an answer on the thread that waits for it, and shows it on the other.
final class Listener implements Audience {

    /// What of the screen it needs.
    record Stage(Tasks tasks, Words words, Formats formats, Notices notices, Consumer<Optional<Asking>> ask) {}

    private final Stage stage;
    private final PromptCases cases;
    private final Exchange exchange;
    private final Inquiry inquiry;
    private final Pieces pieces;
    private Optional<Meter> meter = Optional.empty();

    Listener(Stage stage, PromptCases cases, Exchange exchange, Inquiry inquiry) {
        this.stage = stage;
        this.cases = cases;
        this.exchange = exchange;
        this.inquiry = inquiry;
        this.pieces = new Pieces(stage.tasks(), this::came);
    }

    /// Looks up what the answer costs while it comes.
    void attend() {
        if (cases.outlook(inquiry) instanceof Outlook.Open open) {
            attend(open.offers().getFirst().offer());
        }
    }

    /// The rest of the pieces, where nothing more comes.
    void end() {
        pieces.flush();
    }

    @Override
    public Word asked(Offer personal, Offer shared) {
        BlockingQueue<Word> said = new ArrayBlockingQueue<>(1);
        Asking asking = new Asking(1, seen(personal), seen(shared), inquiry.wish().purpose().project(), said::offer);
        stage.tasks().show(() -> stage.ask().accept(Optional.of(asking)));
        try {
            Word word = said.take();
            if (word instanceof Word.Chosen chosen) {
                attend(chosen.whose() == org.keytally.core.domain.policy.Preference.SHARED ? shared : personal);
            }
            return word;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Word.Declined();
        } finally {
            stage.tasks().show(() -> stage.ask().accept(Optional.empty()));
        }
    }

    @Override
    public void crossed(Crossing crossing) {
        String text = new PayerText(stage.words()).of(crossing);
        note(text);
        stage.tasks().show(() -> stage.notices().tell(Notice.warning(text)));
    }

    @Override
    public void begun(EntryId entry) {}

    @Override
    public void waiting(Failure failure, Duration pause) {
        note(stage.words().of(
                "prompt.attempt.waiting", stage.words().of("prompt.failed." + failure.kind().word()), seconds(pause)));
    }

    @Override
    public void queued(Duration wait) {
        note(stage.words().of("prompt.queued", seconds(wait)));
    }

    @Override
    public Deltas deltas() {
        return Deltas.ofText(pieces::add);
    }

    private void attend(Offer offer) {
        Optional<Meter> now = cases.meter(offer, inquiry.prompt());
        String who = offer.route().provider().name() + offer.model().map(model -> " · " + model).orElse("");
        stage.tasks().show(() -> {
            meter = now;
            exchange.askedOf(who);
        });
    }

    private void came(String piece, List<Block> blocks) {
        exchange.append(piece, blocks);
        long output = Meter.tokens(exchange.length());
        String tokens = stage.words().of("prompt.receipt.tokens", "≈ " + stage.formats().count(output));
        exchange.cost(meter.flatMap(one -> one.cost(output))
                .map(money -> stage.formats().estimate(money) + " · " + tokens)
                .orElse(tokens));
    }

    private Outlook.Seen seen(Offer offer) {
        return new Outlook.Seen(
                offer, cases.meter(offer, inquiry.prompt()).flatMap(one -> one.cost(inquiry.usualOutput())));
    }

    private void note(String text) {
        stage.tasks().show(() -> exchange.note(text));
    }

    private static String seconds(Duration pause) {
        return String.valueOf(Math.max(1, Math.ceilDiv(pause.toMillis(), 1000L)));
    }
}
