package org.keytally.core.adapter.database;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.keytally.core.domain.catalog.BilledTokens;
import org.keytally.core.domain.catalog.EventId;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.PriceObstacle;
import org.keytally.core.domain.catalog.PriceReference;
import org.keytally.core.domain.catalog.PriceSource;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.catalog.UsageTerms;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.ledger.Addressee;
import org.keytally.core.domain.ledger.Ending;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.Errand;
import org.keytally.core.domain.ledger.Estimate;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Ledger;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.Pace;
import org.keytally.core.domain.ledger.PromptId;
import org.keytally.core.domain.ledger.Purse;
import org.keytally.core.domain.ledger.Recost;
import org.keytally.core.domain.ledger.Saving;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.ledger.Spent;
import org.keytally.core.domain.ledger.Worst;

/// A made-up life of a ledger: attempts begin, end, stay in doubt, are cleared and corrected; the model of it is
/// a list.
public final class Lives {

    private final Random random;
    private final List<Entry> entries = new ArrayList<>();
    private Instant now;

    public Lives(long seed, Instant start) {
        this.random = new Random(seed);
        this.now = start;
    }

    /// Everything that happened, as a plain list in the order of the intents.
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /// Lives through some events, each booked in the ledger and noted in the list.
    public void live(Ledger ledger, Records records, int events) throws LedgerException {
        for (int i = 0; i < events; i++) {
            now = now.plusMillis(random.nextInt(400_000));
            int pick = entries.isEmpty() ? -1 : recent();
            switch (random.nextInt(12)) {
                case 0, 1, 2, 3, 4 -> begin(ledger, records);
                case 5, 6, 7, 8, 9, 10 -> end(ledger, pick);
                default -> correct(ledger, pick);
            }
        }
    }

    private int recent() {
        return Math.max(0, entries.size() - 1 - random.nextInt(random.nextInt(20) == 0 ? entries.size() : 6));
    }

    private void begin(Ledger ledger, Records records) throws LedgerException {
        Instant at = at();
        EntryId id = new EntryId(id(at));
        boolean isRetry = !entries.isEmpty() && random.nextInt(5) == 0;
        PromptId prompt = isRetry ? entries.getLast().intent().prompt() : PromptId.startedBy(id);
        Intent intent = new Intent(
                id, prompt, at, addressee(), purse(), errand(), random.nextInt(8) == 0,
                new Worst(maybe(money()), random.nextInt(3) * random.nextLong(1L << 40)));
        ledger.intend(intent);
        entries.add(new Entry(records.last(), intent, Optional.empty(), List.of()));
    }

    private void end(Ledger ledger, int index) throws LedgerException {
        if (index < 0) {
            return;
        }
        Entry entry = entries.get(index);
        boolean isFinal = entry.settlement().isPresent()
                && !(entry.settlement().get() instanceof Settlement.Unknown);
        if (isFinal) {
            return;
        }
        Settlement settlement = settlement(entry.intent().id());
        if (entry.settlement().isPresent()) {
            if (settlement instanceof Settlement.Unknown) {
                return;
            }
            ledger.clear(entry, settlement);
        } else {
            ledger.settle(settlement);
        }
        entries.set(index, new Entry(entry.sequence(), entry.intent(), Optional.of(settlement), entry.recosts()));
    }

    private void correct(Ledger ledger, int index) throws LedgerException {
        if (index < 0 || entries.get(index).spent().isEmpty()) {
            return;
        }
        Entry entry = entries.get(index);
        boolean isBilled = entry.spent().flatMap(Spent::reported).isPresent();
        Recost recost =
                new Recost(
                        entry.intent().id(),
                        at(),
                        entry.cost(),
                        maybe(money()),
                        maybe(price()),
                        isBilled,
                        entry.spent().flatMap(Spent::baseline));
        ledger.recost(entry, recost);
        List<Recost> recosts = new ArrayList<>(entry.recosts());
        recosts.add(recost);
        entries.set(index, new Entry(entry.sequence(), entry.intent(), entry.settlement(), recosts));
    }

    private Settlement settlement(EntryId id) {
        Ending ending = new Ending(
                maybe("m-" + random.nextInt(3)),
                random.nextBoolean() ? "stop" : "length",
                maybe("rate-limited"),
                maybe(requestId()));
        Pace pace = new Pace(maybe(Duration.ofMillis(random.nextInt(900))), Duration.ofMillis(random.nextInt(90_000)));
        return switch (random.nextInt(8)) {
            case 0 -> new Settlement.Uncharged(id, at(), ending, pace);
            case 1, 2 -> new Settlement.Unknown(id, at(), ending, pace, estimate());
            default -> new Settlement.Settled(id, at(), ending, pace, spent());
        };
    }

    private Spent spent() {
        Optional<Usage> usage = maybe(usage());
        return new Spent(
                usage,
                maybe(money()),
                random.nextInt(5) == 0 ? Optional.of(money()) : Optional.empty(),
                maybe(price()),
                usage.isPresent() ? Estimate.NONE : estimate(),
                random.nextInt(9) == 0 ? Optional.of(new Saving(maybe(money()))) : Optional.empty(),
                random.nextInt(3) == 0 ? Optional.of(money()) : Optional.empty());
    }

    private Estimate estimate() {
        return new Estimate(maybe(new Usage(random.nextInt(99), 0, 0, 0, random.nextInt(99), 0)), maybe(money()));
    }

    private Usage usage() {
        long read = random.nextInt(3) == 0 ? random.nextInt(5_000) : 0;
        long written = random.nextInt(3) == 0 ? random.nextInt(5_000) : 0;
        Optional<BilledTokens> billed =
                random.nextInt(9) == 0 ? Optional.of(new BilledTokens(random.nextInt(9), 3)) : Optional.empty();
        Optional<String> tier = random.nextInt(9) == 0 ? Optional.of("flex") : Optional.empty();
        Set<PriceObstacle> obstacles =
                random.nextInt(9) == 0 ? Set.of(PriceObstacle.FAST_MODE, PriceObstacle.AUDIO_TOKENS) : Set.of();
        return new Usage(
                read + written + random.nextInt(1 << random.nextInt(30)),
                read,
                written,
                written / 2,
                random.nextInt(9_000),
                random.nextInt(100),
                new UsageTerms(OptionalLong.empty(), billed, tier, obstacles));
    }

    private Money money() {
        return Money.of(random.nextInt(3) + "." + "0".repeat(random.nextInt(12)) + (1 + random.nextInt(99_999)));
    }

    private PriceReference price() {
        Instant from = Instant.parse("2026-02-01T00:00:00Z").plusSeconds(86_400L * random.nextInt(3));
        return new PriceReference(PriceSource.SHIPPED, new ProviderId("openai"), "m", from, from);
    }

    private Addressee addressee() {
        return new Addressee(new ProviderId("p" + random.nextInt(3)), "m" + random.nextInt(4));
    }

    private Purse purse() {
        if (random.nextInt(9) == 0) {
            return Purse.FREE;
        }
        Scope scope = random.nextBoolean() ? Scope.PERSONAL : Scope.TEAM;
        return new Purse(
                Optional.of(new KeyId("key-0000" + random.nextInt(2))), Optional.of(scope), Payer.of(scope), "owner");
    }

    private Errand errand() {
        String project = random.nextInt(3) == 0 ? "project" : "";
        return new Errand("me", random.nextBoolean() ? "chat" : "resume", project, "", "", Environment.DEVELOPMENT);
    }

    private String requestId() {
        return switch (random.nextInt(4)) {
            case 0 -> new UUID(random.nextLong(), random.nextLong()).toString();
            case 1 -> "req_" + Long.toString(random.nextLong(), 36).replace("-", "");
            case 2 -> "chatcmpl-" + "Ab9_".repeat(random.nextInt(6));
            default -> "a b/é";
        };
    }

    // Clocks are set back now and then.
    private Instant at() {
        return random.nextInt(20) == 0 ? now.minusSeconds(random.nextInt(4_000)) : now;
    }

    private EventId id(Instant at) {
        long most = at.toEpochMilli() << 16 | 0x7000L | random.nextInt(0x1000);
        return new EventId(new UUID(most, random.nextLong() >>> 2 | 0x8000000000000000L));
    }

    private <T> Optional<T> maybe(T thing) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(thing);
    }
}
