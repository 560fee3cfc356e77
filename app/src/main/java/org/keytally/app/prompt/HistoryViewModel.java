package org.keytally.app.prompt;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.usecase.history.Histories;
import org.keytally.core.usecase.history.HistoryState;
import org.keytally.core.usecase.history.SearchHistory;
import org.keytally.core.usecase.settings.ChangeSetting;

/// The search in what was kept, and one conversation of it to be read.
final class HistoryViewModel {

    static final int MOST = 200;

    private final Histories histories;
    private final ChangeSetting settings;
    private final Tasks tasks;
    private final Words words;
    private final Formats formats;
    private final InstantSource clock;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Past> found = FXCollections.observableArrayList();
    private final ObservableList<Past> shownFound = FXCollections.unmodifiableObservableList(found);
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.LOADING);
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<List<PastTurn>>> opened =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Running pending = () -> {};

    private record Seen(HistoryState state, SearchHistory.Found found) {}

    HistoryViewModel(
            Histories histories, ChangeSetting settings, Tasks tasks, Words words, Formats formats,
            InstantSource clock) {
        this.histories = histories;
        this.settings = settings;
        this.tasks = tasks;
        this.words = words;
        this.formats = formats;
        this.clock = clock;
        query.addListener((_, _, _) -> search());
        search();
    }

    /// The words that are searched.
    StringProperty queryProperty() {
        return query;
    }

    ObservableList<Past> found() {
        return shownFound;
    }

    ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// What a person should know about what was found.
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// The conversation that is read.
    ReadOnlyObjectProperty<Optional<List<PastTurn>>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    void open(Past past) {
        tasks.run(
                () -> histories.showConversation().show(past.conversation()).stream()
                        .map(turn -> PastTurn.of(turn, words, formats))
                        .toList(),
                turns -> opened.set(Optional.of(turns)));
    }

    /// Goes back to what was found.
    void back() {
        opened.set(Optional.empty());
    }

    private void turnOn() {
        tasks.run(
                () -> settings.change(Setting.HISTORY.label(), "on", Narrowing.EVERYWHERE), _ -> search());
    }

    private void search() {
        pending.cancel();
        String wanted = query.get();
        pending = tasks.run(
                () -> new Seen(histories.state(), histories.searchHistory().search(wanted, MOST)),
                seen -> show(seen, wanted),
                this::broken);
    }

    private void show(Seen seen, String wanted) {
        found.setAll(seen.found().exchanges().stream()
                .map(exchange -> Past.of(exchange, wanted, formats.relative(exchange.at(), clock.instant())))
                .toList());
        showing.set(found.isEmpty() ? empty(seen.state()) : Showing.READY);
        note.set(note(seen));
    }

    private Showing empty(HistoryState state) {
        if (!state.isEmpty()) {
            return sentence("prompt.history.none.title", words.of("prompt.history.none.text"), Optional.empty());
        }
        return state.isOn()
                ? sentence(
                        "prompt.history.empty.title", words.of("prompt.history.empty.text", state.days()),
                        Optional.empty())
                : sentence(
                        "prompt.history.off.title", words.of("prompt.history.off.text", state.days()),
                        Optional.of(new Notice.Next(words.of("prompt.history.off.verb"), this::turnOn)));
    }

    private void broken() {
        showing.set(new Showing.Broken(
                words.of("prompt.history.broken.title"), words.of("costs.broken.text"),
                Optional.of(new Notice.Next(words.of("unlock.retry"), this::search))));
    }

    private Showing sentence(String title, String text, Optional<Notice.Next> next) {
        return new Showing.Empty(words.of(title), text, next);
    }

    private String note(Seen seen) {
        if (seen.found().lost() > 0) {
            return words.of("prompt.history.lost", formats.count(seen.found().lost()));
        }
        if (!seen.state().isOn() && !seen.state().isEmpty()) {
            return words.of("prompt.history.off-note", seen.state().days());
        }
        return seen.found().isMore() ? words.of("prompt.history.more", MOST) : "";
    }
}
