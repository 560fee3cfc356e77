package org.keytally.core.adapter.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keytally.core.adapter.database.entry.LedgerChange;
import org.keytally.core.adapter.database.entry.LedgerState;
import org.keytally.core.adapter.database.entry.RecordKind;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.LedgerException;

class LostDefinitionTest {

    @Test
    void itsNumberIsNeverGivenToAnotherThing() throws LedgerException {
        InMemoryRecords records = new InMemoryRecords();
        Lives lives = new Lives(3, Instant.parse("2026-03-01T00:00:00Z"));
        JournaledLedger ledger = new JournaledLedger(records, records.followedBy(new LedgerFollower()));
        lives.live(ledger, records, 40);
        records.lose(lastDefinition(records));
        JournaledLedger after = new JournaledLedger(records, records.followedBy(new LedgerFollower()));
        Lives later = new Lives(4, Instant.parse("2026-03-02T00:00:00Z"));
        later.live(after, records, 400);
        List<Intent> booked = Stream.concat(lives.entries().stream(), later.entries().stream())
                .map(Entry::intent)
                .toList();
        assertThat(intents(records)).isNotEmpty().allMatch(booked::contains);
    }

    private static long lastDefinition(InMemoryRecords records) {
        long[] last = new long[1];
        records.read(1, (sequence, kind, payload) -> {
            last[0] = kind == RecordKind.CIRCUMSTANCE ? sequence : last[0];
            return true;
        });
        return last[0];
    }

    private static List<Intent> intents(InMemoryRecords records) {
        List<Intent> intents = new ArrayList<>();
        // Whoever reads with all definitions at hand must not take an old number for a new thing either.
        LedgerState state = new LedgerState();
        for (boolean isDefining : new boolean[]{true, false}) {
            records.read(1, (sequence, kind, payload) -> {
                if (isDefining == RecordKind.isDefinition(kind)
                        && state.absorb(sequence, kind, payload) instanceof LedgerChange.Began began) {
                    intents.add(began.intent().intent());
                }
                return true;
            });
        }
        return intents;
    }
}
