package org.keytally.app.costs;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Formats;
import org.keytally.app.words.GroupWords;
import org.keytally.app.words.Words;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.usecase.usage.BrowseEntries;

/// The entries behind the sums, newest first, read as far as somebody looks.
final class ActivityViewModel {

    private static final int PAGE = 200;

    private final CostCases cases;
    private final Tasks tasks;
    private final Words words;
    private final Formats formats;
    private final GroupWords groups;
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.READY);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ObservableList<EntryRow> rows = FXCollections.observableArrayList();
    private Optional<EntryFilter> filter = Optional.empty();
    private Optional<Long> next = Optional.empty();
    private boolean isReading;
    private Running reading = () -> {};

    ActivityViewModel(CostCases cases, Tasks tasks, Words words, Formats formats) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.formats = formats;
        this.groups = new GroupWords(words, cases.providers());
    }

    ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// How many are read so far, and whether there are more.
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    ObservableList<EntryRow> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    /// Reads the newest of those meant.
    void show(EntryFilter wanted) {
        filter = Optional.of(wanted);
        next = Optional.empty();
        if (rows.isEmpty()) {
            showing.set(Showing.LOADING);
        }
        read(wanted, true);
    }

    /// Reads on where the end of what is shown comes into sight.
    void seen(int row) {
        if (!isReading && next.isPresent() && row >= rows.size() - PAGE / 2) {
            filter.ifPresent(wanted -> read(wanted, false));
        }
    }

    List<EntryFacts.Fact> facts(EntryRow row) {
        return EntryFacts.of(row, words, formats, groups);
    }

    private void read(EntryFilter wanted, boolean isFirst) {
        reading.cancel();
        isReading = true;
        Optional<Long> before = next;
        reading = tasks.run(
                () -> cases.entries().newest(wanted, before, PAGE), page -> add(page, isFirst), this::broken);
    }

    private void add(BrowseEntries.Page page, boolean isFirst) {
        isReading = false;
        next = page.next();
        List<EntryRow> fresh =
                page.lines().stream().map(line -> EntryRow.of(line, words, formats, groups)).toList();
        if (isFirst) {
            rows.setAll(fresh);
        } else {
            rows.addAll(fresh);
        }
        // A page in which nothing was meant must not look like the end.
        if (fresh.isEmpty() && next.isPresent()) {
            filter.ifPresent(wanted -> read(wanted, false));
            return;
        }
        summary.set(words.of(next.isPresent() ? "entry.count-so-far" : "entry.count", formats.count(rows.size())));
        showing.set(rows.isEmpty() ? empty() : Showing.READY);
    }

    private Showing empty() {
        return new Showing.Empty(
                words.of("costs.empty.title"), words.of("entry.empty.text"), Optional.empty());
    }

    private void broken() {
        isReading = false;
        showing.set(new Showing.Broken(
                words.of("entry.broken.title"),
                words.of("costs.broken.text"),
                filter.map(wanted -> new Notice.Next(words.of("unlock.retry"), () -> show(wanted)))));
    }
}
