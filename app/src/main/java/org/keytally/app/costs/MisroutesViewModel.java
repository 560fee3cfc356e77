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
import org.keytally.core.domain.ledger.EntryState;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.usecase.usage.BrowseEntries;
import org.keytally.core.usecase.usage.FindMisroutes.Misroute;

/// The newest prompts that another paid than stood first in their route; entries are read for it.
final class MisroutesViewModel {

    private static final int MOST = 200;

    private final CostCases cases;
    private final Tasks tasks;
    private final Words words;
    private final Formats formats;
    private final GroupWords groups;
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.LOADING);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ObservableList<MisrouteLine> lines = FXCollections.observableArrayList();
    private Running reading = () -> {};

    MisroutesViewModel(CostCases cases, Tasks tasks, Words words, Formats formats) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.formats = formats;
        this.groups = new GroupWords(words, cases.providers());
    }

    ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// Of which days they are, and whether there are more.
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    ObservableList<MisrouteLine> lines() {
        return FXCollections.unmodifiableObservableList(lines);
    }

    /// Reads those of a range.
    void show(UsageRange range) {
        stop();
        lines.clear();
        summary.set("");
        showing.set(Showing.LOADING);
        reading = tasks.run(
                () -> cases.walks().misroutes().of(range, MOST + 1), found -> show(found, range), () -> broken(range));
    }

    /// Stops reading.
    void stop() {
        reading.cancel();
    }

    List<EntryFacts.Fact> facts(MisrouteLine line) {
        return EntryFacts.of(line.row(), words, formats, groups);
    }

    private void show(List<Misroute> found, UsageRange range) {
        lines.setAll(found.stream().limit(MOST).map(this::line).toList());
        summary.set(words.of(
                found.size() > MOST ? "misroutes.newest" : "misroutes.since", formats.count(lines.size()),
                formats.day(range.from())));
        showing.set(lines.isEmpty()
                ? new Showing.Empty(words.of("misroutes.none"), words.of("misroutes.about"), Optional.empty())
                : Showing.READY);
    }

    private MisrouteLine line(Misroute found) {
        return new MisrouteLine(
                EntryRow.of(found.line(), words, formats, groups),
                found.before().map(this::before).orElseGet(() -> words.of("misroutes.passed-over")));
    }

    private String before(BrowseEntries.Line failed) {
        String payer = UsageBy.PAYER.value(
                failed.entry().intent().to(), failed.entry().intent().purse(), failed.entry().intent().errand());
        boolean isDoubtful = failed.entry().state() == EntryState.UNKNOWN;
        return words.of(isDoubtful ? "misroutes.doubtful" : "misroutes.failed", failed.key().orElse(Formats.UNKNOWN),
                groups.of(UsageBy.PAYER, payer, Optional.empty()),
                failed.entry().settlement().flatMap(ended -> ended.ending().failure()).orElse(Formats.UNKNOWN));
    }

    private void broken(UsageRange range) {
        showing.set(new Showing.Broken(
                words.of("entry.broken.title"), words.of("costs.broken.text"),
                Optional.of(new Notice.Next(words.of("unlock.retry"), () -> show(range)))));
    }
}
