package org.keytally.app.glance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.junit.jupiter.api.Test;
import org.keytally.app.fx.DirectTasks;
import org.keytally.app.fx.TrayFace;
import org.keytally.app.shell.FakeTray;
import org.keytally.app.sign.WindowTitle;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.BudgetId;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.Marks;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.ledger.UsageCounts;
import org.keytally.core.domain.ledger.UsageMoney;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.domain.ledger.UsageTokens;
import org.keytally.core.domain.ledger.UsageTotals;
import org.keytally.core.usecase.FakeHome;

final class GlanceTrayTest {

    private static final Instant NOW = Instant.parse("2026-03-16T12:00:00Z");

    private final FakeHome home = new FakeHome();
    private final FakeTray tray = new FakeTray();
    private final ReadOnlyStringWrapper preference = new ReadOnlyStringWrapper("personal");
    private UsageTotals today = UsageTotals.NONE;
    private Optional<GlanceCases.Nearest> nearest = Optional.empty();
    private final ReadOnlyObjectWrapper<Environment> environment =
            new ReadOnlyObjectWrapper<>(Environment.DEVELOPMENT);
    private int opened;
    private final GlanceViewModel model = new GlanceViewModel(
            new GlanceCases(this::spent, () -> nearest, home::providers),
            () -> NOW, new GlanceViewModel.Preference(preference, preference::set), new DirectTasks(), Words.english(),
            new Formats(Words.english(), ZoneOffset.UTC));
    private final GlanceTray shown =
            new GlanceTray(
                    tray, model, new WindowTitle(Words.english(), false), environment, new DirectTasks(),
                    Words.english(),
                    () -> opened++, () -> {});

    @Test
    void tellsWhatTheDayHasCostWhereThereIsNoBudget() {
        assertThat(tray.menu()).containsExactly(
                "Environment: development", "Spent today: $0.00", "-", "* Pay with personal keys first",
                "Pay with shared keys first",
                "Ask each time who pays", "-", "Quick prompt", "Open Keytally");
        assertThat(tray.face().orElseThrow().level()).isEmpty();
    }

    @Test
    void drawsTheBudgetNearestItsLimit() {
        today = cost("1.5");
        nearest = Optional.of(new GlanceCases.Nearest("", standing("20", "15")));
        model.read();

        assertThat(tray.menu().subList(1, 4)).containsExactly(
                "Spent today: $1.50", "Budget over everything, by month: $15.00 of $20.00",
                "Lasts until 21 Mar at this pace");
        assertThat(tray.face().orElseThrow().level().orElseThrow().used()).isEqualByComparingTo("0.75");
        assertThat(tray.face().orElseThrow().tip())
                .isEqualTo("Keytally – development – Spent today: $1.50 · $15.00 of $20.00");
    }

    @Test
    void showsAnotherPreferenceOnceItHolds() {
        tray.click("Ask each time who pays");

        assertThat(tray.menu()).contains("* Ask each time who pays", "Pay with personal keys first");
    }

    @Test
    void framesTheMarkAndSaysSoInProduction() {
        environment.set(Environment.PRODUCTION);

        assertThat(tray.face().orElseThrow().isGrave()).isTrue();
        assertThat(tray.face().orElseThrow().tip()).startsWith("PRODUCTION – Keytally – ");
        assertThat(tray.menu()).first().isEqualTo("Environment: PRODUCTION");
    }

    @Test
    void opensTheSmallWindowByAClick() {
        tray.face().map(TrayFace::clicked).orElseThrow().run();

        assertThat(opened).isEqualTo(1);
    }

    @Test
    void looksTheSameUntilSomethingIsSpent() {
        TrayFace before = tray.face().orElseThrow();
        model.read();
        assertThat(tray.face().orElseThrow().looksLike(before)).isTrue();

        today = cost("0.25");
        model.read();
        assertThat(tray.face().orElseThrow().looksLike(before)).isFalse();
    }

    @Test
    void leavesTheTray() {
        shown.close();

        assertThat(tray.isClosed()).isTrue();
    }

    private UsageTotals spent(UsageRange range) {
        boolean isToday = range.equals(UsageRange.days(
                NOW.atZone(ZoneOffset.UTC).toLocalDate(), NOW.atZone(ZoneOffset.UTC).toLocalDate(), ZoneOffset.UTC));
        return isToday ? today : UsageTotals.NONE;
    }

    private static UsageTotals cost(String dollars) {
        return new UsageTotals(
                new UsageCounts(1, 0, 0, 0, 0, 0), new UsageTokens(10, 0, 0, 5, 0, 0),
                new UsageMoney(Money.of(dollars), Money.ZERO, Money.ZERO, Money.ZERO));
    }

    private static Standing standing(String limit, String spent) {
        Budget budget = new Budget(new BudgetId("b-12345678"), Target.ALL, Limit.dollars(limit), BudgetPeriod.MONTH,
                new Marks(List.of(80), Optional.empty()), true, Budget.Origin.SET, Optional.empty(), Validity.ALWAYS);
        return new Standing(budget, BudgetPeriod.MONTH.at(NOW, ZoneOffset.UTC), new BigDecimal(spent), BigDecimal.ZERO,
                BigDecimal.ZERO, NOW);
    }
}
