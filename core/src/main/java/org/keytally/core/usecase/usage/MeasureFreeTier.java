package org.keytally.core.usecase.usage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.keytally.core.domain.catalog.FreeRequests;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.LedgerReports;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageCounts;
import org.keytally.core.domain.ledger.UsageQuery;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.usecase.LedgerFaults;

/// Measures how much of a provider's free requests was used from here.
public final class MeasureFreeTier {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// What there is, and what was sent since the day began (UTC) and in the last minute.
    public record Measured(FreeRequests free, long today, long lastMinute) {}

    private final LedgerReports reports;
    private final InstantSource clock;

    public MeasureFreeTier(LedgerReports reports, InstantSource clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /// Empty where the provider counts no free requests.
    public Optional<Measured> measure(Provider provider) {
        return provider.about().freeRequests().map(free -> measured(provider, free));
    }

    private Measured measured(Provider provider, FreeRequests free) {
        Instant now = clock.instant();
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        // An entry of this very instant belongs to the minute, whose end is not part of it.
        UsageRange minute = new UsageRange(now.minus(MINUTE), now.plusMillis(1), ZoneOffset.UTC);
        try {
            return new Measured(
                    free,
                    sent(provider, UsageRange.days(today, today, ZoneOffset.UTC)),
                    sent(provider, minute));
        } catch (LedgerException failed) {
            throw LedgerFaults.ofTheHome(failed);
        }
    }

    /// Every request that was sent, whatever became of it.
    private long sent(Provider provider, UsageRange range) throws LedgerException {
        UsageQuery query = UsageQuery.of(range).only(UsageBy.PROVIDER, provider.id().value());
        UsageCounts counts = reports.usage(query).totals().counts();
        return counts.requests() + counts.failed() - counts.cached();
    }
}
