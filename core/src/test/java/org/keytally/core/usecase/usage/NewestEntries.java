package org.keytally.core.usecase.usage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.keytally.core.domain.ledger.EntryId;
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

/// A book of so many failed attempts, one a minute; each tenth asked another provider.
///
/// It makes an entry when it is asked for, so that a long one needs no room.
public record NewestEntries(long count) implements LedgerReports {

    /// When the first was made.
    public static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public List<Entry> newest(Optional<Long> before, int most) {
        long last = before.orElse(count + 1) - 1;
        return LongStream.rangeClosed(Math.max(1, last - most + 1), last)
                .map(place -> Math.max(1, last - most + 1) + last - place)
                .mapToObj(NewestEntries::entry)
                .toList();
    }

    /// The entry of that number.
    public static Entry entry(long sequence) {
        EntryId id = new EntryId(new EventId(new UUID(sequence, sequence)));
        Instant at = FIRST.plusSeconds(60 * sequence);
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

    @Override
    public void read(UsageRange range, Predicate<Entry> reader) {
        throw new UnsupportedOperationException();
    }
}
