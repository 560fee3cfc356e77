package org.keytally.app.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.keytally.app.fx.Bars;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.BudgetShares;
import org.keytally.app.words.Formats;
import org.keytally.app.words.MeasuredWords;
import org.keytally.app.words.Sums;
import org.keytally.app.words.Words;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.domain.home.Checklist;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.domain.ledger.UsageTotals;
import org.keytally.core.usecase.keys.ListKeys;
import org.keytally.core.usecase.usage.ShowUsage;

/// What the month has cost so far, how it goes on, what needs care, and how it divides.
final class HomeViewModel {

    private static final int MOST_CARE = 5;

    // Payers who are not the person at work.
    private static final Set<String> SHARED = Set.of("team", "company", "app");

    /// Everything that is seen at once, so that no two moments mix.
    ///
    /// @param exact the total to the last digit
    /// @param care the worst of what needs care
    /// @param furtherCare how much more there is; empty for nothing
    /// @param shared who spent what of others' money; none where nobody did
    /// @param checklist what a person who begins should see to; none once it is done or not wanted
    record Seen(
            String total,
            String exact,
            String pace,
            String notes,
            Bars bars,
            List<Meter> meters,
            List<Care> care,
            String furtherCare,
            List<Slice> payers,
            List<SharedSlice> shared,
            List<Slice> environments,
            List<Slice> providers,
            List<Slice> clients,
            String trend,
            Routing routing,
            Optional<Checklist> checklist) {

        static final Seen NOTHING = new Seen("", "", "", "", Bars.NONE, List.of(), List.of(), "", List.of(),
                List.of(), List.of(), List.of(), List.of(), "", Routing.NONE, Optional.empty());
    }

    private final HomeCases cases;
    private final Tasks tasks;
    private final Words words;
    private final Formats formats;
    private final Runnable addKey;
    private final HomeWords homeWords;
    private final MonthBars monthBars;
    private final MeasuredWords measuredWords;
    private final BudgetShares budgetShares;
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.LOADING);
    private final ReadOnlyObjectWrapper<Seen> seen = new ReadOnlyObjectWrapper<>(Seen.NOTHING);
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper measured = new ReadOnlyStringWrapper("");
    private Running reading = () -> {};
    private Running measuring = () -> {};
    private LocalDate first = LocalDate.EPOCH;

    /// @param addKey leads to where a key is added
    HomeViewModel(HomeCases cases, Tasks tasks, Words words, Formats formats, Runnable addKey) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.formats = formats;
        this.addKey = addKey;
        this.homeWords = new HomeWords(words, formats, cases.providers());
        this.measuredWords = new MeasuredWords(words, formats);
        this.budgetShares = new BudgetShares(words, formats, cases.providers());
        this.monthBars = new MonthBars(words, formats);
    }

    ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Seen> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /// The month.
    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// How far figures worked out here were off from bills; empty until that was measured.
    ReadOnlyStringProperty measuredProperty() {
        return measured.getReadOnlyProperty();
    }

    /// The day of a bar of the chart.
    LocalDate dayOf(int bar) {
        return first.plusDays(bar);
    }

    /// Reads everything again.
    void read() {
        reading.cancel();
        measuring.cancel();
        reading = tasks.run(this::facts, this::show, this::broken);
    }

    /// Puts the checklist away for good.
    void dismissChecklist() {
        tasks.run(() -> {
            cases.steps().dismiss().run();
            return true;
        }, _ -> read());
    }

    /// Makes a recovery phrase; whoever shows it wipes it.
    void makeRecovery(Consumer<char[]> show) {
        tasks.run(cases.steps().recovery()::get, phrase -> {
            show.accept(phrase);
            read();
        });
    }

    private HomeFacts facts() {
        LocalDate today = today();
        LocalDate first = today.withDayOfMonth(1);
        UsageRange month = UsageRange.days(first, today, formats.zone());
        List<ListKeys.Line> keys = cases.keys().get();
        UsageRange before = UsageRange.days(first.minusMonths(1), today.minusMonths(1), formats.zone());
        ShowUsage.Daily payers = sums(month, UsageBy.PAYER);
        return new HomeFacts(
                payers,
                sums(before, UsageBy.PAYER),
                sums(month, UsageBy.ENVIRONMENT),
                sums(month, UsageBy.PROVIDER),
                sums(month, UsageBy.CLIENT),
                payers.groups().stream()
                        .filter(payer -> SHARED.contains(payer.id()))
                        .collect(Collectors.toMap(
                                ShowUsage.Group::id,
                                payer -> cases.daily().of(month, UsageBy.MEMBER, Map.of(UsageBy.PAYER, payer.id())),
                                (one, _) -> one, LinkedHashMap::new)),
                keys,
                cases.budgets().get(),
                cases.surges().get(),
                cases.steps().show().apply(keys));
    }

    private ShowUsage.Daily sums(UsageRange range, UsageBy by) {
        return cases.daily().of(range, by, Map.of());
    }

    private void show(HomeFacts facts) {
        Sums sums = new Sums(words, formats);
        Instant now = cases.clock().instant();
        LocalDate today = today();
        UsageTotals totals = facts.month().totals();
        List<Care> care = homeWords.care(facts);
        if (!first.equals(today.withDayOfMonth(1))) {
            measured.set("");
        }
        first = today.withDayOfMonth(1);
        title.set(words.of("home.month", formats.month(today)));
        seen.set(new Seen(
                sums.cost(totals),
                sums.exact(totals),
                homeWords.pace(totals.cost(), today.withDayOfMonth(1), now),
                notes(totals, sums),
                monthBars.of(facts.month(), today).with(levels(facts)),
                facts.budgets().stream().map(homeWords::meter).toList(),
                care.stream().limit(MOST_CARE).toList(),
                care.size() > MOST_CARE ? words.of("home.care.further", care.size() - MOST_CARE) : "",
                homeWords.slices(facts.month(), UsageBy.PAYER),
                homeWords.shared(facts.shared()),
                homeWords.slices(facts.environments(), UsageBy.ENVIRONMENT),
                homeWords.slices(facts.providers(), UsageBy.PROVIDER),
                homeWords.slices(facts.clients(), UsageBy.CLIENT),
                homeWords.trend(totals.cost(), facts.before().totals().cost()),
                homeWords.routing(totals.counts()),
                facts.checklist().filter(checklist -> !checklist.isWhole())));
        boolean isNew = facts.keys().isEmpty() && facts.budgets().isEmpty()
                && totals.equals(UsageTotals.NONE) && facts.before().totals().equals(UsageTotals.NONE);
        showing.set(isNew ? empty() : Showing.READY);
        measure(today);
    }

    // After what is shown first, and of a few only, for entries are read for it.
    private void measure(LocalDate today) {
        UsageRange month = UsageRange.days(today.withDayOfMonth(1), today, formats.zone());
        measuring = tasks.run(
                () -> cases.measure().apply(new EntryFilter(month, Map.of()), MeasuredWords.MOST),
                found -> measured.set(measuredWords.newest(found)),
                () -> measured.set(""));
    }

    private List<Bars.Level> levels(HomeFacts facts) {
        List<BudgetShares.Called> budgets = facts.budgets().stream()
                .map(line -> new BudgetShares.Called(line.called(), line.standing()))
                .toList();
        return budgetShares.of(budgets, Map.of(), Unit.MONEY, BudgetShares.Bar.DAY).stream()
                .map(share -> new Bars.Level(share.name(), share.amount(), share.text()))
                .toList();
    }

    private String notes(UsageTotals totals, Sums sums) {
        String counts = words.of(
                totals.requests() == 1 ? "home.counts.one" : "home.counts", formats.count(totals.requests()),
                formats.shortCount(totals.totalTokens()));
        List<String> notes = new ArrayList<>(sums.notes(totals));
        sums.saving(totals).ifPresent(notes::add);
        return notes.isEmpty() ? counts : counts + " · " + String.join(" · ", notes);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(cases.clock().instant(), formats.zone());
    }

    private Showing empty() {
        return new Showing.Empty(
                words.of("home.empty.title"),
                words.of("home.empty.text"),
                Optional.of(new Notice.Next(words.of("keys.screen.add"), addKey)));
    }

    private void broken() {
        showing.set(new Showing.Broken(
                words.of("costs.broken.title"),
                words.of("costs.broken.text"),
                Optional.of(new Notice.Next(words.of("unlock.retry"), this::read))));
    }
}
