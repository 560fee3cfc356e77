package org.keytally.app.cli.prompt;

import java.time.Duration;
import java.util.Optional;
import org.keytally.app.cli.desk.Desk;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.usecase.prompt.Audience;
import org.keytally.core.usecase.prompt.Crossing;
import org.keytally.core.usecase.prompt.Offer;
import org.keytally.core.usecase.prompt.Order;
import org.keytally.core.usecase.prompt.Word;

/// Whoever sits before the command: sees the answer as it comes, and why it takes longer.
final class AnswerStream implements Audience {

    private final Desk desk;
    private final String project;
    private final boolean isShown;
    // The first half of a character whose other half comes with the next piece.
    private String half = "";
    private boolean isBegun;
    private boolean isAtLineEnd;

    AnswerStream(Desk desk, Order order) {
        this.desk = desk;
        this.project = order.purpose().project();
        this.isShown = order.pace() == Pace.STREAMED && !desk.speaksJson();
    }

    @Override
    public void begun(EntryId entry) throws InterruptedException {
        desk.talk().begun(Optional.of(entry.toString()));
    }

    @Override
    public Word asked(Offer personal, Offer shared) {
        return new PayerQuestion(desk, project).ask(personal, shared);
    }

    @Override
    public void crossed(Crossing crossing) {
        desk.notice(new PayerWords(desk.words()).of(crossing));
    }

    @Override
    public void waiting(Failure failure, Duration pause) {
        desk.notice(desk.words()
                .of("prompt.waiting", desk.words().of("failure." + failure.kind().word() + ".error"), seconds(pause)));
    }

    @Override
    public void queued(Duration wait) {
        desk.notice(desk.words().of("prompt.queued", seconds(wait)));
    }

    private static String seconds(Duration pause) {
        return pause.toMillis() < 1000 ? "1" : String.valueOf(Math.ceilDiv(pause.toMillis(), 1000L));
    }

    @Override
    public Deltas deltas() {
        return isShown ? Deltas.ofText(this::piece) : Deltas.UNHEARD;
    }

    private void piece(String text) {
        String whole = half + text;
        boolean isCut = !whole.isEmpty() && Character.isHighSurrogate(whole.charAt(whole.length() - 1));
        half = isCut ? whole.substring(whole.length() - 1) : "";
        String ready = isCut ? whole.substring(0, whole.length() - 1) : whole;
        if (!ready.isEmpty()) {
            isBegun = true;
            isAtLineEnd = ready.endsWith("\n");
            desk.piece(ready);
        }
    }

    /// The text once it is whole, unless it was shown while it came; either way the last line is ended.
    void end(String text) {
        if (!isShown) {
            piece(text);
        }
        if (isBegun && !isAtLineEnd) {
            desk.piece("\n");
        }
    }
}
