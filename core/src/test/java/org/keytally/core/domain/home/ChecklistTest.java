package org.keytally.core.domain.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keytally.core.domain.home.Checklist.Facts;
import org.keytally.core.domain.home.Checklist.Item;

final class ChecklistTest {

    @Test
    void ticksNothingInAHomeThatTellsNothing() {
        assertThat(Checklist.of(new Facts(false, false, false, false, false, false, false)).done()).isEmpty();
    }

    @Test
    void isWholeWhereEverythingIsSeenTo() {
        assertThat(Checklist.of(new Facts(true, true, true, true, true, true, false)).isWhole()).isTrue();
    }

    @Test
    void wantsAKeyBeforeItPraisesItsRotation() {
        Checklist keyless = Checklist.of(new Facts(false, false, false, false, true, false, false));

        assertThat(keyless.done()).containsExactly(Item.KEYCHAIN);
    }

    @Test
    void takesTheTickBackWhereAKeyIsDue() {
        Checklist due = Checklist.of(new Facts(true, true, true, true, true, true, true));

        assertThat(due.isDone(Item.ROTATION)).isFalse();
        assertThat(due.isWhole()).isFalse();
    }
}
