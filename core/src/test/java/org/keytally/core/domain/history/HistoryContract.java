package org.keytally.core.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every history keeps to.
public abstract class HistoryContract {

    protected static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    protected abstract History history();

    /// Its clock goes on.
    protected abstract void goOn(Duration length);

    @Test
    void givesBackWhatWasKeptWhatWasKeptLastFirst() {
        assertThat(history().isEmpty()).isTrue();
        KeptExchange first = KeptExchanges.of(1, NOON, "one?\n\u0000 \ud83d\ude00", "one");
        KeptExchange second = KeptExchanges.of(2, NOON, "two?", "");
        history().keep(first);
        history().keep(second);

        assertThat(KeptExchanges.in(history())).isEqualTo(List.of(second, first));
        assertThat(history().isEmpty()).isFalse();
    }

    @Test
    void keepsWhatIsKeptOfAnEntryInPlaceOfWhatWasKeptBefore() {
        KeptExchange asked = KeptExchanges.of(1, NOON, "when you please?", "");
        history().keep(asked);
        history().keep(asked.answered("now", "stop"));

        assertThat(KeptExchanges.in(history())).isEqualTo(List.of(asked.answered("now", "stop")));
    }

    @Test
    void endsWhenTheReaderHasHadEnough() {
        for (int i = 0; i < 5; i++) {
            history().keep(KeptExchanges.of(i, NOON, "question " + i, "answer"));
        }
        List<KeptExchange> read = new ArrayList<>();
        history().read(exchange -> {
            read.add(exchange);
            return read.size() < 2;
        });

        assertThat(read).hasSize(2);
    }

    @Test
    void letsGoTheDaysThatWereOver() {
        history().keep(KeptExchanges.of(1, NOON, "old", "old"));
        goOn(Duration.ofDays(2));
        KeptExchange young = KeptExchanges.of(2, NOON.plus(Duration.ofDays(2)), "young", "young");
        history().keep(young);

        history().forget(NOON.minus(Duration.ofDays(1)));
        assertThat(KeptExchanges.in(history())).hasSize(2);
        history().forget(NOON.plus(Duration.ofDays(1)));
        assertThat(KeptExchanges.in(history())).isEqualTo(List.of(young));
    }

    @Test
    void holdsNothingWhenErasedAndKeepsAnew() {
        history().keep(KeptExchanges.of(1, NOON, "gone", "gone"));
        history().erase();
        history().erase();
        assertThat(history().isEmpty()).isTrue();
        assertThat(KeptExchanges.in(history())).isEmpty();

        KeptExchange anew = KeptExchanges.of(2, NOON, "anew", "anew");
        history().keep(anew);
        assertThat(KeptExchanges.in(history())).isEqualTo(List.of(anew));
    }
}
