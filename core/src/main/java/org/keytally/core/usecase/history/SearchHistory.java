package org.keytally.core.usecase.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.keytally.core.domain.history.History;
import org.keytally.core.domain.history.KeptExchange;
import org.keytally.core.domain.ledger.EntryId;

/// Finds kept exchanges by words, whatever their case, newest first; one for each conversation.
public final class SearchHistory {

    /// What was found.
    ///
    /// @param isMore whether there is more than was asked for
    /// @param lost how much of what was searched could not be read
    public record Found(List<KeptExchange> exchanges, boolean isMore, int lost) {

        public Found {
            exchanges = List.copyOf(exchanges);
        }
    }

    private final History history;
    private final Retention retention;

    SearchHistory(History history, Retention retention) {
        this.history = history;
        this.retention = retention;
    }

    /// The newest so many.
    ///
    /// @param words all of which must occur; none finds everything
    public Found search(String words, int most) {
        List<String> wanted = words(words);
        Instant from = retention.from();
        List<KeptExchange> hits = new ArrayList<>();
        Set<EntryId> conversations = new HashSet<>();
        int lost = history.read(exchange -> {
            if (!exchange.at().isBefore(from)
                    && !conversations.contains(exchange.conversation())
                    && holds(exchange, wanted)) {
                conversations.add(exchange.conversation());
                hits.add(exchange);
            }
            return hits.size() <= most && !Thread.currentThread().isInterrupted();
        });
        hits.sort(Comparator.comparing(KeptExchange::at).reversed());
        return new Found(hits.subList(0, Math.min(most, hits.size())), hits.size() > most, lost);
    }

    /// The words of a search.
    public static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static boolean holds(KeptExchange exchange, List<String> words) {
        if (words.isEmpty()) {
            return true;
        }
        String text = text(exchange).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }

    private static String text(KeptExchange exchange) {
        StringBuilder text = new StringBuilder(exchange.turn().system().orElse(""));
        exchange.turn().asked().forEach(message -> text.append('\n').append(message.text()));
        return text.append('\n').append(exchange.turn().answer())
                .append('\n').append(exchange.to().model())
                .append('\n').append(exchange.to().provider())
                .toString();
    }
}
