package org.keytally.core.usecase.prices;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keytally.core.domain.catalog.Cost;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.PriceBook;
import org.keytally.core.domain.catalog.PriceCorrection;
import org.keytally.core.domain.catalog.PriceReference;
import org.keytally.core.domain.catalog.PriceRegister;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.ledger.Ending;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.Ledger;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.LedgerReports;
import org.keytally.core.domain.ledger.Recost;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.ledger.Spent;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.usecase.LedgerFaults;

/// Puts the cost of booked entries right where a new row reaches back in time.
public final class RecostEntries {

    /// An entry whose cost is another at a new row.
    record Finding(Entry entry, Recost recost, PriceReference row) {}

    private final Ledger ledger;
    private final LedgerReports reports;
    private final PriceRegister register;

    public RecostEntries(Ledger ledger, LedgerReports reports, PriceRegister register) {
        this.ledger = ledger;
        this.reports = reports;
        this.register = register;
    }

    /// What the rows change of what is booked; nothing is written.
    List<Finding> find(Collection<PriceRow> added, PriceBook book, Instant now) {
        Optional<Instant> first =
                added.stream().map(row -> row.period().from()).min(Comparator.naturalOrder());
        if (first.isEmpty() || !first.get().isBefore(now)) {
            return List.of();
        }
        Set<PriceReference> rows = added.stream().map(PriceRow::reference).collect(Collectors.toSet());
        List<Finding> found = new ArrayList<>();
        try {
            reports.read(new UsageRange(first.get(), now, ZoneOffset.UTC), entry -> {
                finding(entry, rows, book, now).ifPresent(found::add);
                return true;
            });
        } catch (LedgerException failed) {
            throw LedgerFaults.ofTheHome(failed);
        }
        return found;
    }

    /// Books what was found and notes it in the log.
    List<PriceCorrection> book(List<Finding> found, Instant now) {
        try {
            for (Finding finding : found) {
                ledger.recost(finding.entry(), finding.recost());
            }
            ledger.secure();
        } catch (LedgerException failed) {
            throw LedgerFaults.ofTheHome(failed);
        }
        List<PriceCorrection> corrections = summed(found, now);
        register.note(corrections);
        return corrections;
    }

    static List<PriceCorrection> summed(List<Finding> found, Instant now) {
        Map<PriceReference, PriceCorrection> sums = new LinkedHashMap<>();
        for (Finding finding : found) {
            Recost recost = finding.recost();
            PriceCorrection one = new PriceCorrection(
                    now,
                    finding.row(),
                    1,
                    recost.before().isEmpty() ? 1 : 0,
                    recost.before().orElse(Money.ZERO),
                    recost.after().orElse(Money.ZERO));
            sums.merge(finding.row(), one, RecostEntries::sum);
        }
        return List.copyOf(sums.values());
    }

    private static PriceCorrection sum(PriceCorrection one, PriceCorrection other) {
        return new PriceCorrection(
                one.at(),
                one.row(),
                one.entries() + other.entries(),
                one.unpriced() + other.unpriced(),
                one.before().plus(other.before()),
                one.after().plus(other.after()));
    }

    private static Optional<Finding> finding(Entry entry, Set<PriceReference> added, PriceBook book, Instant now) {
        Optional<Spent> spent = entry.spent().filter(known -> !known.isCached() && known.usage().isPresent());
        if (spent.isEmpty() || entry.intent().purse().payer() == Payer.FREE) {
            return Optional.empty();
        }
        Optional<String> reported =
                entry.settlement().map(Settlement::ending).flatMap(Ending::modelReported);
        var to = entry.intent().to();
        Optional<PriceReference> row = book.rowFor(to.provider(), reported, to.model(), entry.intent().at())
                .map(PriceRow::reference)
                .filter(added::contains);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        Optional<Money> after = book.costOf(
                to.provider(), reported, to.model(), spent.get().usage().get(), entry.intent().at())
                .bookable()
                .map(Cost.Known::amount);
        if (after.equals(entry.cost())) {
            return Optional.empty();
        }
        boolean isBilled = spent.get().reported().isPresent();
        Recost recost = new Recost(
                entry.intent().id(), now, entry.cost(), after, after.isPresent() ? row : Optional.empty(), isBilled,
                spent.get().baseline());
        return Optional.of(new Finding(entry, recost, row.get()));
    }
}
