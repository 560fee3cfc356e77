package org.keytally.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.adapter.database.InMemoryRecords;
import org.keytally.core.adapter.database.JournaledLedger;
import org.keytally.core.domain.budget.Attempts;
import org.keytally.core.domain.budget.Load;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.Recost;
import org.keytally.core.domain.ledger.Settlement;

/// What is told as used is what is known to be paid, where budgets count the worst.
final class HomeStateTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private final InMemoryRecords records = new InMemoryRecords();
    private final HomeState state = records.followedBy(new HomeState());
    private final JournaledLedger ledger = new JournaledLedger(records, state.ledger());

    @Test
    void takesAnUnknownAttemptForARequestWithoutACostUntilItIsCleared() throws LedgerException {
        Intent intent = Attempts.intent(NOON, "15.73", 100);
        Settlement unknown = Attempts.unknown(intent);
        Entry entry = ended(intent, unknown);
        assertThat(used()).isEqualTo("$0, requests 1");

        ledger.clear(entry, Attempts.settled(intent, "0.25", 7));
        assertThat(used()).isEqualTo("$0.25, requests 1");

        ledger.clear(entry, Attempts.settled(intent, "0.25", 7));
        assertThat(used()).isEqualTo("$0.25, requests 1");
    }

    @Test
    void takesAWorstCostThatCameTrueForTheRealOne() throws LedgerException {
        Intent intent = Attempts.intent(NOON, "9", 1);
        ledger.clear(ended(intent, Attempts.unknown(intent)), Attempts.settled(intent, "9", 1));

        assertThat(used()).isEqualTo("$9, requests 1");
    }

    @Test
    void takesWhatHasNoPriceForNoCostUntilItHasOne() throws LedgerException {
        Intent intent = Attempts.intent(NOON, "15.73", 100);
        Entry entry = ended(intent, Attempts.settled(intent, Optional.empty(), 7));
        assertThat(used()).isEqualTo("$0, requests 1");

        ledger.recost(entry, new Recost(
                intent.id(), NOON, Optional.empty(), Optional.of(Money.of("0.30")), Optional.empty(), false));
        assertThat(used()).isEqualTo("$0.3, requests 1");
    }

    private Entry ended(Intent intent, Settlement settlement) throws LedgerException {
        ledger.intend(intent);
        long sequence = records.last();
        ledger.settle(settlement);
        return new Entry(sequence, intent, Optional.of(settlement), List.of());
    }

    private String used() {
        List<Load> loads = new ArrayList<>();
        state.habits().read((target, _, _, load) -> {
            if (target.equals(Target.ALL)) {
                loads.add(load);
            }
        });
        Load all = loads.stream().reduce(Load.NONE, Load::plus);
        BigDecimal money = all.money().stripTrailingZeros();
        return "$%s, requests %d".formatted(money.toPlainString(), all.requests());
    }
}
