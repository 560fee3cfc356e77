package org.keytally.core.usecase.prices;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.catalog.PriceBook;
import org.keytally.core.domain.catalog.PriceFault;
import org.keytally.core.domain.catalog.PriceList;
import org.keytally.core.domain.catalog.PriceLists;
import org.keytally.core.domain.catalog.PriceMatch;
import org.keytally.core.domain.catalog.PriceProviders;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.PriceSource;
import org.keytally.core.domain.catalog.PriceSuccession;
import org.keytally.core.domain.catalog.ProviderId;

/// Reads a price list and tells what importing it would change; changes nothing itself.
public final class PlanImport {

    /// What came of reading it.
    public sealed interface Result {

        /// It can be imported so.
        record Planned(ImportPlan plan) implements Result {}

        /// Nothing of it can be taken.
        record Refused(PriceFault fault) implements Result {}
    }

    private record Name(ProviderId provider, PriceMatch match) {}

    private final KnownPrices known;
    private final PriceLists lists;

    public PlanImport(KnownPrices known, PriceLists lists) {
        this.known = known;
        this.lists = lists;
    }

    /// Reads it and compares.
    ///
    /// @param only the provider and the model to take; all where it names none
    public Result plan(InputStream list, PriceQuery only) throws IOException {
        Instant now = known.now();
        return switch (lists.read(list, known.book(), now)) {
            case PriceList.Refused(PriceFault fault) -> new Result.Refused(fault);
            case PriceList.Read read -> plan(read, only, now);
        };
    }

    private Result plan(PriceList.Read read, PriceQuery only, Instant now) {
        Map<Name, List<PriceRow>> imported = new HashMap<>();
        for (PriceRow row : known.own()) {
            if (row.source() == PriceSource.IMPORTED) {
                imported.computeIfAbsent(name(row), name -> new ArrayList<>()).add(row);
            }
        }
        List<PriceRow> added = new ArrayList<>();
        int unchanged = 0;
        for (PriceRow row : read.rows().stream().filter(row -> isWanted(row, only)).toList()) {
            List<PriceRow> former = imported.getOrDefault(name(row), List.of());
            if (isKnown(row, former, now)) {
                unchanged++;
                continue;
            }
            if (PriceSuccession.clash(former, row).isPresent()) {
                return new Result.Refused(new PriceFault(
                        PriceFault.Kind.OVERLAP,
                        row.provider() + " " + row.match().text(),
                        row.period().from().toString()));
            }
            added.add(row);
        }
        return new Result.Planned(plan(read, added, unchanged, now));
    }

    private ImportPlan plan(PriceList.Read read, List<PriceRow> added, int unchanged, Instant now) {
        PriceBook book = known.book();
        List<ImportPlan.Dispute> disputes = new ArrayList<>();
        int fresh = 0;
        for (PriceRow row : added) {
            Optional<String> name = ListPrices.plainName(row.match()).filter(plain -> row.holdsAt(now));
            if (name.isEmpty()) {
                continue;
            }
            Optional<PriceRow> inForce = book.rowFor(row.provider(), Optional.empty(), name.get(), now);
            fresh += inForce.isEmpty() ? 1 : 0;
            inForce.filter(other -> !PriceRows.areSame(other, row))
                    .ifPresent(other -> disputes.add(new ImportPlan.Dispute(row, other)));
        }
        return new ImportPlan(
                added,
                unchanged,
                fresh,
                disputes,
                read.entriesWithoutPrice(),
                read.columnsIgnored(),
                read.faults());
    }

    private static boolean isWanted(PriceRow row, PriceQuery only) {
        Optional<ProviderId> seller =
                only.provider().map(name -> PriceProviders.seller(new ProviderId(name)));
        return (seller.isEmpty() || seller.get().equals(row.provider()))
                && (only.model().isEmpty() || row.match().matches(only.model().get()));
    }

    // A row stamped with the moment of reading says nothing new where the one that holds says the same.
    private static boolean isKnown(PriceRow row, List<PriceRow> former, Instant now) {
        return PriceSuccession.spans(former).stream()
                .filter(span -> span.standing().isPresent())
                .anyMatch(span -> PriceRows.areEqual(span.stated(), row)
                        || (row.period().from().equals(now)
                                && span.standing().get().holdsAt(now)
                                && span.stated().period().hours().equals(row.period().hours())
                                && span.stated().base().equals(row.base())
                                && span.stated().variants().equals(row.variants())));
    }

    private static Name name(PriceRow row) {
        return new Name(row.provider(), row.match());
    }
}
