package org.keytally.core.usecase.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.keys.SwitchKey.Turn;

final class SwitchKeyTest {

    private final FakeHome home = new FakeHome();
    private final SwitchKey switchKey = new SwitchKey(home.ring, home.secrets);

    @BeforeEach
    void addTwoKeys() {
        home.add("First");
        home.add("Second");
        home.steps.mend();
    }

    @Test
    void crownsOneAndDethronesTheOther() {
        KeyChange change = switchKey.turn("Second", Turn.PRIMARY);

        assertThat(change).isEqualTo(new KeyChange.Done(home.key("Second")));
        assertThat(home.primary()).isEqualTo(List.of("Second"));
        assertThat(home.steps.taken()).isEqualTo(List.of("audit key.primary", "records save"));
    }

    @Test
    void leavesTheCrownsOfOtherEnvironmentsAlone() {
        home.add(KeyWish.usual(Optional.of("openai")).withLabel("CI").withEnvironment(Optional.of(Environment.CI)),
                FakeHome.openAi("ci"));

        switchKey.turn("Second", Turn.PRIMARY);

        assertThat(home.primary()).isEqualTo(List.of("Second", "CI"));
    }

    @Test
    void saysWhereItIsSoAlreadyAndWritesNothing() {
        assertThat(switchKey.turn("First", Turn.PRIMARY)).isEqualTo(new KeyChange.Already(home.key("First")));
        assertThat(switchKey.turn("First", Turn.ENABLE)).isEqualTo(new KeyChange.Already(home.key("First")));
        assertThat(switchKey.turn("First", Turn.KEEP)).isEqualTo(new KeyChange.Already(home.key("First")));
        assertThat(home.steps.taken()).isEmpty();
    }

    @Test
    void givesTheCrownOfADisabledKeyToTheOther() {
        KeyChange change = switchKey.turn("First", Turn.DISABLE);

        assertThat(change).isEqualTo(new KeyChange.Done(home.key("First"), Optional.of(home.key("Second"))));
        assertThat(home.primary()).isEqualTo(List.of("Second"));
        assertThat(home.key("First").state(home.clock.instant())).isEqualTo(KeyState.DISABLED);
    }

    @Test
    void wipesTheOpenedSecretOfADisabledKey() {
        switchKey.turn("Second", Turn.DISABLE);

        assertThat(home.steps.taken()).isEqualTo(List.of("audit key.disabled", "records save", "secret forget"));
    }

    @Test
    void crownsAKeyThatIsEnabledWhereNobodyHasTheCrown() {
        switchKey.turn("First", Turn.DISABLE);
        switchKey.turn("Second", Turn.DISABLE);
        assertThat(home.primary()).isEmpty();

        switchKey.turn("Second", Turn.ENABLE);
        switchKey.turn("First", Turn.ENABLE);

        assertThat(home.primary()).isEqualTo(List.of("Second"));
    }

    @Test
    void refusesToCrownADisabledKey() {
        switchKey.turn("Second", Turn.DISABLE);

        assertThat(switchKey.turn("Second", Turn.PRIMARY))
                .isEqualTo(new KeyChange.Refused(new KeyRefusal.Disabled(home.key("Second"))));
    }

    @Test
    void lendsAndKeeps() {
        switchKey.turn("First", Turn.LEND);
        assertThat(home.key("First").marks().lendable()).isTrue();
        switchKey.turn("First", Turn.KEEP);
        assertThat(home.key("First").marks().lendable()).isFalse();
        assertThat(home.actions()).endsWith("key.changed", "key.changed");
    }

    @Test
    void refusesAKeyThatIsRemovedOrNotThere() {
        new RemoveKey(home.ring).remove("Second");

        for (Turn turn : Turn.values()) {
            assertThat(switchKey.turn("Second", turn))
                    .isEqualTo(new KeyChange.Refused(new KeyRefusal.Removed(home.key("Second"))));
            assertThat(switchKey.turn("Nobody", turn))
                    .isEqualTo(new KeyChange.Refused(new KeyRefusal.NoSuchKey("Nobody", List.of("First"))));
        }
    }

    @Test
    void changesNothingWhereTheTrailCannotBeWritten() {
        home.steps.endAt(1);

        assertThat(catchThrowable(() -> switchKey.turn("Second", Turn.PRIMARY))).isInstanceOf(HomeException.class);
        assertThat(home.primary()).isEqualTo(List.of("First"));
    }
}
