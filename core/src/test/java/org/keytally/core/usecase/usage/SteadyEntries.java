package org.keytally.core.usecase.usage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.keytally.core.domain.catalog.EventId;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.ledger.Addressee;
import org.keytally.core.domain.ledger.Ending;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.EntryOutline;
import org.keytally.core.domain.ledger.Errand;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.LedgerReports;
import org.keytally.core.domain.ledger.Pace;
import org.keytally.core.domain.ledger.PromptId;
import org.keytally.core.domain.ledger.Purse;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.ledger.UsageQuery;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.domain.ledger.UsageReport;
import org.keytally.core.domain.ledger.Worst;

/// A book of failed attempts, one a minute; each tenth asked another provider.
///
/// @param numbers of the minutes, in the order in which they were booked
public record SteadyEntries(List<Long> numbers) implements LedgerReports {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final int MINUTE = 60;

    /// When the first was made.
    public static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    /// So many, in the order of time.
    public static SteadyEntries of(long count) {
        return new SteadyEntries(LongStream.rangeClosed(1, count).boxed().toList());
    }

    @Override
    public EntryOutline outline(EntryFilter filter) {
        SortedMap<Instant, Long> counts = new TreeMap<>();
        numbers.stream()
                .map(SteadyEntries::entry)
                .filter(filter::takes)
                .forEach(entry -> counts.merge(quarter(entry.intent().at()), 1L, Long::sum));
        return EntryOutline.of(QUARTER, counts);
    }

    @Override
    public boolean isEmpty() {
        return numbers.isEmpty();
    }

    @Override
    public long reach() {
        return numbers.size();
    }

    @Override
    public void read(UsageRange range, Predicate<Entry> reader) {
        for (long number : numbers) {
            Entry entry = entry(number);
            if (range.holds(entry.intent().at()) && !reader.test(entry)) {
                return;
            }
        }
    }

    /// The entry of that number.
    public static Entry entry(long sequence) {
        EntryId id = new EntryId(new EventId(new UUID(sequence, sequence)));
        Instant at = FIRST.plusSeconds(MINUTE * sequence);
        Intent intent = new Intent(
                id,
                PromptId.startedBy(id),
                at,
                new Addressee(new ProviderId(sequence % 10 == 0 ? "mistral" : "openai"), "m"),
                Purse.FREE,
                new Errand("", "chat", "", "", "", Environment.DEVELOPMENT),
                false,
                new Worst(Optional.empty(), 0));
        return new Entry(
                sequence,
                intent,
                Optional.of(new Settlement.Uncharged(id, at, Ending.of("error"), Pace.of(Duration.ZERO))),
                List.of());
    }

    @Override
    public List<UsageReport> usage(List<UsageQuery> queries) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<KeyId, Instant> lastUses() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Entry> entry(EntryId id) {
        return Optional.empty();
    }

    private static Instant quarter(Instant moment) {
        return moment.minusSeconds(Math.floorMod(moment.getEpochSecond(), QUARTER.toSeconds()));
    }
}
