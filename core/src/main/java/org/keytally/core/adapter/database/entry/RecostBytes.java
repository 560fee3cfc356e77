package org.keytally.core.adapter.database.entry;

import java.time.Instant;
import java.util.Optional;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.PriceReference;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.Recost;

// The correction of a cost as bytes; rare, so it carries what it needs itself.
final class RecostBytes {

    private static final int BEFORE = 1;
    private static final int AFTER = 2;
    private static final int PRICED = 4;
    private static final int BILLED = 8;
    private static final int WORST = 16;
    private static final int BASELINE = 32;

    private RecostBytes() {}

    static byte[] write(Recost recost, OpenIntent intent, int circumstance) {
        Optional<Money> worst = intent.intent().worstCost();
        Sink sink = new Sink()
                .octet(Version.CURRENT)
                .octet((recost.before().isPresent() ? BEFORE : 0)
                        | (recost.after().isPresent() ? AFTER : 0)
                        | (recost.pricedBy().isPresent() ? PRICED : 0)
                        | (recost.isBilled() ? BILLED : 0)
                        | (worst.isPresent() ? WORST : 0)
                        | (recost.baseline().isPresent() ? BASELINE : 0))
                .number(intent.sequence())
                .signed(intent.intent().at().toEpochMilli())
                .number(circumstance)
                .id(recost.entry().value())
                .signed(recost.at().toEpochMilli());
        recost.before().ifPresent(sink::money);
        recost.after().ifPresent(sink::money);
        recost.pricedBy().ifPresent(row -> Outcome.price(sink, row));
        worst.ifPresent(sink::money);
        recost.baseline().ifPresent(sink::money);
        return sink.toBytes();
    }

    static Corrected read(byte[] payload, Numbered<Circumstance> circumstances) {
        Source source = new Source(payload);
        Version.require(source.octet());
        int flags = source.octet();
        long intent = source.number();
        Instant intentAt = Instant.ofEpochMilli(source.signed());
        Circumstance circumstance = circumstances.get(source.number());
        EntryId entry = new EntryId(source.id());
        Instant at = Instant.ofEpochMilli(source.signed());
        Optional<Money> before = (flags & BEFORE) == 0 ? Optional.empty() : Optional.of(source.money());
        Optional<Money> after = (flags & AFTER) == 0 ? Optional.empty() : Optional.of(source.money());
        Optional<PriceReference> priced =
                (flags & PRICED) == 0 ? Optional.empty() : Optional.of(Outcome.price(source));
        Optional<Money> worst = (flags & WORST) == 0 ? Optional.empty() : Optional.of(source.money());
        Optional<Money> baseline = (flags & BASELINE) == 0 ? Optional.empty() : Optional.of(source.money());
        Recost recost = new Recost(entry, at, before, after, priced, (flags & BILLED) != 0, baseline);
        return new Corrected(intent, intentAt, circumstance, recost, worst);
    }

    // A correction, and which intent of which moment, circumstance and worst cost it speaks of.
    record Corrected(
            long intent, Instant intentAt, Circumstance circumstance, Recost recost, Optional<Money> worst) {}
}
