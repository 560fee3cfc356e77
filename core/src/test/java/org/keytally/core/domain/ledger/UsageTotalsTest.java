package org.keytally.core.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.catalog.EventId;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.key.Environment;

class UsageTotalsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Usage USAGE = new Usage(12, 2, 1, 0, 34, 5);
    private static final Ending STOP = Ending.of("stop");
    private static final Pace PACE = Pace.of(Duration.ofMillis(5));
    private static final Estimate THOUGHT = new Estimate(Optional.of(USAGE), Optional.of(Money.of("0.5")));

    @Test
    void aSettledAttemptAddsItsTokensAndItsCost() {
        UsageTotals totals = totals(spent(Optional.of("0.1"), Optional.empty()));
        assertThat(totals)
                .isEqualTo(new UsageTotals(
                        new UsageCounts(1, 0, 0, 0, 0, 0),
                        new UsageTokens(12, 2, 1, 34, 5, 0),
                        new UsageMoney(Money.of("0.1"), Money.ZERO, Money.ZERO, Money.ZERO)));
        assertThat(totals.totalTokens()).isEqualTo(46);
    }

    @Test
    void theBillInTheAnswerIsWhatIsCharged() {
        assertThat(totals(spent(Optional.of("0.1"), Optional.of("0.2"))).cost()).isEqualTo(Money.of("0.2"));
        assertThat(totals(spent(Optional.empty(), Optional.of("0.2"))).counts().unpriced()).isZero();
    }

    @Test
    void aBillThatTheBooksCannotHoldIsNotTaken() {
        Spent spent = spent(Optional.of("0.1"), Optional.of("0.0000000000000000001"));
        assertThat(spent.charged()).contains(Money.of("0.1"));
    }

    @Test
    void anUnpricedAttemptIsCountedAndAddsNoMoney() {
        UsageTotals totals = totals(spent(Optional.empty(), Optional.empty()));
        assertThat(totals.counts()).isEqualTo(new UsageCounts(1, 1, 0, 0, 0, 0));
        assertThat(totals.cost()).isEqualTo(Money.ZERO);
    }

    @Test
    void whatIsThoughtStandsApartFromWhatIsCounted() {
        Spent spent = new Spent(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), THOUGHT, Optional.empty());
        UsageTotals totals = totals(spent);
        assertThat(totals.totalTokens()).isZero();
        assertThat(totals.tokens().estimated()).isEqualTo(46);
        assertThat(totals.money())
                .isEqualTo(new UsageMoney(Money.ZERO, Money.of("0.5"), Money.ZERO, Money.ZERO));
    }

    @Test
    void anUnknownAttemptCountsAtItsWorst() {
        Settlement unknown = new Settlement.Unknown(intent().id(), NOON, STOP, PACE, THOUGHT);
        UsageTotals totals = UsageTotals.of(intent(), unknown);
        assertThat(totals.counts()).isEqualTo(new UsageCounts(1, 0, 1, 0, 0, 1));
        assertThat(totals.cost()).isEqualTo(Money.ZERO);
        assertThat(totals.money().unknownWorst()).isEqualTo(Money.of("0.9"));
    }

    @Test
    void anUnchargedAttemptIsAFailureAndNoRequest() {
        Settlement uncharged = new Settlement.Uncharged(intent().id(), NOON, STOP, PACE);
        assertThat(UsageTotals.of(intent(), uncharged).counts()).isEqualTo(new UsageCounts(0, 0, 0, 1, 0, 0));
    }

    @Test
    void anOpenAttemptAddsNothing() {
        assertThat(UsageTotals.of(new Entry(1, intent(), Optional.empty(), List.of()))).isEqualTo(UsageTotals.NONE);
    }

    @Test
    void aCorrectionReplacesTheCostAndKeepsTheBill() {
        Entry priced = corrected(spent(Optional.of("0.1"), Optional.empty()), "0.1", "0.07", false);
        assertThat(UsageTotals.of(priced).cost()).isEqualTo(Money.of("0.07"));
        assertThat(priced.charged()).contains(Money.of("0.07"));
        Entry billed = corrected(spent(Optional.of("0.1"), Optional.of("0.2")), "0.1", "0.07", true);
        assertThat(UsageTotals.of(billed).cost()).isEqualTo(Money.of("0.2"));
        assertThat(billed.charged()).contains(Money.of("0.2"));
        assertThat(billed.cost()).contains(Money.of("0.07"));
    }

    @Test
    void aCorrectionCanMakeAPriceKnown() {
        Entry entry = corrected(spent(Optional.empty(), Optional.empty()), "", "0.07", false);
        assertThat(UsageTotals.of(entry).counts()).isEqualTo(new UsageCounts(1, 0, 0, 0, 0, 1));
        assertThat(UsageTotals.of(entry).cost()).isEqualTo(Money.of("0.07"));
    }

    @Test
    void aKeptAnswerIsCountedWithWhatItSaved() {
        Spent spent = new Spent(
                Optional.empty(),
                Optional.of(Money.ZERO),
                Optional.empty(),
                Optional.empty(),
                Estimate.NONE,
                Optional.of(new Saving(Optional.of(Money.of("0.3")))));
        assertThat(totals(spent).counts()).isEqualTo(new UsageCounts(1, 0, 0, 0, 1, 0));
        assertThat(totals(spent).money().saved()).isEqualTo(Money.of("0.3"));
    }

    @Test
    void whatTheModelSavedIsTheBaselinesCostWithoutItsOwn() {
        Spent spent = spent(Optional.of("0.1"), Optional.empty()).comparedWith(Optional.of(Money.of("0.25")));
        assertThat(totals(spent).money().baseline()).isEqualTo(Money.of("0.25"));
        assertThat(totals(spent).money().savedByModel()).isEqualTo(Money.of("0.15"));
    }

    @Test
    void whatCostsMoreThanTheBaselineHasSavedLessThanNothing() {
        Spent spent = spent(Optional.of("0.1"), Optional.of("0.3")).comparedWith(Optional.of(Money.of("0.25")));
        assertThat(totals(spent).money().savedByModel()).isEqualTo(Money.of("-0.05"));
    }

    @Test
    void whatHasNoPriceIsNotCompared() {
        Spent unpriced = spent(Optional.empty(), Optional.empty()).comparedWith(Optional.of(Money.of("0.25")));
        assertThat(totals(unpriced).money()).isEqualTo(UsageMoney.NONE);
        Spent alone = spent(Optional.of("0.1"), Optional.empty());
        assertThat(totals(alone).money().savedByModel()).isEqualTo(Money.ZERO);
    }

    @Test
    void aCorrectionChangesWhatWasSaved() {
        Spent compared = spent(Optional.of("0.1"), Optional.empty()).comparedWith(Optional.of(Money.of("0.25")));
        Entry cheaper = corrected(compared, "0.1", "0.07", false);
        assertThat(UsageTotals.of(cheaper).money().savedByModel()).isEqualTo(Money.of("0.18"));
        Spent unpriced = spent(Optional.empty(), Optional.empty()).comparedWith(Optional.of(Money.of("0.25")));
        Entry priced = corrected(unpriced, "", "0.07", false);
        assertThat(UsageTotals.of(priced).money().savedByModel()).isEqualTo(Money.of("0.18"));
    }

    @Test
    void daysOfAZoneAreWholeAlsoWhenTheClocksChange() {
        ZoneId sydney = ZoneId.of("Australia/Sydney");
        UsageRange day = UsageRange.days(LocalDate.of(2026, 4, 5), LocalDate.of(2026, 4, 5), sydney);
        assertThat(Duration.between(day.from(), day.to())).isEqualTo(Duration.ofHours(25));
        UsageRange spring = UsageRange.days(LocalDate.of(2026, 10, 4), LocalDate.of(2026, 10, 4), sydney);
        assertThat(Duration.between(spring.from(), spring.to())).isEqualTo(Duration.ofHours(23));
    }

    private static UsageTotals totals(Spent spent) {
        Intent intent = intent();
        Settlement settled = new Settlement.Settled(intent.id(), NOON, STOP, PACE, spent);
        Intent first = new Intent(
                intent.id(),
                intent.prompt(),
                intent.at(),
                intent.to(),
                intent.purse(),
                intent.errand(),
                false,
                intent.worst());
        return UsageTotals.of(first, settled);
    }

    private static Entry corrected(Spent spent, String before, String after, boolean isBilled) {
        Settlement settled = new Settlement.Settled(intent().id(), NOON, STOP, PACE, spent);
        Recost recost = new Recost(
                intent().id(), NOON, money(before), money(after), Optional.empty(), isBilled,
                spent.baseline());
        return new Entry(1, intent(), Optional.of(settled), List.of(recost));
    }

    private static Optional<Money> money(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Money.of(text));
    }

    private static Spent spent(Optional<String> cost, Optional<String> reported) {
        return new Spent(
                Optional.of(USAGE),
                cost.map(Money::of),
                reported.map(Money::of),
                Optional.empty(),
                Estimate.NONE,
                Optional.empty());
    }

    private static Intent intent() {
        EntryId id = new EntryId(new EventId(new UUID(0x7000L, 1)));
        return new Intent(
                id,
                PromptId.startedBy(id),
                NOON,
                new Addressee(new ProviderId("openai"), "m"),
                Purse.FREE,
                new Errand("me", "chat", "", "", "", Environment.DEVELOPMENT),
                true,
                new Worst(Optional.of(Money.of("0.9")), 90));
    }
}
