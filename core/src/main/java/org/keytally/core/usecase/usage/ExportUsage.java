package org.keytally.core.usecase.usage;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.catalog.TableFormat;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.EntryTables;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.LedgerReports;
import org.keytally.core.usecase.LedgerFaults;
import org.keytally.core.usecase.Witness;

/// Hands the entries that are meant out as a table, and notes that it did.
public final class ExportUsage {

    private final LedgerReports reports;
    private final EntryTables tables;
    private final GroupNames names;
    private final Witness witness;

    public ExportUsage(LedgerReports reports, EntryTables tables, GroupNames names, Witness witness) {
        this.reports = reports;
        this.tables = tables;
        this.names = names;
        this.witness = witness;
    }

    /// Writes the table and tells how many entries are in it.
    ///
    /// @param erased what stands in the place of a name that was erased
    public long export(EntryFilter filter, TableFormat format, String erased, OutputStream to) throws IOException {
        witness.tell(AuditAction.DATA_EXPORTED, Subject.HOME, facts(filter, format));
        long[] count = {0};
        try (EntryTables.EntryTable table = tables.open(format, to, id -> names.name(id).orElse(erased))) {
            reports.read(filter.range(), entry -> {
                if (!filter.takes(entry)) {
                    return true;
                }
                try {
                    table.add(entry);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
                count[0]++;
                return true;
            });
        } catch (LedgerException failed) {
            throw LedgerFaults.ofTheHome(failed);
        } catch (UncheckedIOException failed) {
            throw new IOException(failed);
        }
        return count[0];
    }

    private static Map<String, String> facts(EntryFilter filter, TableFormat format) {
        Map<String, String> facts = new TreeMap<>(Map.of(
                "entries", format.name().toLowerCase(Locale.ROOT),
                "from", filter.range().from().toString(),
                "to", filter.range().to().toString()));
        if (!filter.only().isEmpty()) {
            facts.put("only", filter.only().keySet().stream()
                    .sorted()
                    .map(by -> by.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(",")));
        }
        return facts;
    }
}
