package org.keytally.app.costs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.keytally.app.fx.Bars;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.BudgetShares;
import org.keytally.app.words.Formats;
import org.keytally.app.words.GroupWords;
import org.keytally.app.words.MeasuredWords;
import org.keytally.app.words.PaceWords;
import org.keytally.app.words.Sums;
import org.keytally.app.words.Words;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.UsageTotals;
import org.keytally.core.usecase.usage.ShowUsage;

/// What was used in a range: the bars, the table of the same sums, and what stands beside them.
final class CostsViewModel {

    private final CostCases cases;
    private final Tasks tasks;
    private final Words words;
    private final Formats formats;
    private final Runnable prompt;
    private final CostTable table;
    private final ActivityViewModel activity;
    private final ReconciliationViewModel reconciliation;
    private final MisroutesViewModel misroutes;
    private final MeasuredWords measuredWords;
    private final BudgetShares budgetShares;
    private final CostFiles files;
    private final CostTrail trail;

    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.LOADING);
    private final ReadOnlyObjectWrapper<Bars> bars = new ReadOnlyObjectWrapper<>(Bars.NONE);
    private final ReadOnlyObjectWrapper<UsageTotals> totals = new ReadOnlyObjectWrapper<>(UsageTotals.NONE);
    private final ReadOnlyStringWrapper forecast = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper saving = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notes = new ReadOnlyStringWrapper("");
    private final ObservableList<CostLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper measured = new ReadOnlyStringWrapper("");
    private Running reading = () -> {};
    private List<LocalDate> columns = List.of();
    private Running measuring = () -> {};
    private Optional<EntryFilter> summed = Optional.empty();

    /// What was read for the sums.
    private record Sought(ShowUsage.Daily answer, List<BudgetShares.Called> budgets) {}

    /// @param prompt leads to where a prompt is sent
    CostsViewModel(
            CostCases cases, Tasks tasks, Words words, Formats formats, Notices notices, Runnable prompt) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.formats = formats;
        this.prompt = prompt;
        GroupWords groupWords = new GroupWords(words, cases.providers());
        this.table = new CostTable(words, formats, groupWords);
        this.activity = new ActivityViewModel(cases, tasks, words, formats, this::next);
        this.reconciliation = new ReconciliationViewModel(cases, tasks, words, formats);
        this.misroutes = new MisroutesViewModel(cases, tasks, words, formats);
        this.budgetShares = new BudgetShares(words, formats, cases.providers());
        this.measuredWords = new MeasuredWords(words, formats);
        this.files = new CostFiles(cases.export(), this::meant, tasks, words, formats, notices);
        this.trail = new CostTrail(
                groupWords, new CostSpan(cases.clock(), formats::zone, this::read), this::read);
        trail.partProperty().subscribe((before, now) -> {
            if (now == CostPart.SUMS) {
                activity.comparingProperty().set(false);
            }
            if (before == CostPart.RECONCILIATION) {
                reconciliation.stop();
            }
            read();
        });
    }

    /// What is asked, and the way there and back.
    CostTrail trail() {
        return trail;
    }

    /// The entries behind the sums.
    ActivityViewModel activity() {
        return activity;
    }

    /// Our figures beside the bills.
    ReconciliationViewModel reconciliation() {
        return reconciliation;
    }

    /// The prompts that another paid than stood first.
    MisroutesViewModel misroutes() {
        return misroutes;
    }

    ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Bars> barsProperty() {
        return bars.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<UsageTotals> totalsProperty() {
        return totals.getReadOnlyProperty();
    }

    /// What the sums leave out, think of or spared.
    ReadOnlyStringProperty notesProperty() {
        return notes.getReadOnlyProperty();
    }

    /// What the choice of models spared; empty where nothing was compared.
    ReadOnlyStringProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /// What the month or the quarter will have cost; empty for other stretches and while it is too early to tell.
    ReadOnlyStringProperty forecastProperty() {
        return forecast.getReadOnlyProperty();
    }

    /// How far figures worked out here were off from bills; empty until that was measured.
    ReadOnlyStringProperty measuredProperty() {
        return measured.getReadOnlyProperty();
    }

    ObservableList<CostLine> lines() {
        return FXCollections.unmodifiableObservableList(lines);
    }

    /// Reads again what is shown.
    void read() {
        reading.cancel();
        measuring.cancel();
        switch (trail.partProperty().get()) {
            case SUMS -> readSums();
            case ENTRIES -> activity.show(meant());
            case RECONCILIATION -> reconciliation.show(meant());
        }
    }

    private void readSums() {
        CostQuestion asked = trail.question();
        Days days = trail.span().days();
        Optional<EntryFilter> filter = Optional.of(meant());
        if (!filter.equals(summed)) {
            measured.set("");
        }
        summed = filter;
        reading = tasks.run(
                () -> new Sought(
                        cases.daily().of(days.range(formats.zone()), asked.by(), asked.only()), cases.budgets().get()),
                found -> show(found, asked, days),
                this::broken);
    }

    /// Looks for new entries, where they are what is shown.
    void look() {
        if (trail.partProperty().get() == CostPart.ENTRIES) {
            activity.look();
        }
    }

    /// Shows the entries of one bar of the chart.
    void showBar(int place) {
        trail.showDays(columns.get(place), place + 1 < columns.size()
                ? columns.get(place + 1).minusDays(1)
                : trail.span().days().last());
    }

    /// Finds the prompts of this month that another paid than stood first.
    void findMisroutes() {
        LocalDate today = trail.span().today();
        misroutes.show(new Days(CostRange.MONTH.first(today), today).range(formats.zone()));
    }

    /// Shows the entries with what each of them saved.
    void showSaved() {
        activity.comparingProperty().set(true);
        trail.open(CostPart.ENTRIES);
    }

    /// What can be written to a file.
    CostFiles files() {
        return files;
    }

    private EntryFilter meant() {
        return new EntryFilter(trail.span().days().range(formats.zone()), trail.question().only());
    }

    private void show(Sought found, CostQuestion asked, Days days) {
        ShowUsage.Daily answer = found.answer();
        List<CostLine> fresh = table.lines(answer, asked.by());
        if (!fresh.equals(List.copyOf(lines))) {
            lines.setAll(fresh);
        }
        totals.set(answer.totals());
        Sums written = new Sums(words, formats);
        notes.set(String.join(" · ", written.notes(answer.totals())));
        saving.set(written.saving(answer.totals()).orElse(""));
        Days whole = trail.span().whole(days);
        forecast.set(whole.equals(days) ? "" : pace(answer.totals(), whole));
        columns = whole.bars();
        bars.set(table.bars(answer, fresh, whole, trail.span().today()).with(levels(found, asked, whole)));
        showing.set(fresh.isEmpty() ? empty(days) : Showing.READY);
        measure();
    }

    // After what was asked for is there, and of a few only, for entries are read for it.
    private void measure() {
        EntryFilter filter = meant();
        measuring = tasks.run(
                () -> cases.walks().measure().of(filter, MeasuredWords.MOST),
                found -> measured.set(measuredWords.newest(found)),
                () -> measured.set(""));
    }

    private List<Bars.Level> levels(Sought found, CostQuestion asked, Days days) {
        Unit unit = found.answer().totals().cost().isZero() ? Unit.TOKENS : Unit.MONEY;
        BudgetShares.Bar bar = switch (days.bar()) {
            case DAY -> BudgetShares.Bar.DAY;
            case WEEK -> BudgetShares.Bar.WEEK;
            case MONTH -> BudgetShares.Bar.MONTH;
        };
        return budgetShares.of(found.budgets(), asked.only(), unit, bar).stream()
                .map(share -> new Bars.Level(share.name(), share.amount(), share.text()))
                .toList();
    }

    private String pace(UsageTotals spent, Days whole) {
        boolean isMonth = trail.span().rangeProperty().get() == CostRange.MONTH;
        return new PaceWords(words, formats).of(
                isMonth ? "home.pace" : "costs.pace.quarter",
                spent.cost(), whole.first(), whole.last().plusDays(1), cases.clock().instant());
    }

    private Showing empty(Days days) {
        String text = words.of("costs.empty.text", formats.day(days.first()), formats.day(days.last()));
        return new Showing.Empty(words.of("costs.empty.title"), text, Optional.of(next()));
    }

    private Notice.Next next() {
        return trail.question().filters().isEmpty()
                ? new Notice.Next(words.of("costs.empty.send"), prompt)
                : new Notice.Next(words.of("costs.empty.back"), trail::back);
    }

    private void broken() {
        showing.set(new Showing.Broken(
                words.of("costs.broken.title"),
                words.of("costs.broken.text"),
                Optional.of(new Notice.Next(words.of("unlock.retry"), this::read))));
    }
}
