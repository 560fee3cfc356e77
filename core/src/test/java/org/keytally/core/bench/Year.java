package org.keytally.core.bench;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.keytally.core.domain.catalog.EventId;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.PriceReference;
import org.keytally.core.domain.catalog.PriceSource;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.ledger.Addressee;
import org.keytally.core.domain.ledger.Ending;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.Errand;
import org.keytally.core.domain.ledger.Estimate;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Pace;
import org.keytally.core.domain.ledger.PromptId;
import org.keytally.core.domain.ledger.Purse;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.ledger.Spent;
import org.keytally.core.domain.ledger.Worst;

/// A year of prompts as people send them: 40 models, two keys, a few of them in use in any quarter of an hour.
public final class Year {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int MODELS = 40;
    private static final int TYPES = 5;

    private final Random random = new Random(42);
    private final long rows;
    private final boolean withRequestIds;
    private int busyModel;

    Year(long rows, boolean withRequestIds) {
        this.rows = rows;
        this.withRequestIds = withRequestIds;
    }

    /// One prompt, as the plain values a table would hold.
    record Row(
            long at, int model, int key, int type, long input, long output, long picoDollars, long first, long took) {}

    Row row(long index) {
        long at = START.toEpochMilli() + index * Duration.ofDays(365).toMillis() / rows;
        if (index % Math.max(1, rows / 35_040) == 0) {
            busyModel = (int) (MODELS * random.nextDouble() * random.nextDouble());
        }
        int model = random.nextInt(10) < 8 ? busyModel : (busyModel + 1) % MODELS;
        long input = 50L + random.nextInt(3_000);
        long output = 10L + random.nextInt(900);
        long pico = input * 150_000L + output * 600_000L;
        return new Row(at, model, model % 2, model % TYPES, input, output, pico, random.nextInt(400),
                random.nextInt(9_000));
    }

    Intent intent(Row row) {
        EntryId id = new EntryId(new EventId(new UUID(
                row.at() << 16 | 0x7000L | random.nextInt(0x1000), random.nextLong() >>> 2 | 0x8000000000000000L)));
        return new Intent(
                id,
                PromptId.startedBy(id),
                Instant.ofEpochMilli(row.at()),
                new Addressee(provider(row.model()), "model-" + row.model()),
                new Purse(
                        Optional.of(new KeyId("key-0000000" + row.key())),
                        Optional.of(Scope.PERSONAL),
                        Payer.YOU,
                        "0123456789abcdef0123456789abcdef"),
                new Errand(
                        "fedcba9876543210fedcba9876543210", "type-" + row.type(), "", "", "", Environment.DEVELOPMENT),
                false,
                new Worst(Optional.of(Money.of("0.0125")), 4096));
    }

    Settlement settlement(Row row, Intent intent) {
        Optional<String> request = withRequestIds
                ? Optional.of("req_" + Long.toUnsignedString(random.nextLong(), 36)
                        + Long.toUnsignedString(random.nextLong(), 36))
                : Optional.empty();
        return new Settlement.Settled(
                intent.id(),
                intent.at().plusMillis(row.took()),
                new Ending(Optional.of("model-" + row.model() + "-2026"), "stop", Optional.empty(), request),
                new Pace(Optional.of(Duration.ofMillis(row.first())), Duration.ofMillis(row.took())),
                new Spent(
                        Optional.of(new Usage(row.input(), 0, 0, 0, row.output(), 0)),
                        Optional.of(new Money(BigDecimal.valueOf(row.picoDollars(), 12))),
                        Optional.empty(),
                        Optional.of(new PriceReference(
                                PriceSource.SHIPPED, provider(row.model()), "model-" + row.model(), START, START)),
                        Estimate.NONE,
                        Optional.empty()));
    }

    static ProviderId provider(int model) {
        return new ProviderId("provider-" + model / 8);
    }
}
