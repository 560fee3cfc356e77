package org.keytally.core.usecase.prices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.catalog.PriceCorrection;
import org.keytally.core.domain.catalog.PricePeriod;
import org.keytally.core.domain.catalog.PriceRegister;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.PriceSource;
import org.keytally.core.domain.catalog.PriceSuccession;
import org.keytally.core.usecase.Witness;

/// Sets a price a person knows better, such as a negotiated one.
public final class SetPrice {

    /// What came of it.
    public sealed interface Result {

        /// It holds from its start on.
        ///
        /// @param former the row that held at its start, of whatever source
        /// @param corrections what it changed of costs that were booked already
        record Done(PriceRow row, Optional<PriceRow> former, List<PriceCorrection> corrections) implements Result {

            public Done {
                corrections = List.copyOf(corrections);
            }
        }

        /// Exactly this was set before.
        record SetAlready(PriceRow row, List<PriceCorrection> corrections) implements Result {

            public SetAlready {
                corrections = List.copyOf(corrections);
            }
        }

        /// A price that was set before claims a part of the same time.
        record Overlaps(PriceRow other) implements Result {}
    }

    private final KnownPrices known;
    private final PriceRegister register;
    private final RecostEntries recosting;
    private final Witness witness;

    public SetPrice(KnownPrices known, PriceRegister register, RecostEntries recosting, Witness witness) {
        this.known = known;
        this.register = register;
        this.recosting = recosting;
        this.witness = witness;
    }

    public Result set(PriceWish wish) {
        // Two at once must neither claim the same time nor book the same correction twice.
        synchronized (register) {
            return settled(wish);
        }
    }

    private Result settled(PriceWish wish) {
        Instant now = known.now();
        PricePeriod period = new PricePeriod(wish.from().orElse(now), wish.to(), Optional.empty());
        PriceRow row = new PriceRow(
                wish.provider(), wish.match(), period, wish.rates(), List.of(), PriceSource.SET, now);
        Optional<PriceRow> same = standing(row);
        if (same.isPresent()) {
            // Books what an interrupted setting left undone.
            return new Result.SetAlready(same.get(), recost(same.get(), now));
        }
        Optional<PriceRow> clash = PriceSuccession.clash(known.own(), row);
        if (clash.isPresent()) {
            return new Result.Overlaps(clash.get());
        }
        Optional<PriceRow> former =
                known.book().rowFor(row.provider(), Optional.empty(), wish.model(), period.from());
        witness.tell(AuditAction.PRICE_CHANGED, PriceFacts.subject(row), PriceFacts.of(row));
        register.add(List.of(row));
        return new Result.Done(row, former, recost(row, now));
    }

    private Optional<PriceRow> standing(PriceRow row) {
        return PriceSuccession.spans(known.own()).stream()
                .filter(span -> span.standing().isPresent() && PriceRows.areEqual(span.stated(), row))
                .map(span -> span.stated())
                .findFirst();
    }

    private List<PriceCorrection> recost(PriceRow row, Instant now) {
        List<RecostEntries.Finding> found = recosting.find(List.of(row), known.book(), now);
        if (found.isEmpty()) {
            return List.of();
        }
        PriceCorrection sum = RecostEntries.summed(found, now).getFirst();
        witness.tell(AuditAction.PRICE_CHANGED, PriceFacts.subject(row), PriceFacts.of(sum));
        return recosting.book(found, now);
    }
}
