package org.keytally.core.adapter.database.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.ledger.Ending;
import org.keytally.core.domain.ledger.Estimate;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Pace;
import org.keytally.core.domain.ledger.Saving;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.ledger.Spent;

// A settlement as bytes: format, intent, outcome, pace, request id, and what its kind adds.
final class SettlementBytes {

    private static final int FIRST_TOKEN = 1;
    private static final int REQUEST_ID = 2;
    private static final int USAGE = 4;
    private static final int COST = 8;
    private static final int REPORTED = 16;
    private static final int ESTIMATED_USAGE = 32;
    private static final int ESTIMATED_COST = 64;
    private static final int CACHED = 128;
    private static final int SAVED = 256;
    private static final int BASELINE = 512;

    private SettlementBytes() {}

    static byte kind(Settlement settlement) {
        return switch (settlement) {
            case Settlement.Settled settled -> RecordKind.SETTLED;
            case Settlement.Uncharged uncharged -> RecordKind.UNCHARGED;
            case Settlement.Unknown unknown -> RecordKind.UNKNOWN;
        };
    }

    static Outcome outcome(Settlement settlement) {
        Optional<Spent> spent = spent(settlement);
        Optional<Usage> usage = spent.flatMap(Spent::usage);
        return new Outcome(
                settlement.ending().modelReported(),
                settlement.ending().finish(),
                settlement.ending().failure(),
                usage.flatMap(counted -> counted.terms().serviceTier()),
                spent.flatMap(Spent::pricedBy));
    }

    static byte[] write(Settlement settlement, OpenIntent intent, int outcome) {
        Pace pace = settlement.pace();
        Optional<Spent> spent = spent(settlement);
        Estimate estimate = estimate(settlement);
        int flags = bit(FIRST_TOKEN, pace.firstToken())
                | bit(REQUEST_ID, settlement.ending().requestId())
                | bit(USAGE, spent.flatMap(Spent::usage))
                | bit(COST, spent.flatMap(Spent::cost))
                | bit(REPORTED, spent.flatMap(Spent::reported))
                | bit(ESTIMATED_USAGE, estimate.usage())
                | bit(ESTIMATED_COST, estimate.cost())
                | bit(CACHED, spent.flatMap(Spent::saving))
                | bit(SAVED, spent.flatMap(Spent::saving).flatMap(Saving::amount))
                | bit(BASELINE, spent.flatMap(Spent::baseline));
        long elapsed = settlement.at().toEpochMilli() - intent.intent().at().toEpochMilli();
        long duration = pace.duration().toMillis();
        Sink sink = new Sink()
                .octet(Version.CURRENT)
                .number(flags)
                .number(intent.sequence())
                .number(outcome)
                .number(duration)
                .signed(elapsed - duration);
        pace.firstToken().ifPresent(first -> sink.number(first.toMillis()));
        settlement.ending().requestId().ifPresent(id -> RequestIdBytes.write(sink, id));
        spent.flatMap(Spent::usage).ifPresent(usage -> UsageBytes.write(sink, usage));
        spent.flatMap(Spent::cost).ifPresent(sink::money);
        spent.flatMap(Spent::reported).ifPresent(sink::money);
        estimate.usage().ifPresent(usage -> UsageBytes.write(sink, usage));
        estimate.cost().ifPresent(sink::money);
        spent.flatMap(Spent::saving).flatMap(Saving::amount).ifPresent(sink::money);
        spent.flatMap(Spent::baseline).ifPresent(sink::money);
        return sink.toBytes();
    }

    static long intentOf(byte[] payload) {
        Source source = head(payload);
        source.number();
        return source.number();
    }

    static Settlement read(byte kind, byte[] payload, Intent intent, Numbered<Outcome> outcomes) {
        Source source = head(payload);
        long flags = source.number();
        source.number();
        Outcome outcome = outcomes.get(source.number());
        Duration duration = Duration.ofMillis(source.number());
        Instant at = intent.at().plusMillis(source.signed()).plus(duration);
        Optional<Duration> first =
                has(flags, FIRST_TOKEN) ? Optional.of(Duration.ofMillis(source.number())) : Optional.empty();
        Optional<String> request = has(flags, REQUEST_ID) ? Optional.of(RequestIdBytes.read(source)) : Optional.empty();
        Ending ending = new Ending(outcome.modelReported(), outcome.finish(), outcome.failure(), request);
        Pace pace = new Pace(first, duration);
        Optional<Usage> usage =
                has(flags, USAGE) ? Optional.of(UsageBytes.read(source, outcome.tier())) : Optional.empty();
        Optional<Money> cost = money(source, flags, COST);
        Optional<Money> reported = money(source, flags, REPORTED);
        Optional<Usage> thought = has(flags, ESTIMATED_USAGE)
                ? Optional.of(UsageBytes.read(source, Optional.empty()))
                : Optional.empty();
        Estimate estimate = new Estimate(thought, money(source, flags, ESTIMATED_COST));
        Optional<Money> saved = money(source, flags, SAVED);
        Optional<Money> baseline = money(source, flags, BASELINE);
        return switch (kind) {
            case RecordKind.SETTLED ->
                new Settlement.Settled(
                        intent.id(),
                        at,
                        ending,
                        pace,
                        new Spent(
                                usage,
                                cost,
                                reported,
                                outcome.pricedBy(),
                                estimate,
                                has(flags, CACHED) ? Optional.of(new Saving(saved)) : Optional.empty(),
                                baseline));
            case RecordKind.UNCHARGED -> new Settlement.Uncharged(intent.id(), at, ending, pace);
            case RecordKind.UNKNOWN -> new Settlement.Unknown(intent.id(), at, ending, pace, estimate);
            default -> throw new UnreadableEntryException("kind " + kind);
        };
    }

    private static Source head(byte[] payload) {
        Source source = new Source(payload);
        Version.require(source.octet());
        return source;
    }

    private static Optional<Spent> spent(Settlement settlement) {
        return settlement instanceof Settlement.Settled settled ? Optional.of(settled.spent()) : Optional.empty();
    }

    private static Estimate estimate(Settlement settlement) {
        return switch (settlement) {
            case Settlement.Settled settled -> settled.spent().estimate();
            case Settlement.Uncharged uncharged -> Estimate.NONE;
            case Settlement.Unknown unknown -> unknown.estimate();
        };
    }

    private static Optional<Money> money(Source source, long flags, int bit) {
        return has(flags, bit) ? Optional.of(source.money()) : Optional.empty();
    }

    private static int bit(int bit, Optional<?> present) {
        return present.isPresent() ? bit : 0;
    }

    private static boolean has(long flags, int bit) {
        return (flags & bit) != 0;
    }
}
