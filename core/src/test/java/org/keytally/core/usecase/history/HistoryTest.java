package org.keytally.core.usecase.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.history.InMemoryHistory;
import org.keytally.core.domain.history.KeptExchange;
import org.keytally.core.domain.history.KeptExchanges;
import org.keytally.core.domain.home.InMemorySettings;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingValue;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.ledger.Addressee;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.Errand;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.PromptId;
import org.keytally.core.domain.ledger.Purse;
import org.keytally.core.domain.ledger.Worst;
import org.keytally.core.domain.prompt.Allowances;
import org.keytally.core.domain.prompt.Content;
import org.keytally.core.domain.prompt.Finish;
import org.keytally.core.domain.prompt.Message;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.PromptOptions;
import org.keytally.core.domain.prompt.Reply;
import org.keytally.core.usecase.StoppedClock;

final class HistoryTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final InMemoryHistory history = new InMemoryHistory();
    private final InMemorySettings settings = new InMemorySettings();
    private final StoppedClock clock = new StoppedClock(NOON);
    private final KeepHistory keep = new KeepHistory(history, settings);
    private final SearchHistory search = new SearchHistory(history, new Retention(settings, clock));

    @Test
    void keepsNothingUnlessItIsTurnedOn() {
        keep.keep(Prompt.of("Hello?"), intent(1), reply("Hello", ""));
        keep.keepAsked(Prompt.of("Later?"), intent(2));
        assertThat(history.isEmpty()).isTrue();

        turn("on");
        keep.keep(Prompt.of("Hello?"), intent(1), reply("Hello", ""));
        turn("off");
        keep.keep(Prompt.of("Hello again?"), intent(2), reply("Hello", ""));

        assertThat(questions(search.search("", 10))).isEqualTo(List.of("Hello?"));
    }

    @Test
    void keepsEachTextOfAConversationOnce() {
        turn("on");
        Prompt first = Prompt.of("one?");
        keep.keep(first, intent(1), reply("one", ""));
        Prompt second = new Prompt(
                Optional.empty(),
                List.of(Message.user("one?"), Message.assistant("one"), Message.user("two?")),
                PromptOptions.NONE);
        keep.keep(second, intent(2), reply("two", ""));

        KeptExchange last = KeptExchanges.in(history).getFirst();
        assertThat(last.conversation()).isEqualTo(entry(1));
        assertThat(last.turn().asked()).isEqualTo(List.of(Message.user("two?")));
        assertThat(questions(search.search("", 10))).isEqualTo(List.of("two?"));
    }

    @Test
    void keepsAConversationFromItsBeginningThatThisRunDoesNotKnow() {
        turn("on");
        List<Message> said = List.of(Message.user("one?"), Message.assistant("one"), Message.user("two?"));
        keep.keep(new Prompt(Optional.of("Be brief."), said, PromptOptions.NONE), intent(2), reply("two", ""));

        KeptExchange only = KeptExchanges.in(history).getFirst();
        assertThat(only.conversation()).isEqualTo(entry(2));
        assertThat(only.turn().asked()).isEqualTo(said);
        assertThat(only.turn().system()).contains("Be brief.");
    }

    @Test
    void keepsTheWordsForNotAnswering() {
        turn("on");
        keep.keep(Prompt.of("How?"), intent(1), reply("", "I would rather not."));

        assertThat(KeptExchanges.in(history).getFirst().turn().answer()).isEqualTo("I would rather not.");
    }

    @Test
    void keepsALateAnswerOnlyToAQuestionThatWasKept() {
        turn("on");
        keep.keepAsked(Prompt.of("Whenever?"), intent(1));
        assertThat(keep.keepAnswer(entry(1), reply("Now", ""))).isTrue();
        assertThat(keep.keepAnswer(entry(2), reply("To whom?", ""))).isFalse();

        List<KeptExchange> kept = KeptExchanges.in(history);
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().turn().answer()).isEqualTo("Now");
    }

    @Test
    void findsByAllWordsWhateverTheirCase() {
        history.keep(KeptExchanges.of(1, NOON.minusSeconds(2), "The Invoice of March", "ÄRGER with the bank"));
        history.keep(KeptExchanges.of(2, NOON.minusSeconds(1), "The invoice of April", "none"));

        assertThat(questions(search.search("INVOICE ärger", 10))).isEqualTo(List.of("The Invoice of March"));
        assertThat(questions(search.search(" invoice  of ", 10)))
                .isEqualTo(List.of("The invoice of April", "The Invoice of March"));
        assertThat(questions(search.search("gpt-4o april", 10))).isEqualTo(List.of("The invoice of April"));
        assertThat(questions(search.search("invoice june", 10))).isEmpty();
    }

    @Test
    void tellsThatThereIsMore() {
        for (int i = 0; i < 5; i++) {
            history.keep(KeptExchanges.of(i, NOON, "question " + i, ""));
        }
        assertThat(search.search("question", 5).isMore()).isFalse();
        SearchHistory.Found found = search.search("question", 3);
        assertThat(found.isMore()).isTrue();
        assertThat(questions(found)).isEqualTo(List.of("question 4", "question 3", "question 2"));
    }

    @Test
    void findsNothingOlderThanWasWanted() {
        settings.set(new SettingValue(Setting.HISTORY_DAYS, Narrowing.EVERYWHERE, "7"));
        history.keep(KeptExchanges.of(1, NOON, "old", ""));
        clock.goOn(Duration.ofDays(7));
        assertThat(questions(search.search("", 10))).isEqualTo(List.of("old"));
        clock.goOn(Duration.ofSeconds(1));
        assertThat(questions(search.search("", 10))).isEmpty();

        new ForgetHistory(history, settings, clock).forget();
        assertThat(history.isEmpty()).isTrue();
    }

    @Test
    void knowsTheNewestConversationsOnly() {
        Threads threads = new Threads();
        for (int i = 0; i <= Threads.MOST; i++) {
            threads.cameTo(Prompt.of("question " + i), "answer", entry(i));
        }
        assertThat(threads.of(goingOn("question 0"))).isEmpty();
        assertThat(threads.of(goingOn("question 1"))).contains(entry(1));
    }

    private static Prompt goingOn(String question) {
        return new Prompt(
                Optional.empty(),
                List.of(Message.user(question), Message.assistant("answer"), Message.user("and?")),
                PromptOptions.NONE);
    }

    private void turn(String value) {
        settings.set(new SettingValue(Setting.HISTORY, Narrowing.EVERYWHERE, value));
    }

    private static List<String> questions(SearchHistory.Found found) {
        List<String> questions = new ArrayList<>();
        found.exchanges().forEach(exchange -> questions.add(exchange.turn().question()));
        return questions;
    }

    private static EntryId entry(int number) {
        return KeptExchanges.of(number, NOON, "?", "").entry();
    }

    private static Intent intent(int number) {
        return new Intent(
                entry(number),
                PromptId.startedBy(entry(number)),
                NOON.plusSeconds(number - 100),
                new Addressee(new ProviderId("openai"), "gpt-4o-mini"),
                new Purse(Optional.empty(), Optional.empty(), Payer.YOU, ""),
                new Errand("", "chat", "", "", "", Environment.DEVELOPMENT),
                false,
                new Worst(Optional.empty(), 0));
    }

    private static Reply reply(String text, String refusal) {
        return new Reply(
                new Content(List.of(text), "", refusal, List.of()),
                new Finish(Finish.Kind.STOP, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Allowances.NONE);
    }
}
