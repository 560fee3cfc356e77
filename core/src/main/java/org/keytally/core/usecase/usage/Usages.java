package org.keytally.core.usecase.usage;

import java.time.InstantSource;
import org.keytally.core.domain.ledger.EntryTables;
import org.keytally.core.domain.ledger.LedgerReports;
import org.keytally.core.usecase.Witness;

/// What can be asked about what was used.
public record Usages(LedgerReports reports, EntryTables tables, GroupNames names, Witness witness,
        InstantSource clock) {

    public ShowUsage showUsage() {
        return new ShowUsage(reports, names);
    }

    public BrowseEntries browseEntries() {
        return new BrowseEntries(reports, names);
    }

    public FindMisroutes findMisroutes() {
        return new FindMisroutes(reports, browseEntries());
    }

    public Reconcile reconcile() {
        return new Reconcile(reports);
    }

    public MeasureFreeTier measureFreeTier() {
        return new MeasureFreeTier(reports, clock);
    }

    public ExportUsage exportUsage() {
        return new ExportUsage(reports, tables, names, witness);
    }
}
