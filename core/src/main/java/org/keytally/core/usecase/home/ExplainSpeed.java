package org.keytally.core.usecase.home;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.LedgerReports;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageCounts;
import org.keytally.core.domain.ledger.UsageQuery;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.usecase.LedgerFaults;
import org.keytally.core.usecase.prompt.PlanRoute;

/// Looks why it is slow: Keytally's own time against the provider's, the choice of a key, the index and the cache.
public final class ExplainSpeed {

    private static final Duration PAST = Duration.ofDays(30);
    private static final int ATTEMPTS = 100;

    private final RecentAttempts recent;
    private final PlanRoute planRoute;
    private final LedgerReports reports;
    private final SettingBook settings;
    private final Clocks clocks;

    /// What time it is, and a clock for lengths that nobody can set.
    record Clocks(InstantSource wall, LongSupplier nanoTime) {}

    ExplainSpeed(RecentAttempts recent, PlanRoute planRoute, LedgerReports reports, SettingBook settings,
            Clocks clocks) {
        this.recent = recent;
        this.planRoute = planRoute;
        this.reports = reports;
        this.settings = settings;
        this.clocks = clocks;
    }

    public List<Clue> explain(Environment where) {
        List<Clue> clues = new ArrayList<>();
        clues.add(overhead());
        clues.add(choosing(where));
        long start = clocks.nanoTime().getAsLong();
        UsageCounts counts = month();
        clues.add(new Clue.Adding(Duration.ofNanos(clocks.nanoTime().getAsLong() - start)));
        clues.add(new Clue.Cached(
                !settings.value(Setting.CACHE).equals(Setting.OFF), counts.cached(), counts.requests()));
        return clues;
    }

    private Clue overhead() {
        List<Entry> answered = recent.newest(PAST, Map.of(), ATTEMPTS)
                .stream()
                .filter(ExplainSpeed::isAnswered)
                .filter(entry -> !own(entry).isNegative())
                .toList();
        return answered.isEmpty()
                ? new Clue.NoPrompts()
                : new Clue.Overhead(
                        median(answered, ExplainSpeed::own),
                        median(answered, entry -> end(entry).pace().duration()), answered.size());
    }

    // A clock that was set back meanwhile tells less than nothing.
    private static Duration own(Entry entry) {
        return Duration.between(entry.intent().at(), end(entry).at()).minus(end(entry).pace().duration());
    }

    private static Settlement end(Entry entry) {
        return entry.settlement().orElseThrow();
    }

    private static boolean isAnswered(Entry entry) {
        return entry.spent().filter(spent -> !spent.isCached()).isPresent() && end(entry).ending().failure().isEmpty();
    }

    private static Duration median(List<Entry> entries, Function<Entry, Duration> length) {
        return entries.stream().map(length).sorted().toList().get(entries.size() / 2);
    }

    // The first choice of a run also loads what is chosen from.
    private Clue choosing(Environment where) {
        RouteWish wish = RouteWish.of(Optional.empty(), Optional.empty(), where);
        Optional<Prompt> prompt = Optional.of(Prompt.of("Hello"));
        PlanRoute.Result _ = planRoute.plan(wish, Optional.empty(), prompt);
        long start = clocks.nanoTime().getAsLong();
        PlanRoute.Result _ = planRoute.plan(wish, Optional.empty(), prompt);
        return new Clue.Choosing(Duration.ofNanos(clocks.nanoTime().getAsLong() - start));
    }

    private UsageCounts month() {
        Instant now = clocks.wall().instant();
        try {
            return reports.usage(UsageQuery.of(new UsageRange(now.minus(PAST), now, ZoneOffset.UTC), UsageBy.MODEL))
                    .totals()
                    .counts();
        } catch (LedgerException failed) {
            throw LedgerFaults.ofTheHome(failed);
        }
    }
}
