package org.keytally.core.usecase.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.history.KeptExchange;
import org.keytally.core.domain.history.KeptExchanges;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingValue;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.prompt.Allowances;
import org.keytally.core.domain.prompt.BatchNews;
import org.keytally.core.domain.prompt.Content;
import org.keytally.core.domain.prompt.Finish;
import org.keytally.core.domain.prompt.PendingBatch;
import org.keytally.core.domain.prompt.Reply;
import org.keytally.core.usecase.prompt.CollectBatches.Line;

/// Answers that are brought once, and what stands in their way.
final class CollectBatchesTest {

    private final TriedBatches tried = new TriedBatches();

    @BeforeEach
    void begin() {
        tried.home.add("Work");
        tried.news = batch -> new BatchNews.Answered(reply("answer to " + batch.entry()));
    }

    @Test
    void saysThatNothingKeptAnAnswerWhoseQuestionWasNotKept() throws Exception {
        submit("one");
        turnHistory("on");
        submit("two");

        assertThat(tried.collectBatches().collect())
                .extracting(line -> ((Line.Given) line).isKept())
                .containsExactly(false, true);
        assertThat(KeptExchanges.in(tried.history)).extracting(KeptExchange::entry).hasSize(1);
    }

    @Test
    void saysThatNothingKeptAnAnswerThatCameAfterTheHistoryWasTurnedOff() throws Exception {
        turnHistory("on");
        submit("one");
        turnHistory("off");

        assertThat(tried.collectBatches().collect())
                .extracting(line -> ((Line.Given) line).isKept())
                .containsExactly(false);
    }

    @Test
    void bringsTheOthersWhereOneCannotBeTakenOffTheBook() throws Exception {
        submit("one");
        PendingBatch two = submit("two");
        submit("three");
        tried.stuck = Optional.of(two.entry());

        List<Line> lines = tried.collectBatches().collect();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).isInstanceOf(Line.Given.class);
        assertThat(lines.get(1)).isEqualTo(new Line.Unbooked(two, LedgerException.Kind.FULL));
        assertThat(lines.get(2)).isInstanceOf(Line.Given.class);
        assertThat(tried.pending).containsExactly(two);

        tried.stuck = Optional.empty();
        assertThat(tried.collectBatches().collect()).singleElement().satisfies(
                line -> assertThat(((Line.Given) line).reply()).isEqualTo(reply("answer to " + two.entry())));
        assertThat(tried.pending).isEmpty();
    }

    @Test
    void keepsAnAnswerBeforeItIsTakenOffTheBook() throws Exception {
        turnHistory("on");
        PendingBatch one = submit("one");
        tried.stuck = Optional.of(one.entry());
        tried.collectBatches().collect();

        assertThat(KeptExchanges.in(tried.history).getFirst().turn().answer()).isEqualTo("answer to " + one.entry());
    }

    @Test
    void waitsForNoOtherWhoCollectsOnceItIsToldToGo() throws Exception {
        submit("one");
        Thread other = Thread.ofPlatform().start(tried.collecting::lock);
        other.join();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> tried.collectBatches().collect()).isInstanceOf(InterruptedException.class);
        assertThat(tried.pending).hasSize(1);
    }

    private PendingBatch submit(String text) {
        return ((Answer.Pending) tried.submit(text)).batch();
    }

    private void turnHistory(String to) {
        tried.home.settings.set(new SettingValue(Setting.HISTORY, Narrowing.EVERYWHERE, to));
    }

    private static Reply reply(String text) {
        return new Reply(
                new Content(List.of(text), "", "", List.of()), new Finish(Finish.Kind.STOP, Optional.empty()),
                Optional.of("gpt-4o-mini"), Optional.empty(), Optional.of(new Usage(12, 0, 0, 0, 34, 0)),
                Optional.empty(), Allowances.NONE);
    }
}
