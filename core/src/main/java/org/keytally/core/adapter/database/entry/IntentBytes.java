package org.keytally.core.adapter.database.entry;

import java.time.Instant;
import java.util.Optional;
import org.keytally.core.domain.catalog.EventId;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.PromptId;
import org.keytally.core.domain.ledger.Worst;

// An intent as bytes: format and flags, id, the prompt where it is not the entry's own, time, circumstance, the worst it can cost and use.
final class IntentBytes {

    private static final int OTHER_PROMPT = 1;
    private static final int FALLBACK = 2;
    private static final int WORST_COST = 4;
    private static final int WORST_TOKENS = 8;
    private static final int VERSION_SHIFT = 4;

    private IntentBytes() {}

    static byte[] write(Intent intent, int circumstance) {
        EventId id = intent.id().value();
        boolean isOwnPrompt = intent.prompt().value().equals(id);
        int flags = (isOwnPrompt ? 0 : OTHER_PROMPT)
                | (intent.isFallback() ? FALLBACK : 0)
                | (intent.worstCost().isPresent() ? WORST_COST : 0)
                | (intent.worst().tokens() > 0 ? WORST_TOKENS : 0);
        Sink sink = new Sink().octet(Version.CURRENT << VERSION_SHIFT | flags).id(id);
        if (!isOwnPrompt) {
            sink.id(intent.prompt().value());
        }
        sink.signed(intent.at().toEpochMilli() - madeAt(id)).number(circumstance);
        intent.worstCost().ifPresent(sink::money);
        if (intent.worst().tokens() > 0) {
            sink.number(intent.worst().tokens());
        }
        return sink.toBytes();
    }

    static Intent read(byte[] payload, Numbered<Circumstance> circumstances) {
        Source source = new Source(payload);
        int head = source.octet();
        Version.require(head >>> VERSION_SHIFT);
        EventId id = source.id();
        EventId prompt = (head & OTHER_PROMPT) == 0 ? id : source.id();
        Instant at = Instant.ofEpochMilli(madeAt(id) + source.signed());
        Circumstance circumstance = circumstances.get(source.number());
        Optional<Money> cost = (head & WORST_COST) == 0 ? Optional.empty() : Optional.of(source.money());
        long tokens = (head & WORST_TOKENS) == 0 ? 0 : source.number();
        if (tokens < 0) {
            throw new UnreadableEntryException("tokens " + tokens);
        }
        return new Intent(
                new EntryId(id),
                new PromptId(prompt),
                at,
                circumstance.to(),
                circumstance.purse(),
                circumstance.errand(),
                (head & FALLBACK) != 0,
                new Worst(cost, tokens));
    }

    // The first 48 bits of a UUID of version 7 are milliseconds.
    private static long madeAt(EventId id) {
        return id.value().getMostSignificantBits() >>> 16;
    }
}
