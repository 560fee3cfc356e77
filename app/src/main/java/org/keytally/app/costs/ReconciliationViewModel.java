package org.keytally.app.costs;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
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
import org.keytally.app.words.MeasuredWords;
import org.keytally.app.words.Words;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.Reconciliation;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.usecase.usage.Reconcile;

/// Our own figures beside what providers billed; every entry that is meant is read for it, when it is asked for.
final class ReconciliationViewModel {

    private static final long NOT_READ = -1;

    private final CostCases cases;
    private final Tasks tasks;
    private final Words words;
    private final GroupWords groups;
    private final MeasuredWords measured;
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.READY);
    private final ReadOnlyObjectWrapper<Reconciliation> all = new ReadOnlyObjectWrapper<>(Reconciliation.NONE);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ObservableList<ReconciledLine> lines = FXCollections.observableArrayList();
    private Optional<EntryFilter> asked = Optional.empty();
    private Optional<EntryFilter> known = Optional.empty();
    private long reach = NOT_READ;
    private Running running = () -> {};

    /// What was found, and up to where the book was read before.
    private record Found(long reach, Optional<Reconcile.Reconciled> reconciled) {}

    ReconciliationViewModel(CostCases cases, Tasks tasks, Words words, Formats formats) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.groups = new GroupWords(words, cases.providers());
        this.measured = new MeasuredWords(words, formats);
    }

    ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// All providers together.
    ReadOnlyObjectProperty<Reconciliation> allProperty() {
        return all.getReadOnlyProperty();
    }

    /// How far our figures are off, in a sentence.
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// Whether entries are being read.
    ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// The share of the entries that was read.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    ObservableList<ReconciledLine> lines() {
        return FXCollections.unmodifiableObservableList(lines);
    }

    /// Reads those meant; not again where nothing is new since.
    void show(EntryFilter meant) {
        running.cancel();
        asked = Optional.of(meant);
        boolean isKnown = known.equals(asked) && showing.get() instanceof Showing.Ready;
        if (!isKnown) {
            lines.clear();
            summary.set("");
            known = Optional.empty();
            showing.set(Showing.LOADING);
        }
        progress.set(0);
        reading.set(true);
        long before = isKnown ? reach : NOT_READ;
        running = tasks.run(() -> find(meant, before), found -> show(found, meant), () -> broken(meant));
    }

    /// Stops reading; what was shown before stays.
    void stop() {
        running.cancel();
        reading.set(false);
        if (showing.get() instanceof Showing.Loading) {
            showing.set(new Showing.Empty(
                    words.of("reconcile.stopped.title"),
                    words.of("reconcile.stopped.text"),
                    asked.map(this::again)));
        }
    }

    private Found find(EntryFilter meant, long before) {
        long now = cases.entries().reach().getAsLong();
        return new Found(now, now == before
                ? Optional.empty()
                : Optional.of(cases.walks().all().of(meant, share -> tasks.show(() -> progress.set(share)))));
    }

    private void show(Found found, EntryFilter meant) {
        reading.set(false);
        known = Optional.of(meant);
        reach = found.reach();
        found.reconciled().ifPresent(this::show);
    }

    private void show(Reconcile.Reconciled found) {
        all.set(found.all());
        summary.set(measured.whole(found.all()));
        lines.setAll(found.providers().entrySet().stream()
                .filter(provider -> provider.getValue().attempts() > 0)
                .map(provider -> new ReconciledLine(
                        provider.getKey(),
                        groups.of(UsageBy.PROVIDER, provider.getKey(), Optional.empty()),
                        provider.getValue()))
                .toList());
        showing.set(lines.isEmpty() ? empty() : Showing.READY);
    }

    private Showing empty() {
        return new Showing.Empty(
                words.of("costs.empty.title"), words.of("reconcile.empty.text"), Optional.empty());
    }

    private Notice.Next again(EntryFilter meant) {
        return new Notice.Next(words.of("unlock.retry"), () -> show(meant));
    }

    private void broken(EntryFilter meant) {
        reading.set(false);
        showing.set(new Showing.Broken(
                words.of("entry.broken.title"), words.of("costs.broken.text"), Optional.of(again(meant))));
    }
}
