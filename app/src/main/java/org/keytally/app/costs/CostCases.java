package org.keytally.app.costs;

import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.keytally.core.Keytally;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.catalog.TableFormat;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.usecase.usage.BrowseEntries;
import org.keytally.core.usecase.usage.ShowUsage;

/// What a person can learn of the costs, as this screen needs it.
record CostCases(
        Daily daily, Browsing entries, Export export, Supplier<Providers> providers, InstantSource clock) {

    /// Sums by day.
    @FunctionalInterface
    interface Daily {
        ShowUsage.Daily of(UsageRange range, UsageBy by, Map<UsageBy, String> only);
    }

    /// A page of entries.
    @FunctionalInterface
    interface Browsing {
        BrowseEntries.Page newest(EntryFilter filter, Optional<Long> before, int most);
    }

    /// The entries that are meant as a file; tells how many.
    @FunctionalInterface
    interface Export {
        long write(EntryFilter filter, TableFormat format, String erased, OutputStream to) throws IOException;
    }

    static CostCases of(Keytally home) {
        return new CostCases(
                (range, by, only) -> home.usages().showUsage().daily(range, by, only),
                (filter, before, most) -> home.usages().browseEntries().newest(filter, before, most),
                (filter, format, erased, to) -> home.usages().exportUsage().export(filter, format, erased, to),
                home::providers,
                home::now);
    }
}
