package org.keytally.core.usecase.prices;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.catalog.PriceCorrection;
import org.keytally.core.domain.catalog.PriceRegister;
import org.keytally.core.usecase.Witness;

/// Takes the rows of a price list in that a person agreed to.
public final class ImportPrices {

    private final KnownPrices known;
    private final PriceRegister register;
    private final RecostEntries recosting;
    private final Witness witness;

    public ImportPrices(KnownPrices known, PriceRegister register, RecostEntries recosting, Witness witness) {
        this.known = known;
        this.register = register;
        this.recosting = recosting;
        this.witness = witness;
    }

    /// What taking it would change of booked costs.
    public List<PriceCorrection> preview(ImportPlan plan) {
        Instant now = known.now();
        return RecostEntries.summed(
                recosting.find(plan.added(), known.bookWith(plan.added()), now), now);
    }

    /// Adds the rows and gives what they changed of booked costs.
    public List<PriceCorrection> take(ImportPlan plan) {
        // Two at once must not book the same correction twice.
        synchronized (register) {
            return taken(plan);
        }
    }

    private List<PriceCorrection> taken(ImportPlan plan) {
        Instant now = known.now();
        Subject subject = new Subject(Subject.Kind.PRICE, "");
        witness.tell(AuditAction.PRICE_CHANGED, subject, Map.of(
                "source", "imported", "rows", String.valueOf(plan.added().size())));
        register.add(plan.added());
        List<RecostEntries.Finding> found = recosting.find(plan.added(), known.book(), now);
        if (found.isEmpty()) {
            return List.of();
        }
        for (PriceCorrection correction : RecostEntries.summed(found, now)) {
            witness.tell(
                    AuditAction.PRICE_CHANGED,
                    new Subject(
                            Subject.Kind.PRICE,
                            correction.row().provider() + "/" + correction.row().model()),
                    PriceFacts.of(correction));
        }
        return recosting.book(found, now);
    }
}
