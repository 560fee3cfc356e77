package org.keytally.app.cli.prompt;

import java.util.Locale;
import java.util.Optional;
import org.keytally.app.cli.budget.ExactAmounts;
import org.keytally.app.cli.desk.Desk;
import org.keytally.core.domain.policy.Preference;
import org.keytally.core.usecase.prompt.Offer;
import org.keytally.core.usecase.prompt.Word;

/// The question who pays, put to the person at the terminal.
final class PayerQuestion {

    private static final int TRIES = 3;
    private static final String ESCAPE = "\u001b";

    private final Desk desk;
    private final String project;
    private final PayerWords payers;
    private final ExactAmounts amounts;

    /// @param project what an answer can be remembered for; empty for none
    PayerQuestion(Desk desk, String project) {
        this.desk = desk;
        this.project = project;
        this.payers = new PayerWords(desk.words());
        this.amounts = new ExactAmounts(desk.words());
    }

    Word ask(Offer personal, Offer shared) {
        if (!desk.command().isInteractive()) {
            return new Word.Nobody();
        }
        desk.notice(desk.words().of("ask.who"));
        told("1", personal);
        told("2", shared);
        desk.notice(desk.words().of("ask.session"));
        if (!project.isEmpty()) {
            desk.notice(desk.words().of("ask.project", project));
        }
        for (int i = 0; i < TRIES; i++) {
            Optional<String> typed = desk.talk().ask(desk.words().of("ask.line"));
            if (typed.isEmpty()) {
                return new Word.Declined();
            }
            Optional<Word> word = word(typed.get());
            if (word.isPresent()) {
                return word.get();
            }
            desk.notice(desk.words().of("ask.again"));
        }
        return new Word.Declined();
    }

    private void told(String number, Offer offer) {
        desk.notice(desk.words().of("ask.offer", number, payers.offer(offer)));
        offer.remains().forEach(left -> desk.notice(desk.words()
                .of(
                        "ask.remains",
                        payers.title(left.budget()),
                        amounts.number(left.unit(), left.left()),
                        amounts.amount(left.unit(), left.limit()))));
    }

    private Optional<Word> word(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.startsWith(ESCAPE) || text.equals("q")) {
            return Optional.of(new Word.Declined());
        }
        return switch (text) {
            case "1" -> chosen(Preference.PERSONAL, Word.Span.ONCE);
            case "2" -> chosen(Preference.SHARED, Word.Span.ONCE);
            case "1s" -> chosen(Preference.PERSONAL, Word.Span.SESSION);
            case "2s" -> chosen(Preference.SHARED, Word.Span.SESSION);
            case "1p" -> project.isEmpty() ? Optional.empty() : chosen(Preference.PERSONAL, Word.Span.PROJECT);
            case "2p" -> project.isEmpty() ? Optional.empty() : chosen(Preference.SHARED, Word.Span.PROJECT);
            default -> Optional.empty();
        };
    }

    private static Optional<Word> chosen(Preference whose, Word.Span span) {
        return Optional.of(new Word.Chosen(whose, span));
    }
}
