package org.keytally.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.app.fx.Bars;
import org.keytally.app.fx.DirectTasks;
import org.keytally.app.fx.Notice.Tone;
import org.keytally.app.fx.Showing;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.BudgetId;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.Marks;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.home.Checklist;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.Reconciliation;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageCounts;
import org.keytally.core.domain.ledger.UsageMoney;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.domain.ledger.UsageTokens;
import org.keytally.core.domain.ledger.UsageTotals;
import org.keytally.core.domain.traffic.Rebuff;
import org.keytally.core.domain.watch.Stretch;
import org.keytally.core.domain.watch.Unusual;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.keys.KeyWish;
import org.keytally.core.usecase.keys.ListKeys;
import org.keytally.core.usecase.usage.PaidEntries;
import org.keytally.core.usecase.usage.Reconcile;
import org.keytally.core.usecase.usage.ShowUsage;

final class HomeViewModelTest {

    private static final Instant NOW = Instant.parse("2026-03-16T12:00:00Z");
    private static final Target OF_A_KEY = new Target(Target.Kind.KEY, "k-12345678");

    private final FakeHome home = new FakeHome();
    private final Words words = Words.english();
    private final List<ShowUsage.DayPart> parts = new ArrayList<>();
    private final List<HomeCases.BudgetLine> budgets = new ArrayList<>();
    private final List<HomeCases.Surge> surges = new ArrayList<>();
    private final PaidEntries paid = new PaidEntries();
    private int wayToKeys;
    private boolean isUnmeasured;
    private Optional<Rebuff> rebuff = Optional.empty();
    private Optional<Checklist> checklist = Optional.empty();
    private final HomeViewModel model = new HomeViewModel(
            new HomeCases(
                    this::daily, this::measured,
                    () -> new ListKeys(home.ring, Map::of, _ -> rebuff).list(),
                    () -> budgets, () -> surges, home::providers,
                    new HomeCases.Steps(_ -> checklist, () -> checklist = Optional.empty(), "AAAA-BBBB"::toCharArray),
                    () -> NOW),
            new DirectTasks(), words, new Formats(words, ZoneOffset.UTC), () -> wayToKeys++);

    @Test
    void saysWhatBelongsHereAndOffersTheFirstStep() {
        model.read();

        assertThat(model.showingProperty().get()).isInstanceOfSatisfying(Showing.Empty.class,
                empty -> empty.next().orElseThrow().run().run());
        assertThat(wayToKeys).isEqualTo(1);
    }

    @Test
    void tellsTheMonthItsPaceAndItsTrend() {
        book("2026-02-10", "you", "4");
        book("2026-02-20", "you", "400");
        book("2026-03-01", "you", "10");
        book("2026-03-16", "team", "5.5");
        model.read();

        HomeViewModel.Seen seen = model.seenProperty().get();
        assertThat(model.titleProperty().get()).isEqualTo("Mar 2026 so far");
        assertThat(seen.total()).isEqualTo("$15.50");
        assertThat(seen.pace()).isEqualTo("≈ $31.00 by the end of the month");
        assertThat(seen.trend()).isEqualTo("$11.50 more than by this day last month");
        assertThat(seen.bars().columns()).hasSize(31);
        assertThat(seen.bars().columns().get(15).isNow()).isTrue();
    }

    @Test
    void tellsWhoPaidAndWhoSpentOfOthersMoney() {
        book("2026-03-01", "you", "10");
        book("2026-03-02", "team", "6");
        book("2026-03-03", "company", "4");
        model.read();

        HomeViewModel.Seen seen = model.seenProperty().get();
        assertThat(seen.payers()).extracting(Slice::name).containsExactly("You", "Team", "Company");
        assertThat(seen.payers().getFirst())
                .isEqualTo(new Slice("you", "You", new BigDecimal("0.500000"), "$10.00", "payer-you"));
        assertThat(seen.shared()).containsExactly(
                new SharedSlice("team", "Team",
                        new Slice("n-1", "Sarah", new BigDecimal("0.600000"), "$6.00", "payer-team")),
                new SharedSlice("company", "Company",
                        new Slice("n-1", "Sarah", new BigDecimal("0.400000"), "$4.00", "payer-company")));
    }

    @Test
    void thoseWhoCostTheSameKeepTheirPlaces() {
        List.of("team", "app", "company").forEach(payer -> book("2026-03-02", payer, "0"));
        for (int time = 0; time < 20; time++) {
            model.read();
            assertThat(model.seenProperty().get().shared()).extracting(SharedSlice::payer)
                    .containsExactly("app", "company", "team");
        }
    }

    @Test
    void drawsTheBudgetOverEverythingSharedOutToDays() {
        book("2026-03-01", "you", "10");
        budgets.add(new HomeCases.BudgetLine("", standing(Target.ALL, "31", "20")));
        budgets.add(new HomeCases.BudgetLine("Work", standing(OF_A_KEY, "10", "10")));
        model.read();

        assertThat(model.seenProperty().get().bars().levels()).containsExactly(
                new Bars.Level("Budget over everything, by month", new BigDecimal("1.000000"), "$1.00 a day"));
    }

    @Test
    void tellsHowManyPromptsWentTheFirstWay() {
        book("2026-03-01", "you", "10");
        model.read();
        assertThat(model.seenProperty().get().routing().text())
                .isEqualTo("The one request was paid by who stood first in its route.");

        book("2026-03-02", "you", "10");
        model.read();
        assertThat(model.seenProperty().get().routing()).isEqualTo(new Routing(
                "100 % went the first way", "All 2 requests were paid by who stood first in their route.", true));

        bookFallback("2026-03-03", "team", "1");
        model.read();
        assertThat(model.seenProperty().get().routing()).isEqualTo(new Routing(
                "66.7 % went the first way", "1 of 3 requests was paid by another than stood first", false));

        bookFallback("2026-03-03", "team", "1");
        model.read();
        assertThat(model.seenProperty().get().routing().text())
                .isEqualTo("2 of 4 requests were paid by another than stood first");
    }

    @Test
    void tellsOfTheOnlyPromptThatItWentAnotherWay() {
        bookFallback("2026-03-03", "team", "1");
        model.read();

        assertThat(model.seenProperty().get().routing()).isEqualTo(new Routing(
                "0 % went the first way", "The one request was paid by another than stood first", false));
    }

    @Test
    void leadsFromABarToItsDay() {
        book("2026-03-01", "you", "10");
        model.read();

        assertThat(model.dayOf(0)).isEqualTo(LocalDate.parse("2026-03-01"));
        assertThat(model.dayOf(30)).isEqualTo(LocalDate.parse("2026-03-31"));
    }

    @Test
    void measuresHowFarItsFiguresAreOff() {
        paid.book("2026-03-01T10:00:00Z", "openrouter", "0.09", "0.10");
        model.read();

        assertThat(model.measuredProperty().get()).startsWith("Figures worked out here may vary: off by 10 % from");

        isUnmeasured = true;
        model.read();
        assertThat(model.measuredProperty().get()).isEmpty();
    }

    @Test
    void saysNothingOfSharedKeysWhereNoneWasUsed() {
        book("2026-03-01", "you", "10");
        model.read();

        assertThat(model.seenProperty().get().shared()).isEmpty();
    }

    @Test
    void tellsHowLongABudgetLasts() {
        budgets.add(new HomeCases.BudgetLine("", standing(Target.ALL, "30", "20")));
        budgets.add(new HomeCases.BudgetLine("Work", standing(OF_A_KEY, "10", "10")));
        model.read();

        List<Meter> meters = model.seenProperty().get().meters();
        assertThat(meters.getFirst().name()).isEqualTo("Budget over everything, by month");
        assertThat(meters.getFirst().pace()).isEqualTo("Lasts until 24 Mar at this pace");
        assertThat(meters.getFirst().even()).isEqualByComparingTo("0.5");
        assertThat(model.seenProperty().get().care()).containsExactly(new Care(
                Tone.BAD, "Budget of the key Work is used up", Care.Where.BUDGETS));
    }

    @Test
    void showsTheWorstOfWhatNeedsCareAndCountsTheRest() {
        for (int i = 0; i < 7; i++) {
            budgets.add(new HomeCases.BudgetLine("Work", standing(OF_A_KEY, "10", "9")));
        }
        budgets.add(new HomeCases.BudgetLine("anthropic",
                standing(new Target(Target.Kind.PROVIDER, "anthropic"), "10", "10")));
        model.read();

        HomeViewModel.Seen seen = model.seenProperty().get();
        assertThat(seen.care()).hasSize(5);
        assertThat(seen.care().getFirst().text()).isEqualTo("Budget of Anthropic is used up");
        assertThat(seen.care().getLast().text()).isEqualTo("Budget of the key Work runs low");
        assertThat(seen.furtherCare()).isEqualTo("and 3 more");
    }

    @Test
    void namesAKeyThatExpiresSoon() {
        home.clock.goOn(Duration.between(FakeHome.NOON, NOW));
        Terms terms = new Terms(new Validity(Optional.empty(), Optional.of(NOW.plus(Duration.ofDays(6)))),
                Optional.empty(), Optional.empty(), Optional.empty());
        home.add(new KeyWish(Optional.of("openai"), Optional.of("Work"), Scope.PERSONAL, Optional.empty(),
                new Connection(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()), terms,
                Notes.NONE, org.keytally.core.domain.key.Marks.USUAL), FakeHome.openAi("Work"));
        model.read();

        assertThat(model.seenProperty().get().care())
                .containsExactly(new Care(Tone.WARNING, "Work: expires within 7 days", Care.Where.KEYS));
    }

    @Test
    void leadsAKeyThatIsRefusedOrDueToItsRotation() {
        Key key = home.add("Work");
        rebuff = Optional.of(new Rebuff("invalid-key", NOW));
        model.read();
        assertThat(model.seenProperty().get().care()).containsExactly(new Care(
                Tone.BAD, "Work: refused by its provider", Care.Where.ROTATION, Optional.of(key.id().value())));

        rebuff = Optional.of(new Rebuff("quota", NOW));
        home.clock.goOn(Duration.ofDays(40));
        model.read();
        assertThat(model.seenProperty().get().care()).containsExactly(new Care(
                Tone.WARNING, "Work: due for rotation", Care.Where.ROTATION, Optional.of(key.id().value())));
    }

    @Test
    void tellsWhatIsUnusualAboutToday() {
        Instant today = Instant.parse("2026-03-16T00:00:00Z");
        surges.add(new HomeCases.Surge("Work", new Unusual(
                OF_A_KEY, "openai", today, today, Stretch.DAY, Unit.MONEY, new BigDecimal("12.4"),
                new BigDecimal("1.1"))));
        model.read();

        assertThat(model.seenProperty().get().care()).containsExactly(new Care(
                Tone.WARNING, "Unusual: $12.40 today with the key Work; on a usual day $1.10.", Care.Where.COSTS));
    }

    @Test
    void showsTheChecklistUntilAllOfItIsDone() {
        checklist = Optional.of(Checklist.of(new Checklist.Facts(true, true, false, false, true, false, false)));
        model.read();
        assertThat(model.seenProperty().get().checklist()).isEqualTo(checklist);

        checklist = Optional.of(Checklist.of(new Checklist.Facts(true, true, true, true, true, true, false)));
        model.read();
        assertThat(model.seenProperty().get().checklist()).isEmpty();
    }

    @Test
    void putsTheChecklistAwayForGood() {
        checklist = Optional.of(Checklist.of(new Checklist.Facts(true, false, false, false, true, false, false)));
        model.read();
        model.dismissChecklist();

        assertThat(model.seenProperty().get().checklist()).isEmpty();
    }

    private static Standing standing(Target target, String limit, String spent) {
        Budget budget = new Budget(new BudgetId("b-12345678"), target, Limit.dollars(limit), BudgetPeriod.MONTH,
                new Marks(List.of(80), Optional.empty()), true, Budget.Origin.SET, Optional.empty(), Validity.ALWAYS);
        return new Standing(budget, BudgetPeriod.MONTH.at(NOW, ZoneOffset.UTC), new BigDecimal(spent), BigDecimal.ZERO,
                BigDecimal.ZERO, NOW);
    }

    private void bookFallback(String day, String payer, String dollars) {
        parts.add(new ShowUsage.DayPart(LocalDate.parse(day), payer, new UsageTotals(
                new UsageCounts(1, 0, 0, 0, 0, 1), new UsageTokens(10, 0, 0, 5, 0, 0),
                new UsageMoney(Money.of(dollars), Money.ZERO, Money.ZERO, Money.ZERO))));
    }

    private void book(String day, String payer, String dollars) {
        parts.add(new ShowUsage.DayPart(LocalDate.parse(day), payer, new UsageTotals(
                new UsageCounts(1, 0, 0, 0, 0, 0), new UsageTokens(10, 0, 0, 5, 0, 0),
                new UsageMoney(Money.of(dollars), Money.ZERO, Money.ZERO, Money.ZERO))));
    }

    private Reconciliation measured(EntryFilter filter, int most) {
        if (isUnmeasured) {
            throw new IllegalStateException("as the test wants it");
        }
        return new Reconcile(paid).measure(filter, most);
    }

    private ShowUsage.Daily daily(UsageRange range, UsageBy by, Map<UsageBy, String> only) {
        List<ShowUsage.DayPart> those = parts.stream()
                .filter(part -> range.holds(part.day().atStartOfDay(range.zone()).toInstant()))
                .toList();
        if (by == UsageBy.MEMBER) {
            UsageTotals part = those.stream()
                    .filter(one -> one.id().equals(only.get(UsageBy.PAYER)))
                    .map(ShowUsage.DayPart::totals)
                    .reduce(UsageTotals.NONE, UsageTotals::plus);
            return new ShowUsage.Daily(
                    part, List.of(new ShowUsage.Group("n-1", Optional.of("Sarah"), part)), List.of());
        }
        if (by != UsageBy.PAYER) {
            return new ShowUsage.Daily(UsageTotals.NONE, List.of(), List.of());
        }
        List<ShowUsage.Group> groups = those.stream()
                .map(ShowUsage.DayPart::id)
                .distinct()
                .map(id -> new ShowUsage.Group(id, Optional.of(id), those.stream()
                        .filter(part -> part.id().equals(id))
                        .map(ShowUsage.DayPart::totals)
                        .reduce(UsageTotals.NONE, UsageTotals::plus)))
                .toList();
        return new ShowUsage.Daily(
                those.stream().map(ShowUsage.DayPart::totals).reduce(UsageTotals.NONE, UsageTotals::plus),
                groups, those);
    }
}
