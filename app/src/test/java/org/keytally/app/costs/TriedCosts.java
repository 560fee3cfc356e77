package org.keytally.app.costs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.app.fx.DirectTasks;
import org.keytally.app.fx.Notice;
import org.keytally.app.words.BudgetShares;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.TableFormat;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.EntryOutline;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageCounts;
import org.keytally.core.domain.ledger.UsageMoney;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.domain.ledger.UsageTokens;
import org.keytally.core.domain.ledger.UsageTotals;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.usage.BrowseEntries;
import org.keytally.core.usecase.usage.FindMisroutes;
import org.keytally.core.usecase.usage.GroupNames;
import org.keytally.core.usecase.usage.PaidEntries;
import org.keytally.core.usecase.usage.Reconcile;
import org.keytally.core.usecase.usage.ShowUsage;
import org.keytally.core.usecase.usage.SteadyEntries;

/// What the view-models of this screen want, over answers a test prepares.
final class TriedCosts {

    record Asked(UsageRange range, UsageBy by, Map<UsageBy, String> only) {}

    final FakeHome home = new FakeHome();
    final DirectTasks tasks = new DirectTasks();
    final Words words = Words.english();
    final Formats formats = new Formats(words, ZoneOffset.UTC);
    final List<Notice> notices = new ArrayList<>();
    final List<Asked> asked = new ArrayList<>();
    final List<EntryFilter> exported = new ArrayList<>();
    final List<EntryFilter> browsed = new ArrayList<>();
    final List<Long> pagesRead = new ArrayList<>();
    SteadyEntries book = SteadyEntries.of(0);
    final PaidEntries paid = new PaidEntries();
    final List<BudgetShares.Called> budgets = new ArrayList<>();
    final List<EntryFilter> reconciled = new ArrayList<>();
    private final List<ShowUsage.DayPart> parts = new ArrayList<>();

    /// From now on the book holds such a sum.
    void book(String day, String group, UsageTotals totals) {
        parts.add(new ShowUsage.DayPart(LocalDate.parse(day), group, totals));
    }

    static UsageTotals cost(String dollars) {
        return new UsageTotals(
                new UsageCounts(1, 0, 0, 0, 0, 0), new UsageTokens(10, 0, 0, 5, 0, 0),
                new UsageMoney(Money.of(dollars), Money.ZERO, Money.ZERO, Money.ZERO));
    }

    static UsageTotals compared(String baseline, String cost) {
        return new UsageTotals(
                new UsageCounts(1, 0, 0, 0, 0, 0), new UsageTokens(10, 0, 0, 5, 0, 0),
                new UsageMoney(Money.of(cost), Money.ZERO, Money.ZERO, Money.ZERO, Money.of(baseline), Money.of(cost)));
    }

    static UsageTotals unpriced() {
        return new UsageTotals(
                new UsageCounts(1, 1, 0, 0, 0, 0), new UsageTokens(10, 0, 0, 5, 0, 0), UsageMoney.NONE);
    }

    CostCases cases() {
        return new CostCases(
                this::daily,
                new CostCases.Entries(() -> book.reach(), this::outline, this::lines),
                new CostCases.Walks(
                        (filter, progress) -> {
                            reconciled.add(filter);
                            return new Reconcile(paid).reconcile(filter, progress);
                        },
                        (filter, most) -> new Reconcile(paid).measure(filter, most),
                        (range, most) -> new FindMisroutes(
                                paid, new BrowseEntries(paid, new GroupNames(home.names, home.keys)))
                                .find(range, most)),
                this::write,
                () -> budgets,
                home::providers, home.clock);
    }

    CostsViewModel costs() {
        return new CostsViewModel(cases(), tasks, words, formats, notices::add, () -> {});
    }

    private ShowUsage.Daily daily(UsageRange range, UsageBy by, Map<UsageBy, String> only) {
        asked.add(new Asked(range, by, only));
        List<ShowUsage.DayPart> those = parts.stream()
                .filter(part -> range.holds(part.day().atStartOfDay(range.zone()).toInstant()))
                .toList();
        List<ShowUsage.Group> groups = those.stream()
                .map(ShowUsage.DayPart::id)
                .distinct()
                .map(id -> new ShowUsage.Group(id, Optional.of(id), sum(
                        those.stream().filter(part -> part.id().equals(id)).toList())))
                .toList();
        return new ShowUsage.Daily(sum(those), groups, those);
    }

    private EntryOutline outline(EntryFilter filter) {
        browsed.add(filter);
        return browse().outline(filter);
    }

    private List<BrowseEntries.Line> lines(EntryFilter filter, EntryOutline outline, long first, int most) {
        pagesRead.add(first / most);
        return browse().lines(filter, outline, first, most);
    }

    private BrowseEntries browse() {
        return new BrowseEntries(book, new GroupNames(home.names, home.keys));
    }

    private long write(EntryFilter filter, TableFormat format, String erased, OutputStream to)
            throws IOException {
        exported.add(filter);
        to.write(format.name().getBytes(StandardCharsets.UTF_8));
        return 3;
    }

    private static UsageTotals sum(List<ShowUsage.DayPart> those) {
        return those.stream().map(ShowUsage.DayPart::totals).reduce(UsageTotals.NONE, UsageTotals::plus);
    }
}
