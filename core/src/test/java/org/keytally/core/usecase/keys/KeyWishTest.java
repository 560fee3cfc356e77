package org.keytally.core.usecase.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.SampleKeys;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Validity;

final class KeyWishTest {

    private final Key found = SampleKeys.plain("0001");

    @Test
    void leavesEachPartAsItStandsByNowUnlessItWasChanged() {
        KeyWish was = KeyWish.of(found);
        KeyWish wished = with(was,
                new Connection(was.connection().endpoint(), was.connection().dialect(), Optional.of("wished"),
                        was.connection().account(), was.connection().pin()),
                new Terms(was.terms().validity(), was.terms().cadence(), Optional.of(new BigDecimal("50")),
                        was.terms().requestsPerMinute(), was.terms().lease()),
                new Notes(Optional.of("Ada"), was.notes().purpose(), was.notes().region(),
                        was.notes().billingAccount(), was.notes().tags()));
        KeyWish standing = with(was,
                new Connection(was.connection().endpoint(), Optional.of("openai-chat"), was.connection().model(),
                        was.connection().account(), was.connection().pin()),
                new Terms(Validity.ALWAYS, was.terms().cadence(), was.terms().monthlyBudget(), Optional.of(7),
                        was.terms().lease()),
                new Notes(was.notes().owner(), was.notes().purpose(), was.notes().region(),
                        was.notes().billingAccount(), new TreeMap<>(Map.of("client", "acme"))));

        KeyWish now = wished.since(found, standing);

        assertThat(now.connection().model()).contains("wished");
        assertThat(now.connection().dialect()).contains("openai-chat");
        assertThat(now.terms().monthlyBudget()).contains(new BigDecimal("50"));
        assertThat(now.terms().requestsPerMinute()).contains(7);
        assertThat(now.notes().owner()).contains("Ada");
        assertThat(now.notes().tags()).containsEntry("client", "acme");
    }

    private static KeyWish with(KeyWish wish, Connection connection, Terms terms, Notes notes) {
        return new KeyWish(wish.provider(), wish.label(), wish.scope(), wish.environment(), connection, terms, notes,
                wish.marks());
    }
}
