package org.keytally.app.costs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.fx.Bars;
import org.keytally.app.fx.Showing;
import org.keytally.app.words.BudgetShares;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.BudgetId;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.Marks;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.ledger.UsageBy;

final class CostsViewModelTest {

    private final TriedCosts tried = new TriedCosts();
    private final CostsViewModel model = tried.costs();
    private final CostTrail trail = model.trail();

    @Test
    void asksForThirtyDaysWithToday() {
        model.read();

        assertThat(tried.asked.getLast().range())
                .isEqualTo(
                        new Days(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-03-02")).range(ZoneOffset.UTC));
        assertThat(tried.asked.getLast().by()).isEqualTo(UsageBy.PAYER);
    }

    @Test
    void saysThatNothingWasUsed() {
        model.read();

        assertThat(model.showingProperty().get()).isInstanceOf(Showing.Empty.class);
    }

    @Test
    void showsTheSumsOfTheBookToTheLastDigitTheDearestFirst() {
        tried.book("2026-03-01", "team", TriedCosts.cost("0.000000000000000001"));
        tried.book("2026-03-01", "you", TriedCosts.cost("0.1"));
        tried.book("2026-03-02", "you", TriedCosts.cost("0.2"));
        model.read();

        assertThat(model.lines()).extracting(CostLine::name).containsExactly("You", "Team");
        assertThat(model.totalsProperty().get().cost().text()).isEqualTo("0.300000000000000001");
        Bars bars = model.barsProperty().get();
        assertThat(bars.series()).extracting(Bars.Series::style).containsExactly("payer-you", "payer-team");
        assertThat(bars.columns()).hasSize(30);
        assertThat(bars.columns().getLast().isNow()).isTrue();
        assertThat(bars.columns().getLast().parts().getFirst().text()).isEqualTo("$0.20 · 100 %");
        assertThat(bars.columns().get(28).title()).isEqualTo("1 Mar 2026   $0.100000000000000001");
    }

    @Test
    void tellsWhatTheChoiceOfModelsSavedAndShowsTheEntriesOfIt() {
        tried.book("2026-03-01", "you", TriedCosts.compared("0.15", "0.009"));
        tried.book("2026-03-01", "team", TriedCosts.cost("1"));
        model.read();

        assertThat(model.savingProperty().get()).isEqualTo("$0.14 less than with the models of comparison");
        assertThat(model.lines()).extracting(line -> line.totals().money().savedByModel().text())
                .containsExactly("0", "0.141");

        model.showSaved();
        assertThat(trail.partProperty().get()).isEqualTo(CostPart.ENTRIES);
        assertThat(model.activity().comparingProperty().get()).isTrue();

        trail.partProperty().set(CostPart.SUMS);
        assertThat(model.activity().comparingProperty().get()).isFalse();
    }

    @Test
    void saysNothingOfSavingsWhereNothingWasCompared() {
        tried.book("2026-03-01", "you", TriedCosts.cost("1"));
        model.read();

        assertThat(model.savingProperty().get()).isEmpty();
    }

    @Test
    void drawsWhatIsUsualAndWhatIsLikelyToTheEndOfTheQuarter() {
        tried.book("2026-01-01", "you", TriedCosts.cost("60"));
        tried.book("2026-03-01", "you", TriedCosts.cost("60"));
        trail.span().rangeProperty().set(CostRange.QUARTER);

        Bars bars = model.barsProperty().get();
        assertThat(bars.columns()).hasSize(90);
        assertThat(bars.columns().get(60).isNow()).isTrue();
        Bars.Trend trend = bars.trend().orElseThrow();
        assertThat(trend.known()).hasSize(60);
        assertThat(trend.known().get(1)).isEqualByComparingTo("30");
        assertThat(trend.known().get(30)).isEqualByComparingTo("0");
        Bars.Ahead ahead = trend.ahead().orElseThrow();
        assertThat(ahead.likely()).isEqualByComparingTo("2");
        assertThat(ahead.least()).isEqualByComparingTo("0");
        assertThat(ahead.most()).isGreaterThan(ahead.likely());
        assertThat(bars.columns().getLast().title()).startsWith("31 Mar 2026   ≈ $2.00 ($0.00 to ");
        assertThat(model.forecastProperty().get()).startsWith("≈ $").endsWith(" by the end of the quarter");
        assertThat(tried.asked.getLast().range())
                .isEqualTo(
                        new Days(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-03-02")).range(ZoneOffset.UTC));
    }

    @Test
    void foretellsNothingOfDaysThatAreOver() {
        tried.book("2026-02-20", "you", TriedCosts.cost("60"));
        model.read();

        assertThat(model.barsProperty().get().trend().orElseThrow().ahead()).isEmpty();
        assertThat(model.forecastProperty().get()).isEmpty();
    }

    @Test
    void drawsTokensWhereNothingCosts() {
        tried.book("2026-03-02", "free", TriedCosts.unpriced());
        model.read();

        assertThat(model.lines().getFirst().share()).isEqualByComparingTo("1");
        assertThat(model.barsProperty().get().columns().getLast().parts().getFirst().amount())
                .isEqualByComparingTo("15");
        assertThat(model.notesProperty().get()).isEqualTo("1 without a price");
    }

    @Test
    void drawsSixAndPutsTheRestTogether() {
        for (int i = 0; i < 9; i++) {
            tried.book("2026-03-02", "model-" + i, TriedCosts.cost("1"));
        }
        trail.groupBy(UsageBy.MODEL);

        assertThat(model.lines()).hasSize(9);
        Bars bars = model.barsProperty().get();
        assertThat(bars.series()).hasSize(7);
        assertThat(bars.series().getLast().name()).isEqualTo("Other");
        assertThat(bars.columns().getLast().parts().getLast().amount()).isEqualByComparingTo("3");
    }

    @Test
    void drawsTheBudgetOverWhatIsShownAndNoOther() {
        tried.book("2026-03-02", "openai", TriedCosts.cost("1"));
        tried.budgets.add(budget(Target.ALL, BudgetPeriod.MONTH, "31"));
        tried.budgets.add(budget(new Target(Target.Kind.PROVIDER, "openai"), BudgetPeriod.DAY, "2"));
        trail.groupBy(UsageBy.PROVIDER);
        assertThat(model.barsProperty().get().levels()).containsExactly(
                new Bars.Level("Budget over everything, by month", new BigDecimal("1.000000"), "$1.00 a day"));

        trail.narrow(model.lines().getFirst());
        assertThat(model.barsProperty().get().levels()).extracting(Bars.Level::text).containsExactly("$2.00 a day");
    }

    private static BudgetShares.Called budget(Target target, BudgetPeriod period, String dollars) {
        Instant now = Instant.parse("2026-03-02T12:00:00Z");
        Budget budget = new Budget(
                new BudgetId("b-12345678"), target, Limit.dollars(dollars), period, Marks.USUAL, false,
                Budget.Origin.SET, Optional.empty(), Validity.ALWAYS);
        return new BudgetShares.Called(target.equals(Target.ALL) ? "" : "OpenAI", new Standing(
                budget, period.at(now, ZoneOffset.UTC), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, now));
    }

    @Test
    void leadsFromABarToItsEntriesUnderTheSameFilters() {
        tried.book("2026-03-01", "you", TriedCosts.cost("1"));
        model.read();
        trail.narrow(model.lines().getFirst());

        model.showBar(28);

        assertThat(trail.partProperty().get()).isEqualTo(CostPart.ENTRIES);
        LocalDate day = LocalDate.parse("2026-03-01");
        assertThat(tried.browsed.getLast().range()).isEqualTo(new Days(day, day).range(ZoneOffset.UTC));
        assertThat(tried.browsed.getLast().only()).isEqualTo(Map.of(UsageBy.PAYER, "you"));
    }

    @Test
    void leadsFromTheLastWeekToTodayAndFromTheFirstNoFurtherThanAsked() {
        tried.book("2026-03-02", "you", TriedCosts.cost("1"));
        trail.span().choose(LocalDate.parse("2025-09-03"), LocalDate.parse("2026-03-02"));

        model.showBar(0);
        assertThat(tried.browsed.getLast().range()).isEqualTo(
                new Days(LocalDate.parse("2025-09-03"), LocalDate.parse("2025-09-07")).range(ZoneOffset.UTC));
    }

    @Test
    void showsWhatSomebodysUseOfOthersKeysCost() {
        tried.book("2026-03-02", "k", TriedCosts.cost("1"));
        trail.showShared("team", "n-1", "Sarah");

        assertThat(tried.asked.getLast().only()).isEqualTo(Map.of(UsageBy.PAYER, "team", UsageBy.MEMBER, "n-1"));
        assertThat(tried.asked.getLast().by()).isEqualTo(UsageBy.KEY);
        assertThat(trail.questionProperty().get().filters()).extracting(CostFilter::text)
                .containsExactly("Payer: Team", "Member: Sarah");
    }

    @Test
    void goesIntoAGroupAndBack() {
        tried.book("2026-03-02", "you", TriedCosts.cost("1"));
        model.read();

        trail.narrow(model.lines().getFirst());
        assertThat(tried.asked.getLast().only()).isEqualTo(Map.of(UsageBy.PAYER, "you"));
        assertThat(trail.questionProperty().get().by()).isEqualTo(UsageBy.PROVIDER);
        assertThat(trail.questionProperty().get().filters()).extracting(CostFilter::text).containsExactly("Payer: You");

        assertThat(trail.back()).isTrue();
        assertThat(trail.questionProperty().get()).isEqualTo(CostQuestion.FIRST);
        assertThat(trail.back()).isFalse();
    }

    @Test
    void goesBackFromTheEntriesOfABar() {
        tried.book("2026-03-01", "you", TriedCosts.cost("1"));
        model.read();
        trail.narrow(model.lines().getFirst());
        model.showBar(28);
        assertThat(trail.span().rangeProperty().get()).isEqualTo(CostRange.CHOSEN);

        assertThat(trail.back()).isTrue();
        assertThat(trail.partProperty().get()).isEqualTo(CostPart.SUMS);
        assertThat(trail.span().rangeProperty().get()).isEqualTo(CostRange.DAYS_30);
        assertThat(tried.asked.getLast().only()).isEqualTo(Map.of(UsageBy.PAYER, "you"));

        assertThat(trail.back()).isTrue();
        assertThat(trail.question()).isEqualTo(CostQuestion.FIRST);
        assertThat(trail.back()).isFalse();
    }

    @Test
    void goesBackFromABarToTheDaysThatWereChosen() {
        LocalDate first = LocalDate.parse("2026-02-20");
        LocalDate last = LocalDate.parse("2026-03-02");
        trail.span().choose(first, last);
        tried.book("2026-03-01", "you", TriedCosts.cost("1"));
        model.read();
        model.showBar(9);
        trail.back();

        assertThat(tried.asked.getLast().range()).isEqualTo(new Days(first, last).range(ZoneOffset.UTC));
    }

    @Test
    void goesBackFromTheEntriesOfAProvider() {
        tried.paid.book("2026-03-01T10:00:00Z", "openrouter", "0.09", "0.10");
        trail.partProperty().set(CostPart.RECONCILIATION);
        trail.showEntries(model.reconciliation().lines().getFirst());
        assertThat(trail.partProperty().get()).isEqualTo(CostPart.ENTRIES);

        trail.back();
        assertThat(trail.partProperty().get()).isEqualTo(CostPart.RECONCILIATION);
        assertThat(trail.question()).isEqualTo(CostQuestion.FIRST);
    }

    @Test
    void leavesTheDaysAloneThatWereChosenSince() {
        tried.book("2026-03-02", "you", TriedCosts.cost("1"));
        model.read();
        trail.narrow(model.lines().getFirst());
        trail.span().rangeProperty().set(CostRange.DAYS_90);
        trail.back();

        assertThat(trail.span().rangeProperty().get()).isEqualTo(CostRange.DAYS_90);
        assertThat(trail.question()).isEqualTo(CostQuestion.FIRST);
    }

    @Test
    void measuresNothingByOtherDays() {
        tried.paid.book("2026-03-01T10:00:00Z", "openrouter", "0.09", "0.10");
        model.read();
        assertThat(model.measuredProperty().get()).isNotEmpty();

        tried.tasks.fail(true);
        trail.span().rangeProperty().set(CostRange.DAYS_7);
        assertThat(model.measuredProperty().get()).isEmpty();
    }

    @Test
    void readsAgainWhenTheDaysAreChosen() {
        trail.span().rangeProperty().set(CostRange.CHOSEN);
        trail.span().firstProperty().set(LocalDate.parse("2024-01-01"));
        trail.span().lastProperty().set(LocalDate.parse("2023-01-01"));

        assertThat(tried.asked.getLast().range())
                .isEqualTo(
                        new Days(LocalDate.parse("2023-01-01"), LocalDate.parse("2024-01-01")).range(ZoneOffset.UTC));
    }

    @Test
    void drawsWeeksAndMonthsWhereDaysWouldBeTooMany() {
        assertThat(new Days(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31")).bars()).hasSize(53);
        assertThat(new Days(LocalDate.parse("2020-01-15"), LocalDate.parse("2026-01-14")).bars()).hasSize(73);
    }

    @Test
    void writesAFileAndSaysSo(@TempDir Path folder) {
        model.files().export(folder.resolve("costs.csv"));

        assertThat(folder.resolve("costs.csv")).content().isEqualTo("CSV");
        assertThat(tried.notices.getLast().text()).isEqualTo("Wrote 3 entries.");
    }

    @Test
    void writesOnlyWhatTheFiltersLeave(@TempDir Path folder) {
        tried.book("2026-03-02", "team", TriedCosts.cost("1"));
        model.read();
        trail.narrow(model.lines().getFirst());

        model.files().export(folder.resolve("costs.csv"));

        assertThat(tried.exported.getLast().only()).isEqualTo(Map.of(UsageBy.PAYER, "team"));
    }

    @Test
    void writesAPictureAndSaysSo(@TempDir Path folder) {
        model.files().exportPicture(() -> new byte[]{1, 2, 3}, folder.resolve("costs.png"));

        assertThat(folder.resolve("costs.png")).hasBinaryContent(new byte[]{1, 2, 3});
        assertThat(tried.notices.getLast().text()).isEqualTo("Wrote the picture of the chart.");

        model.files().exportPicture(() -> new byte[]{1, 2, 3}, folder.resolve("none").resolve("costs.png"));
        assertThat(tried.notices.getLast().text()).startsWith("The file could not be written.");
    }

    @Test
    void showsTheMonthBehindAFigureOfAnotherScreen() {
        trail.partProperty().set(CostPart.ENTRIES);

        trail.showMonth(UsageBy.PROVIDER, Optional.of("openai"), "OpenAI");

        assertThat(trail.partProperty().get()).isEqualTo(CostPart.SUMS);
        assertThat(trail.span().rangeProperty().get()).isEqualTo(CostRange.MONTH);
        assertThat(trail.questionProperty().get().filters())
                .containsExactly(new CostFilter(UsageBy.PROVIDER, "openai", "Provider: OpenAI"));
        assertThat(tried.asked.getLast().only()).isEqualTo(Map.of(UsageBy.PROVIDER, "openai"));
        assertThat(trail.back()).isFalse();

        trail.showMonth(UsageBy.CLIENT, Optional.empty(), "");
        assertThat(trail.questionProperty().get()).isEqualTo(new CostQuestion(UsageBy.CLIENT, List.of()));
    }

    @Test
    void saysWhereTheFileCouldNotBeWritten(@TempDir Path folder) {
        model.files().export(folder.resolve("none").resolve("costs.csv"));

        assertThat(tried.notices.getLast().text()).startsWith("The file could not be written.");
        assertThat(Files.exists(folder.resolve("none"))).isFalse();
    }
}
