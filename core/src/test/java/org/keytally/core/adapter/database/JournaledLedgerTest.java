package org.keytally.core.adapter.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.EntryState;
import org.keytally.core.domain.ledger.Errand;
import org.keytally.core.domain.ledger.Estimate;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.Pace;
import org.keytally.core.domain.ledger.PromptId;
import org.keytally.core.domain.ledger.Purse;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.ledger.Spent;
import org.keytally.core.domain.ledger.Worst;

class JournaledLedgerTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final InMemoryRecords records = new InMemoryRecords();

    @Test
    void anAttemptIsOpenUntilItIsSettled() throws LedgerException {
        JournaledLedger ledger = open();
        Intent intent = intent(1);
        ledger.intend(intent);
        assertThat(ledger.open()).containsExactly(intent);
        ledger.settle(settled(intent));
        assertThat(ledger.open()).isEmpty();
    }

    @Test
    void aStartFindsWhatAKillLeftOpen() throws LedgerException {
        JournaledLedger ledger = open();
        ledger.intend(intent(1));
        ledger.settle(settled(intent(1)));
        ledger.intend(intent(2));
        assertThat(open().open()).containsExactly(intent(2));
    }

    @Test
    void aStartFromTheHeadNeedsNothingBeforeIt() throws LedgerException {
        LedgerFollower follower = records.followedBy(new LedgerFollower());
        JournaledLedger ledger = new JournaledLedger(records, follower);
        ledger.intend(intent(1));
        ledger.intend(intent(2));
        byte[] head = follower.capture();
        ledger.settle(settled(intent(1)));
        LedgerFollower next = new LedgerFollower();
        assertThat(next.restore(head)).isTrue();
        records.read(4, (sequence, kind, payload) -> {
            next.follow(sequence, kind, payload);
            return true;
        });
        records.follow(next);
        JournaledLedger again = new JournaledLedger(records, next);
        assertThat(again.open()).containsExactly(intent(2));
        again.settle(settled(intent(2)));
        assertThat(again.open()).isEmpty();
        assertThat(open().open()).isEmpty();
    }

    @Test
    void aHeadOfAnotherFormatIsRefused() {
        assertThat(new LedgerFollower().restore(new byte[]{99})).isFalse();
        assertThat(new LedgerFollower().restore(new byte[0])).isFalse();
    }

    @Test
    void settlesOnceOnly() throws LedgerException {
        JournaledLedger ledger = open();
        ledger.intend(intent(1));
        ledger.settle(settled(intent(1)));
        assertThatThrownBy(() -> ledger.settle(settled(intent(1))))
                .isInstanceOfSatisfying(
                        LedgerException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(LedgerException.Kind.NOT_OPEN));
    }

    @Test
    void clearsOnlyWhatIsInDoubtAndOnlyForGood() throws LedgerException {
        JournaledLedger ledger = open();
        Settlement.Unknown doubt = new Settlement.Unknown(
                intent(1).id(), NOON, Ending.of("error"), Pace.of(Duration.ZERO), Estimate.NONE);
        ledger.intend(intent(1));
        long sequence = records.last();
        ledger.settle(doubt);
        assertThat(ledger.open()).isEmpty();
        Entry unknown = new Entry(sequence, intent(1), Optional.of(doubt), List.of());
        Entry known = new Entry(sequence, intent(1), Optional.of(settled(intent(1))), List.of());
        long before = records.last();
        assertThatThrownBy(() -> ledger.clear(unknown, doubt)).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> ledger.clear(known, settled(intent(1)))).isInstanceOf(LedgerException.class);
        assertThat(records.last()).isEqualTo(before);
        ledger.clear(unknown, settled(intent(1)));
        assertThat(records.last()).isGreaterThan(before);
    }

    @Test
    void refusesToSettleWhatWasNeverBegun() throws LedgerException {
        JournaledLedger ledger = open();
        assertThatThrownBy(() -> ledger.settle(settled(intent(7)))).isInstanceOf(LedgerException.class);
        assertThat(records.last()).isZero();
    }

    @Test
    void anIntentThatCannotBeWrittenIsNotOpen() throws LedgerException {
        JournaledLedger ledger = open();
        records.fill(true);
        assertThatThrownBy(() -> ledger.intend(intent(1))).isInstanceOf(LedgerException.class);
        assertThat(ledger.open()).isEmpty();
        records.fill(false);
        ledger.intend(intent(1));
        assertThat(ledger.open()).containsExactly(intent(1));
    }

    @Test
    void securingForcesTheLastRecord() throws LedgerException {
        JournaledLedger ledger = open();
        ledger.intend(intent(1));
        ledger.secure();
        assertThat(records.forced()).isEqualTo(records.last());
    }

    @Test
    void aPromptTakesFewBytesOnceItsKindIsKnown() throws LedgerException {
        JournaledLedger ledger = open();
        ledger.intend(intent(1));
        ledger.settle(settled(intent(1)));
        long before = records.bytes();
        for (int i = 2; i <= 1001; i++) {
            ledger.intend(intent(i));
            ledger.settle(settled(intent(i)));
        }
        assertThat((records.bytes() - before) / 1000).isLessThanOrEqualTo(65);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theWholeLifeIsReadBackAsItWas(long seed) throws LedgerException {
        JournaledLedger ledger = open();
        Lives lives = new Lives(seed, NOON);
        lives.live(ledger, records, 2_000);
        List<Intent> open = lives.entries()
                .stream()
                .filter(entry -> entry.state() == EntryState.OPEN)
                .map(Entry::intent)
                .toList();
        assertThat(ledger.open()).isEqualTo(open);
        assertThat(open().open()).isEqualTo(open);
        byte[] head = records.followedBy(new LedgerFollower()).capture();
        LedgerFollower restored = new LedgerFollower();
        assertThat(restored.restore(head)).isTrue();
        assertThat(restored.capture()).isEqualTo(head);
    }

    private JournaledLedger open() {
        return new JournaledLedger(records, records.followedBy(new LedgerFollower()));
    }

    private static Intent intent(int number) {
        EntryId id = new EntryId(new EventId(
                new UUID(NOON.toEpochMilli() << 16 | 0x7000L, 0x8000000000000000L | number)));
        return new Intent(
                id,
                PromptId.startedBy(id),
                NOON,
                new Addressee(new ProviderId("openai"), "gpt-4o-mini"),
                new Purse(Optional.of(new KeyId("key-00001")), Optional.of(Scope.PERSONAL), Payer.YOU, "0a".repeat(16)),
                new Errand("0b".repeat(16), "chat", "", "", "", Environment.DEVELOPMENT),
                false,
                new Worst(Optional.of(Money.of("0.0123")), 1234));
    }

    private static Settlement settled(Intent intent) {
        Ending ending = new Ending(
                Optional.of("gpt-4o-mini-2024-07-18"),
                "stop",
                Optional.empty(),
                Optional.of("req_011CSqYvBgKzXqXn3vJ4kTzL"));
        Instant day = Instant.parse("2026-02-01T00:00:00Z");
        return new Settlement.Settled(
                intent.id(),
                intent.at().plusMillis(812),
                ending,
                new Pace(Optional.of(Duration.ofMillis(200)), Duration.ofMillis(812)),
                new Spent(
                        Optional.of(new Usage(1200, 0, 0, 0, 340, 0)),
                        Optional.of(Money.of("0.000384")),
                        Optional.empty(),
                        Optional.of(new PriceReference(
                                PriceSource.SHIPPED, new ProviderId("openai"), "gpt-4o-mini", day, day)),
                        Estimate.NONE,
                        Optional.empty()));
    }
}
