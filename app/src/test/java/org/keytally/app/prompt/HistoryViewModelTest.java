package org.keytally.app.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.keytally.app.fx.DirectTasks;
import org.keytally.app.fx.Showing;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.history.InMemoryHistory;
import org.keytally.core.domain.history.KeptExchanges;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.history.Histories;
import org.keytally.core.usecase.settings.ChangeSetting;
import org.keytally.core.usecase.usage.BrowseEntries;
import org.keytally.core.usecase.usage.GroupNames;
import org.keytally.core.usecase.usage.SteadyEntries;

final class HistoryViewModelTest {

    private final FakeHome home = new FakeHome();
    private final InMemoryHistory kept = new InMemoryHistory();
    private final Words words = Words.english();

    @Test
    void saysThatHistoryIsOffAndTurnsItOn() {
        HistoryViewModel model = model();
        Showing.Empty off = (Showing.Empty) model.showingProperty().get();
        assertThat(off.title()).isEqualTo("History is off");

        off.next().orElseThrow().run().run();

        assertThat(home.settings.value(Setting.HISTORY)).isEqualTo("on");
        assertThat(((Showing.Empty) model.showingProperty().get()).title()).isEqualTo("Nothing is kept yet");
    }

    @Test
    void findsWhatIsTypedAndShowsWhereItStands() {
        keep(1, "Which invoice?", "x ".repeat(100) + "The Invoice of March.");
        keep(2, "Who?", "Nobody.");
        HistoryViewModel model = model();
        assertThat(model.found()).extracting(Past::question).containsExactly("Who?", "Which invoice?");

        model.queryProperty().set("march INVOICE");
        assertThat(model.found()).extracting(Past::question).containsExactly("Which invoice?");
        assertThat(model.found().getFirst().excerpt()).startsWith("… ").endsWith("The Invoice of March.");

        model.queryProperty().set("june");
        assertThat(((Showing.Empty) model.showingProperty().get()).title()).isEqualTo("Nothing found");
    }

    @Test
    void saysThatNoMoreIsKeptWhereItWasTurnedOff() {
        keep(1, "Who?", "Nobody.");

        assertThat(model().noteProperty().get()).contains("history is off", "90 days");
    }

    @Test
    void opensAConversationAndGoesBack() {
        keep(1, "Who?", "**Nobody.**");
        HistoryViewModel model = model();
        model.open(model.found().getFirst());

        PastTurn turn = model.openedProperty().get().orElseThrow().getFirst();
        assertThat(turn.question()).isEqualTo("Who?");
        assertThat(turn.answer()).isEqualTo("**Nobody.**");
        assertThat(turn.receipt().line()).isEqualTo("no entry is known");
        model.back();
        assertThat(model.openedProperty().get()).isEmpty();
    }

    private void keep(int number, String question, String answer) {
        Instant at = home.clock.instant().minusSeconds(100 - number);
        kept.keep(KeptExchanges.of(number, at, question, answer));
    }

    private HistoryViewModel model() {
        BrowseEntries entries = new BrowseEntries(SteadyEntries.of(0), new GroupNames(home.names, home.keys));
        return new HistoryViewModel(
                new Histories(kept, home.settings, entries, home.witness, home.clock),
                new ChangeSetting(home.settings, home.witness, home::providers),
                new DirectTasks(),
                words,
                new Formats(words, ZoneOffset.UTC),
                home.clock);
    }
}
