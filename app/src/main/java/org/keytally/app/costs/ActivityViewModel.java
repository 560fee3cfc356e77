package org.keytally.app.costs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Formats;
import org.keytally.app.words.GroupWords;
import org.keytally.app.words.Words;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.EntryOutline;

/// The entries behind the sums, newest first, however many there are; only what is looked at is read.
final class ActivityViewModel {

    private static final long NOT_READ = -1;
    // Two or three frames.
    private static final Duration PASSING = Duration.ofMillis(45);

    private final CostCases cases;
    private final Tasks tasks;
    private final Words words;
    private final Formats formats;
    private final GroupWords groups;
    private final Supplier<Notice.Next> next;
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.READY);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<EntryList>> entries = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty comparing = new SimpleBooleanProperty();
    private Optional<EntryFilter> filter = Optional.empty();
    private Optional<EntryFilter> looking = Optional.empty();
    private long reach = NOT_READ;

    /// What a look at the book found; no outline where nothing has changed.
    private record Found(long reach, Optional<EntryOutline> outline) {}

    /// @param next what to do where nothing is found
    ActivityViewModel(CostCases cases, Tasks tasks, Words words, Formats formats, Supplier<Notice.Next> next) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.formats = formats;
        this.groups = new GroupWords(words, cases.providers());
        this.next = next;
    }

    ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// Whether each tells what it saved against its model of comparison.
    BooleanProperty comparingProperty() {
        return comparing;
    }

    /// How many there are.
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// The list of what was asked for; it grows while that stays the same.
    ReadOnlyObjectProperty<Optional<EntryList>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    /// Shows those meant.
    void show(EntryFilter meant) {
        if (!filter.equals(Optional.of(meant))) {
            filter = Optional.of(meant);
            reach = NOT_READ;
        }
        if (!isAnyShown() || showing.get() instanceof Showing.Broken) {
            showing.set(Showing.LOADING);
        }
        look();
    }

    /// Looks for new ones; a look that takes long is waited for, and what is broken waits for the person.
    void look() {
        if (!looking.equals(filter) && !(showing.get() instanceof Showing.Broken)) {
            filter.ifPresent(this::begin);
        }
    }

    private void begin(EntryFilter meant) {
        looking = Optional.of(meant);
        long known = reach;
        tasks.run(() -> find(meant, known), found -> {
            ended(meant);
            show(found, meant);
        }, () -> {
            ended(meant);
            broken();
        });
    }

    private void ended(EntryFilter meant) {
        looking = looking.filter(other -> !other.equals(meant));
    }

    List<EntryFacts.Fact> facts(EntryRow row) {
        return EntryFacts.of(row, words, formats, groups);
    }

    private Found find(EntryFilter meant, long known) {
        long now = cases.entries().reach().getAsLong();
        return new Found(now, now == known ? Optional.empty() : Optional.of(cases.entries().outline().apply(meant)));
    }

    private void show(Found found, EntryFilter meant) {
        if (filter.equals(Optional.of(meant))) {
            reach = found.reach();
            found.outline().ifPresent(outline -> show(outline, meant));
            showing.set(isAnyShown() ? Showing.READY : empty());
        }
    }

    private void show(EntryOutline outline, EntryFilter meant) {
        EntryList list = entries.get()
                .filter(shown -> shown.canGrow(meant, outline))
                .orElseGet(() -> new EntryList(meant, this::read, next -> tasks.showLater(PASSING, next)));
        list.grow(outline);
        summary.set(words.of("entry.count", formats.count(outline.count())));
        entries.set(Optional.of(list));
    }

    private void read(EntryList list, long first, Consumer<List<EntryRow>> then, Runnable broken) {
        EntryOutline outline = list.outline();
        tasks.run(() -> cases.entries().lines().of(list.filter(), outline, first, EntryPages.SIZE).stream()
                .map(line -> EntryRow.of(line, words, formats, groups))
                .toList(), then, () -> {
                    broken.run();
                    broken();
                });
    }

    private boolean isAnyShown() {
        return entries.get().filter(list -> !list.isEmpty()).isPresent();
    }

    private Showing empty() {
        return new Showing.Empty(
                words.of("costs.empty.title"), words.of("entry.empty.text"), Optional.of(next.get()));
    }

    private void broken() {
        reach = NOT_READ;
        showing.set(new Showing.Broken(
                words.of("entry.broken.title"),
                words.of("costs.broken.text"),
                filter.map(wanted -> new Notice.Next(words.of("unlock.retry"), () -> show(wanted)))));
    }
}
