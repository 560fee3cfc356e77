package org.keytally.core.usecase.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.catalog.EventId;
import org.keytally.core.domain.catalog.ModelBadge;
import org.keytally.core.domain.catalog.ModelFacts;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.PriceRows;
import org.keytally.core.domain.catalog.PriceSource;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.ServiceTier;
import org.keytally.core.domain.catalog.TokenClass;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.ledger.Addressee;
import org.keytally.core.domain.ledger.Ending;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.Errand;
import org.keytally.core.domain.ledger.Estimate;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Pace;
import org.keytally.core.domain.ledger.PromptId;
import org.keytally.core.domain.ledger.Purse;
import org.keytally.core.domain.ledger.Saving;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.ledger.Spent;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.domain.ledger.Worst;

final class CompareUseTest {

    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");
    private static final UsageRange RANGE = new UsageRange(JULY, JULY.plus(Duration.ofDays(31)), ZoneOffset.UTC);
    private static final PriceRow PLAIN = PriceRows.row("plain", "2026-01-01")
            .rate(TokenClass.INPUT, "2")
            .rate(TokenClass.OUTPUT, "4")
            .build();
    // Dear for long prompts, and with a fee for each.
    private static final PriceRow STEPPED = PriceRows.row("stepped", "2026-01-01")
            .rate(TokenClass.INPUT, "1")
            .rate(TokenClass.OUTPUT, "1")
            .rate(TokenClass.REQUEST, "500000")
            .variant(1_000, ServiceTier.STANDARD, Map.of(TokenClass.INPUT, "10"))
            .build();
    private static final PriceRow THINKING = PriceRows.row("thinking", "2026-01-01")
            .rate(TokenClass.INPUT, "1")
            .rate(TokenClass.CACHE_READ, "2")
            .rate(TokenClass.OUTPUT, "3")
            .rate(TokenClass.REASONING, "4")
            .build();
    private static final PriceRow NO_OUTPUT =
            PriceRows.row("no-output", "2026-01-01").rate(TokenClass.INPUT, "1").build();

    private final PriceWorld world = new PriceWorld(PLAIN, STEPPED, THINKING, NO_OUTPUT);
    private int booked;

    @Test
    void pricesEveryRequestAsItIsThoughManyAreLaidTogether() {
        book("plain", Optional.of(new Usage(1_000, 0, 0, 0, 10, 0)), Optional.of(Money.of("0.5")));
        book("plain", Optional.of(new Usage(1_001, 0, 0, 0, 10, 0)), Optional.of(Money.of("0.25")));
        book("plain", Optional.of(new Usage(3, 0, 0, 0, 0, 0)), Optional.empty());

        CompareUse.Elsewhere elsewhere = compare();

        assertThat(elsewhere.requests()).isEqualTo(3);
        assertThat(elsewhere.tokens()).isEqualTo(2_024);
        assertThat(elsewhere.charged()).isEqualTo(Money.of("0.75"));
        assertThat(elsewhere.unpriced()).isEqualTo(1);
        assertThat(cost(elsewhere, "plain")).isEqualTo(Money.of("0.004088"));
        // 1003 short ones at 1, 1001 long ones at 10, 20 put out at 1, and three fees.
        assertThat(cost(elsewhere, "stepped")).isEqualTo(Money.of("0.011033").plus(Money.of("1.5")));
    }

    @Test
    void billsEachRequestByItselfThoughManyAreLaidTogether() {
        // One that counts its reasoning beside what it puts out, and one that counts it in.
        Usage beside = new Usage(0, 0, 0, 0, 10, 40);
        Usage within = new Usage(0, 0, 0, 0, 100, 20);
        // One that counts what it read from a cache beside its input, and one that counts it in.
        Usage cachedBeside = new Usage(5, 50, 0, 0, 0, 0);
        Usage cachedWithin = new Usage(70, 20, 0, 0, 0, 0);
        for (Usage one : List.of(beside, within, cachedBeside, cachedWithin)) {
            book("thinking", Optional.of(one), Optional.empty());
        }

        CompareUse.Elsewhere elsewhere = compare();

        // 50 fresh at 1, 70 from a cache at 2, 90 of answers at 3, 60 of reasoning at 4.
        assertThat(cost(elsewhere, "thinking")).isEqualTo(Money.of("0.0007"));
        // Where reasoning has no price of its own, all that was put out: 120 at 2, 110 at 4.
        assertThat(cost(elsewhere, "plain")).isEqualTo(Money.of("0.00068"));
    }

    @Test
    void leavesOutWhatNobodyCountedAndWhatCameFromTheCache() {
        book("plain", Optional.empty(), Optional.empty());
        cached();

        CompareUse.Elsewhere elsewhere = compare();

        assertThat(elsewhere.requests()).isZero();
        assertThat(elsewhere.uncounted()).isEqualTo(1);
        assertThat(elsewhere.used()).isEmpty();
    }

    @Test
    void namesTheModelsOfWhichNobodyKnowsThePrice() {
        book("own", Optional.of(new Usage(1, 0, 0, 0, 1, 0)), Optional.empty());

        CompareUse.Elsewhere elsewhere = compare();

        assertThat(elsewhere.used()).isEqualTo(Set.of(name("own")));
        assertThat(elsewhere.compared().choices()).extracting(choice -> choice.model().orElse(""))
                .containsExactly("thinking", "plain", "stepped");
        assertThat(elsewhere.compared().unpriced()).containsExactly(name("famous"), name("no-output"), name("own"));
    }

    @Test
    void putsWhatAListSaysIsFreeBehindEveryPriceAndBelievesAPerson() {
        PriceRow listed = PriceRows.row("listed", "2026-01-01")
                .rate(TokenClass.INPUT, "0")
                .rate(TokenClass.OUTPUT, "0")
                .build();
        CompareCosts costs = new CompareCosts(new PriceWorld(PLAIN, STEPPED, listed).known, List::of);

        List<CompareCosts.Choice> choices =
                costs.compare(new CompareCosts.Month(10, new Usage(100, 0, 0, 0, 10, 0))).choices();

        assertThat(choices).extracting(choice -> choice.model().orElse(""))
                .containsExactly("plain", "stepped", "listed");
        assertThat(choices).extracting(CompareCosts.Choice::isListedFree).containsExactly(false, false, true);
        assertThat(CompareCosts.notable(choices)).extracting(choice -> choice.model().orElse(""))
                .containsExactly("plain");
        PriceRow set = new PriceRow(
                listed.provider(), listed.match(), listed.period(), listed.base(), listed.variants(), PriceSource.SET,
                listed.seen());
        assertThat(set.isListedFree()).isFalse();
    }

    private CompareUse.Elsewhere compare() {
        ModelFacts famous = new ModelFacts(new ProviderId("openai"), "famous", OptionalLong.empty(),
                OptionalLong.empty(), false, Set.of(ModelBadge.RECOMMENDED));
        return new CompareUse(world.known, new CompareCosts(world.known, () -> List.of(famous)), world.book)
                .compare(RANGE);
    }

    private static CompareCosts.Name name(String model) {
        return new CompareCosts.Name(new ProviderId("openai"), model);
    }

    private static Money cost(CompareUse.Elsewhere elsewhere, String model) {
        return elsewhere.compared().choices().stream()
                .filter(choice -> choice.model().equals(Optional.of(model)))
                .map(CompareCosts.Choice::month)
                .findFirst()
                .orElseThrow();
    }

    private void cached() {
        book("plain", new Spent(Optional.of(new Usage(9, 0, 0, 0, 9, 0)), Optional.of(Money.ZERO), Optional.empty(),
                Optional.empty(), Estimate.NONE, Optional.of(new Saving(Optional.of(Money.of("1"))))));
    }

    private void book(String model, Optional<Usage> usage, Optional<Money> cost) {
        book(model, new Spent(usage, cost, Optional.empty(), Optional.empty(), Estimate.NONE, Optional.empty()));
    }

    private void book(String model, Spent spent) {
        booked++;
        EntryId id = new EntryId(
                new EventId(new UUID(JULY.toEpochMilli() << 16 | 0x7000L, 0x8000000000000000L + booked)));
        Intent intent = new Intent(id, PromptId.startedBy(id), JULY, new Addressee(new ProviderId("openai"), model),
                new Purse(Optional.empty(), Optional.of(Scope.PERSONAL), Payer.YOU, ""),
                new Errand("", "chat", "", "", "", Environment.DEVELOPMENT), false, new Worst(Optional.empty(), 0));
        world.book.add(new Entry(booked, intent,
                Optional.of(new Settlement.Settled(id, JULY, Ending.of("stop"), Pace.of(Duration.ZERO), spent)),
                List.of()));
    }
}
