package org.keytally.core.usecase.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.catalog.EventId;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.Price;
import org.keytally.core.domain.catalog.PriceCorrection;
import org.keytally.core.domain.catalog.PriceMatch;
import org.keytally.core.domain.catalog.PriceRates;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.PriceRows;
import org.keytally.core.domain.catalog.ProviderId;
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
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.ledger.Spent;
import org.keytally.core.domain.ledger.Worst;
import org.keytally.core.usecase.AtOnce;

final class SetPriceTest {

    private static final PriceRow SHIPPED = PriceRows.row("m", "2026-01-01")
            .rate(TokenClass.INPUT, "2")
            .rate(TokenClass.OUTPUT, "4")
            .build();
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");

    private final PriceWorld world = new PriceWorld(SHIPPED);

    @Test
    void setsAPriceThatWinsOverTheShippedOne() {
        SetPrice.Result result = world.setPrice().set(wish("1", "2026-06-01", ""));

        PriceRow row = world.register.rows().getFirst();
        assertThat(result).isEqualTo(new SetPrice.Result.Done(row, Optional.of(SHIPPED), List.of()));
        assertThat(world.known.book().rowFor(row.provider(), Optional.empty(), "m", JULY)).contains(row);
        assertThat(world.told).extracting(event -> event.action()).containsExactly(AuditAction.PRICE_CHANGED);
        assertThat(world.told.getFirst().facts()).containsEntry("input", "1").containsEntry("source", "set");
    }

    @Test
    void refusesWhatOverlapsAndChangesNothing() {
        world.setPrice().set(wish("1", "2026-06-01", "2026-08-01"));

        SetPrice.Result result = world.setPrice().set(wish("3", "2026-07-01", ""));

        assertThat(result).isEqualTo(new SetPrice.Result.Overlaps(world.register.rows().getFirst()));
        assertThat(world.register.rows()).hasSize(1);
        assertThat(world.told).hasSize(1);
    }

    @Test
    void settingTheSameAgainAddsNothing() {
        world.setPrice().set(wish("1", "2026-06-01", ""));

        assertThat(world.setPrice().set(wish("1", "2026-06-01", "")))
                .isInstanceOf(SetPrice.Result.SetAlready.class);
        assertThat(world.register.rows()).hasSize(1);
    }

    @Test
    void pricesBookedEntriesAnewAndLogsBeforeAndAfter() {
        world.book.add(entry(Optional.of(Money.of("0.000002")), Optional.empty(), Payer.YOU));

        world.setPrice().set(wish("1.5", "2026-06-01", ""));

        Entry entry = world.book.only();
        assertThat(entry.cost()).contains(Money.of("0.0000015"));
        assertThat(entry.recosts()).extracting(recost -> recost.before())
                .containsExactly(Optional.of(Money.of("0.000002")));
        assertThat(world.register.corrections())
                .containsExactly(new PriceCorrection(
                        PriceWorld.NOW,
                        world.register.rows().getFirst().reference(),
                        1,
                        0,
                        Money.of("0.000002"),
                        Money.of("0.0000015")));
        assertThat(world.told.getLast().facts())
                .isEqualTo(Map.of("entries", "1", "unpriced", "0", "before", "0.000002", "after", "0.0000015"));
    }

    @Test
    void aCorrectionOfTheSameDayIsANewRowAndPricesAnewOnce() {
        world.book.add(entry(Optional.of(Money.of("0.000002")), Optional.empty(), Payer.YOU));
        world.setPrice().set(wish("1.5", "2026-06-01", ""));
        world.setPrice().set(wish("1.25", "2026-06-01", ""));
        world.setPrice().set(wish("1.25", "2026-06-01", ""));

        assertThat(world.register.rows()).hasSize(2);
        assertThat(world.book.only().cost()).contains(Money.of("0.00000125"));
        assertThat(world.book.only().recosts()).hasSize(2);
    }

    @RepeatedTest(10)
    void pricesAnewOnceWhereTheSameIsSetAtOnce() throws Exception {
        world.book.add(entry(Optional.of(Money.of("0.000002")), Optional.empty(), Payer.YOU));

        AtOnce.ask(_ -> world.setPrice().set(wish("1.5", "2026-06-01", "")));

        assertThat(world.register.rows()).hasSize(1);
        assertThat(world.register.corrections()).hasSize(1);
        assertThat(world.book.only().recosts()).hasSize(1);
    }

    @Test
    void givesAPriceToWhatHadNone() {
        world.book.add(entry(Optional.empty(), Optional.empty(), Payer.YOU));

        world.setPrice().set(wish("1.5", "2026-06-01", ""));

        assertThat(world.book.only().cost()).contains(Money.of("0.0000015"));
        assertThat(world.register.corrections().getFirst().unpriced()).isEqualTo(1);
    }

    @Test
    void leavesABatchUnknownWhereTheRowStatesNoPriceOfBatches() {
        Usage usage = new Usage(1, 0, 0, 0, 0, 0).served("batch");
        world.book.add(entry(usage, Optional.empty(), Optional.empty(), Payer.YOU));

        world.setPrice().set(wish("1.5", "2026-06-01", ""));

        assertThat(world.book.only().cost()).isEmpty();
        assertThat(world.book.only().recosts()).isEmpty();
    }

    @Test
    void leavesTheBillOfTheProviderAsWhatIsCharged() {
        world.book.add(entry(Optional.of(Money.of("0.000002")), Optional.of(Money.of("9")), Payer.YOU));

        world.setPrice().set(wish("1.5", "2026-06-01", ""));

        assertThat(world.book.only().charged()).contains(Money.of("9"));
        assertThat(world.book.only().recosts().getFirst().isBilled()).isTrue();
    }

    @Test
    void leavesAloneWhatIsFreeOrBeforeTheRow() {
        world.book.add(entry(Optional.of(Money.ZERO), Optional.empty(), Payer.FREE));
        world.setPrice().set(wish("1.5", "2026-06-01", ""));
        assertThat(world.book.only().recosts()).isEmpty();

        PriceWorld other = new PriceWorld(SHIPPED);
        other.book.add(entry(Optional.of(Money.of("0.000002")), Optional.empty(), Payer.YOU));
        other.setPrice().set(wish("1.5", "2026-07-02", ""));
        assertThat(other.book.only().recosts()).isEmpty();
        assertThat(other.register.corrections()).isEmpty();
    }

    @Test
    void triesAPriceOnWhatIsBookedAndChangesNothing() {
        world.book.add(entry(Optional.of(Money.of("0.000002")), Optional.empty(), Payer.YOU));
        TryPrice attempt = new TryPrice(world.known, world.recostEntries());

        TryPrice.Outcome outcome = attempt.of(wish("1.5", "2026-06-01", ""), PriceWorld.NOW);

        assertThat(outcome)
                .isEqualTo(new TryPrice.Outcome(1, 0, Money.of("0.000002"), Money.of("0.0000015")));
        assertThat(attempt.of(wish("1.5", "2026-06-01", ""), Instant.parse("2026-06-02T00:00:00Z")).requests())
                .isZero();
        assertThat(world.register.rows()).isEmpty();
        assertThat(world.told).isEmpty();
        assertThat(world.book.only().recosts()).isEmpty();
    }

    private static PriceWish wish(String input, String from, String to) {
        PriceRates rates = PriceRates.NONE
                .with(TokenClass.INPUT, Price.of(input))
                .with(TokenClass.OUTPUT, Price.of("0"));
        return new PriceWish(
                new ProviderId("openai"), "m", new PriceMatch.Exact("m"), rates, day(from), day(to));
    }

    private static Optional<Instant> day(String day) {
        return day.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(day + "T00:00:00Z"));
    }

    private static Entry entry(Optional<Money> cost, Optional<Money> reported, Payer payer) {
        return entry(new Usage(1, 0, 0, 0, 0, 0), cost, reported, payer);
    }

    private static Entry entry(Usage usage, Optional<Money> cost, Optional<Money> reported, Payer payer) {
        EntryId id = new EntryId(new EventId(new UUID(JULY.toEpochMilli() << 16 | 0x7000L, 0x8000000000000001L)));
        Intent intent = new Intent(
                id,
                PromptId.startedBy(id),
                JULY,
                new Addressee(new ProviderId("openai"), "m"),
                new Purse(Optional.empty(), Optional.of(Scope.PERSONAL), payer, ""),
                new Errand("", "chat", "", "", "", Environment.DEVELOPMENT),
                false,
                new Worst(Optional.empty(), 0));
        Spent spent = new Spent(
                Optional.of(usage),
                cost,
                reported,
                Optional.empty(),
                Estimate.NONE,
                Optional.empty());
        return new Entry(
                1,
                intent,
                Optional.of(new Settlement.Settled(id, JULY, Ending.of("stop"), Pace.of(Duration.ZERO), spent)),
                List.of());
    }
}
