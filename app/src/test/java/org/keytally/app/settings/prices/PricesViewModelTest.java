package org.keytally.app.settings.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keytally.app.fx.DirectTasks;
import org.keytally.app.fx.LateTasks;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.PartsAgain;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.Programs;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.PricePeriod;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.PriceSource;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.usecase.prices.CompareCosts;
import org.keytally.core.usecase.prices.CompareUse;
import org.keytally.core.usecase.prices.PriceAnswer;
import org.keytally.core.usecase.prices.PriceQuery;
import org.keytally.core.usecase.prices.PriceWish;
import org.keytally.core.usecase.prices.Prices;
import org.keytally.core.usecase.prices.SetPrice;
import org.keytally.core.usecase.prices.TryPrice;
import org.keytally.core.usecase.prices.UsualMonth;

final class PricesViewModelTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final Words words = Words.english();
    private final Formats formats = new Formats(words, ZoneOffset.UTC);
    private final List<Notice> notices = new ArrayList<>();
    private final List<PriceWish> wishes = new ArrayList<>();
    private final List<Instant> tried = new ArrayList<>();
    private final Prices prices = Programs.prices();
    private final PriceCases cases = new PriceCases(
            prices.list()::list, prices.history()::tell, this::set, this::attempt,
            new PriceCases.WhatIf(month -> prices.compareCosts().compare(month), this::used),
            Programs::providers, () -> NOW);
    private final DirectTasks tasks = new DirectTasks();
    private final PricesViewModel model = new PricesViewModel(cases, tasks, words, formats);
    private final List<UsageRange> ranges = new ArrayList<>();
    private CompareUse.Elsewhere used = new CompareUse.Elsewhere(0, 0, 0, Money.ZERO, 0, Set.of(),
            new CompareCosts.Compared(List.of(), List.of()));
    private boolean isDone;

    @Test
    void findsAPriceByPartsOfItsName() {
        model.read();
        int all = model.lines().size();

        model.soughtProperty().set("groq 8b");

        assertThat(model.lines()).hasSizeBetween(1, all - 1)
                .allMatch(line -> line.provider().equals("groq") && line.model().contains("8b"));
    }

    @Test
    void findsAProviderByWhatPeopleCallIt() {
        model.read();
        model.soughtProperty().set("azure openai");

        assertThat(model.lines()).isNotEmpty().allMatch(line -> line.provider().equals("azure"));
        assertThat(model.lines()).extracting(PriceLine::called).containsOnly("Azure OpenAI");
    }

    @Test
    void choosesTheOneItIsLedTo() {
        model.seek("openai gpt-4o-mini");
        model.read();

        assertThat(model.chosenProperty().get()).isEqualTo(line("openai", "gpt-4o-mini"));
        assertThat(model.periods()).isNotEmpty();
    }

    @Test
    void showsThePricesThatWereReadLastWhateverAnswerComesLast() {
        Deque<PriceAnswer<List<PriceRow>>> answers = new ArrayDeque<>(List.of(
                new PriceAnswer.Found<>(List.of()), prices.list().list(new PriceQuery(
                        Optional.empty(), Optional.empty(), Optional.empty()))));
        LateTasks late = new LateTasks();
        PricesViewModel slow = new PricesViewModel(
                new PriceCases(_ -> answers.remove(), cases.history(), cases.set(), cases.attempt(), cases.whatIf(),
                        cases.providers(), cases.clock()),
                late, words, formats);
        slow.read();
        slow.read();
        late.comeBackwards();

        assertThat(slow.lines()).isNotEmpty();
    }

    @Test
    void tellsHowAPriceCameAbout() {
        model.read();
        model.chosenProperty().set(line("openai", "gpt-4o-mini"));

        assertThat(model.periods()).isNotEmpty();
        assertThat(model.periods()).filteredOn(PeriodLine::isInForce).hasSize(1)
                .allMatch(period -> period.standing().startsWith("in force · ")
                        && period.rates().contains("input $0.15 · output $0.60"));
    }

    @Test
    void saysInItsPlaceThatATimeLineCouldNotBeRead() {
        model.read();
        new PartsAgain(tasks, model.periodsShowingProperty()::get)
                .breaksAndComesBack(() -> model.chosenProperty().set(line("openai", "gpt-4o-mini")));
        assertThat(model.periods()).isNotEmpty();
    }

    @Test
    void holdsAPriceAgainstLastMonthAndSetsNothing() {
        SetPriceViewModel setting = setting();
        text(setting, PriceField.INPUT, "1");
        text(setting, PriceField.OUTPUT, "2.5");

        setting.attempt();

        assertThat(wishes.getFirst().from()).contains(Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(tried).containsExactly(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(setting.outcomeProperty().get())
                .isEqualTo("7 requests of last month would have cost $2.00 instead of $1.25.");
        assertThat(isDone).isFalse();
    }

    @Test
    void setsAPrice() {
        SetPriceViewModel setting = setting();
        text(setting, PriceField.INPUT, "1");
        text(setting, PriceField.OUTPUT, "2.5");
        text(setting, PriceField.FROM, "2026-03-01");

        setting.set();

        assertThat(isDone).isTrue();
        assertThat(notices.getLast().text()).isEqualTo("gpt-4o-mini has this price from 2026-03-01 on.");
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() {
        SetPriceViewModel setting = setting();
        text(setting, PriceField.INPUT, "-1");
        setting.set();
        assertThat(setting.fields().problemProperty(PriceField.INPUT).get()).startsWith("Say an amount");

        text(setting, PriceField.INPUT, "1");
        text(setting, PriceField.OUTPUT, "1");
        text(setting, PriceField.FROM, "some day");
        setting.set();
        assertThat(setting.fields().problemProperty(PriceField.INPUT).get()).isEmpty();
        assertThat(setting.fields().problemProperty(PriceField.FROM).get())
                .isEqualTo("Say a day such as 2026-03-02.");
        assertThat(wishes).isEmpty();
    }

    @Test
    void setsAPriceOnceHoweverOftenItIsPressed() {
        LateTasks late = new LateTasks();
        SetPriceViewModel setting = setting(late);
        text(setting, PriceField.INPUT, "1");
        text(setting, PriceField.OUTPUT, "2.5");
        setting.set();
        assertThat(setting.workingProperty().get()).isTrue();
        setting.set();
        late.comeAll();

        assertThat(wishes).hasSize(1);
        assertThat(setting.workingProperty().get()).isFalse();
    }

    @Test
    void showsNothingThatWasStillBeingWorkedOutForOtherPrices() {
        LateTasks late = new LateTasks();
        SetPriceViewModel setting = setting(late);
        text(setting, PriceField.INPUT, "1");
        text(setting, PriceField.OUTPUT, "2.5");
        setting.attempt();
        text(setting, PriceField.OUTPUT, "3");
        late.comeAll();

        assertThat(setting.outcomeProperty().get()).isEmpty();
    }

    @Test
    void forgetsWhatWasWorkedOutForOtherPrices() {
        SetPriceViewModel setting = setting();
        text(setting, PriceField.INPUT, "1");
        text(setting, PriceField.OUTPUT, "2.5");
        setting.attempt();
        assertThat(setting.outcomeProperty().get()).isNotEmpty();

        text(setting, PriceField.OUTPUT, "3");
        assertThat(setting.outcomeProperty().get()).isEmpty();
    }

    @Test
    void comparesAUsualMonthFromTheCheapestOn() {
        WhatIfViewModel comparison = comparison();
        comparison.loadProperty().set(WhatIfLoad.REQUESTS);

        assertThat(comparison.saidProperty().get())
                .isEqualTo("500 requests, each with 1,000 input and 500 output tokens.");
        WhatIfLine mini = line(comparison, "gpt-4o-mini");
        assertThat(mini.cost()).isEqualTo("$0.23");
        assertThat(mini.exact()).startsWith("$0.225 · $0.00045 a request · price from ");
        assertThat(comparison.lines()).extracting(WhatIfLine::exact).contains("$0.00 · on this machine");
        assertThat(comparison.lines().getLast().share()).isEqualByComparingTo("1");
        int notable = comparison.lines().size();

        comparison.allProperty().set(true);
        assertThat(comparison.lines().size()).isGreaterThan(notable);
        comparison.soughtProperty().set("groq 8b");
        assertThat(comparison.lines()).isNotEmpty().allMatch(
                line -> line.provider().equals("Groq") && line.model().contains("8b"));
    }

    @Test
    void holdsLastMonthAgainstOtherModelsAndSaysWhatIsNotKnown() {
        CompareCosts.Name own = new CompareCosts.Name(new ProviderId("acme"), "own-1");
        CompareCosts.Compared compared = prices.compareCosts().compare(UsualMonth.CHAT.month());
        used = new CompareUse.Elsewhere(1_234, 5_000_000, 2, Money.of("12.3456789"), 7, Set.of(own),
                new CompareCosts.Compared(compared.choices(), List.of(own)));
        WhatIfViewModel comparison = comparison();

        comparison.read();

        assertThat(ranges.getLast()).isEqualTo(new UsageRange(
                Instant.parse("2026-02-01T00:00:00Z"), Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC));
        assertThat(comparison.saidProperty().get()).isEqualTo(
                "Feb 2026: 1,234 requests with 5,000,000 tokens cost $12.3456789. "
                        + "Of 7 of them the cost is not known. 2 more are left out: nobody counted their tokens.");
        assertThat(comparison.lines().getLast()).isEqualTo(new WhatIfLine("acme", "own-1", "in use", BigDecimal.ZERO,
                "– no price", "No price is known for all that was used. Set one under In force.", true));
    }

    @Test
    void offersAUsualMonthWhereLastMonthHasNothing() {
        WhatIfViewModel comparison = comparison();
        comparison.read();

        assertThat(comparison.showingProperty().get()).isInstanceOf(Showing.Empty.class);
        ((Showing.Empty) comparison.showingProperty().get()).next().orElseThrow().run().run();

        assertThat(comparison.loadProperty().get()).isEqualTo(WhatIfLoad.CHAT);
        assertThat(comparison.showingProperty().get()).isEqualTo(Showing.READY);
    }

    private WhatIfViewModel comparison() {
        return new WhatIfViewModel(cases, new DirectTasks(), words, formats);
    }

    private static WhatIfLine line(WhatIfViewModel comparison, String name) {
        return comparison.lines().stream()
                .filter(line -> line.provider().equals("OpenAI") && line.model().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private SetPriceViewModel setting() {
        return setting(new DirectTasks());
    }

    private SetPriceViewModel setting(Tasks tasks) {
        model.read();
        return new SetPriceViewModel(cases, tasks, words, formats, notices::add,
                line("openai", "gpt-4o-mini"), () -> isDone = true);
    }

    private PriceLine line(String provider, String name) {
        return model.lines().stream()
                .filter(line -> line.provider().equals(provider) && line.model().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void text(SetPriceViewModel setting, PriceField field, String text) {
        setting.fields().textProperty(field).set(text);
    }

    private CompareUse.Elsewhere used(UsageRange range) {
        ranges.add(range);
        return used;
    }

    private SetPrice.Result set(PriceWish wish) {
        wishes.add(wish);
        PriceRow row = new PriceRow(wish.provider(), wish.match(), PricePeriod.from(wish.from().orElse(NOW)),
                wish.rates(), List.of(), PriceSource.SET, NOW);
        return new SetPrice.Result.Done(row, Optional.empty(), List.of());
    }

    private TryPrice.Outcome attempt(PriceWish wish, Instant until) {
        wishes.add(wish);
        tried.add(until);
        return new TryPrice.Outcome(7, 0, Money.of("1.25"), Money.of("2"));
    }
}
