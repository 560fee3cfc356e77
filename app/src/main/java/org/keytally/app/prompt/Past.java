package org.keytally.app.prompt;

import java.util.List;
import java.util.Locale;
import org.keytally.app.words.SafeText;
import org.keytally.core.domain.history.KeptExchange;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.usecase.history.SearchHistory;

/// A conversation that was found, by the exchange in which it was.
///
/// @param excerpt of the answer, around what was searched
/// @param when how long ago
record Past(EntryId conversation, String question, String excerpt, String whom, String when) {

    private static final int LONGEST = 160;
    private static final int BEFORE = 40;

    static Past of(KeptExchange exchange, String query, String when) {
        String answer = exchange.turn().answer();
        return new Past(
                exchange.conversation(),
                line(exchange.turn().question(), 0),
                line(answer, begin(answer, SearchHistory.words(query))),
                exchange.to().provider() + " · " + exchange.to().model(),
                when);
    }

    private static int begin(String text, List<String> words) {
        String plain = text.toLowerCase(Locale.ROOT);
        int found = words.stream().mapToInt(plain::indexOf).filter(at -> at >= 0).min().orElse(0);
        return found <= BEFORE ? 0 : Math.min(found - BEFORE, text.length());
    }

    private static String line(String text, int from) {
        String cut = text.substring(from, Math.min(text.length(), from + LONGEST));
        return (from > 0 ? "… " : "") + SafeText.stripped(cut).replaceAll("\\s+", " ").strip();
    }
}
