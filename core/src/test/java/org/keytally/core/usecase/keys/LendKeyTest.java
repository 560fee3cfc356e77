package org.keytally.core.usecase.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.FakeHome;

final class LendKeyTest {

    private final FakeHome home = new FakeHome();
    private final LendKey lendKey = new LendKey(home.ring, home::providers, (_, _) -> true);

    @Test
    void lendsTheSecretUnderTheVariableOfItsProviderAndSaysToWhichProgram() {
        Key key = lendable("Work", Optional.empty());

        LendKey.Result.Lent lent = (LendKey.Result.Lent) lendKey.lend(wish(Optional.empty()));

        assertThat(lent.key()).isEqualTo(key);
        assertThat(lent.variable()).isEqualTo("OPENAI_API_KEY");
        assertThat(lent.secret().matches(FakeHome.openAi("Work"))).isTrue();
        assertThat(home.actions()).endsWith("key.used");
        assertThat(home.lastFacts()).containsEntry("program", "git").containsEntry("label", "Work");
        assertThat(home.everythingShown()).doesNotContain(Canary.CORE);
    }

    @Test
    void lendsNothingUnlessTheKeyAllowsIt() {
        Key key = home.add("Work");

        assertThat(lendKey.lend(wish(Optional.empty()))).isEqualTo(new LendKey.Result.NotLendable(key));
        assertThat(home.actions()).endsWith("key.denied");
        assertThat(home.lastFacts()).containsEntry("reason", "NOT_LENDABLE");
    }

    @Test
    void lendsNothingThatThePolicyForbids() {
        Key mine = lendable("Mine", Optional.empty());
        Key other = lendable("Other", Optional.empty());
        LendKey bound = new LendKey(home.ring, home::providers, (key, _) -> key.equals(other));

        assertThat(bound.lend(wish(Optional.of("Mine")))).isEqualTo(new LendKey.Result.Forbidden(mine));
        assertThat(home.actions()).endsWith("key.denied");
        assertThat(home.lastFacts()).containsEntry("reason", "FORBIDDEN");
        assertThat(bound.lend(wish(Optional.empty())))
                .isInstanceOfSatisfying(LendKey.Result.Lent.class, lent -> assertThat(lent.key()).isEqualTo(other));
    }

    @Test
    void takesOneThatMayBeLentBeforeOneThatMayNot() {
        home.add("Kept");
        Key key = lendable("Lent", Optional.empty());

        assertThat(lendKey.lend(wish(Optional.empty())))
                .isInstanceOfSatisfying(LendKey.Result.Lent.class, lent -> assertThat(lent.key()).isEqualTo(key));
    }

    @Test
    void takesThePrimaryOneFirst() {
        lendable("Alpha", Optional.empty());
        lendable("Beta", Optional.empty());
        new SwitchKey(home.ring, home.secrets).turn("Beta", SwitchKey.Turn.PRIMARY);

        assertThat(lendKey.lend(wish(Optional.empty())))
                .isInstanceOfSatisfying(LendKey.Result.Lent.class,
                        lent -> assertThat(lent.key().label()).isEqualTo("Beta"));
    }

    @Test
    void takesTheNamedKeyAndNoOther() {
        lendable("Alpha", Optional.empty());
        lendable("Beta", Optional.empty());

        assertThat(lendKey.lend(wish(Optional.of("beta"))))
                .isInstanceOfSatisfying(LendKey.Result.Lent.class,
                        lent -> assertThat(lent.key().label()).isEqualTo("Beta"));
    }

    @Test
    void refusesAKeyOfAnotherEnvironment() {
        lendable("Production", Optional.of(Environment.PRODUCTION));

        assertThat(lendKey.lend(wish(Optional.empty())))
                .isInstanceOfSatisfying(LendKey.Result.NoKey.class, none -> assertThat(none.lookedAt()).hasSize(1));
        assertThat(home.actions()).endsWith("key.denied");
    }

    @Test
    void refusesAKeyOutsideItsTimeOrSwitchedOff() {
        KeyWish usual = KeyWish.usual(Optional.of("openai"));
        Terms ended = new Terms(new Validity(Optional.empty(), Optional.of(FakeHome.NOON)), Optional.empty(),
                Optional.empty(), Optional.empty());
        home.add(new KeyWish(usual.provider(), Optional.of("Old"), usual.scope(), usual.environment(),
                usual.connection(), ended, usual.notes(), usual.marks().withLendable(true)), FakeHome.openAi("old"));
        lendable("Off", Optional.empty());
        new SwitchKey(home.ring, home.secrets).turn("Off", SwitchKey.Turn.DISABLE);

        assertThat(lendKey.lend(wish(Optional.empty())))
                .isInstanceOfSatisfying(LendKey.Result.NoKey.class,
                        none -> assertThat(none.lookedAt()).extracting(ListKeys.Line::state)
                                .containsExactly(KeyState.EXPIRED, KeyState.DISABLED));
    }

    @Test
    void refusesANamedKeyThatIsNotThereIsRemovedOrIsAnotherProviders() {
        Key work = lendable("Work", Optional.empty());
        assertThat(lendKey.lend(wish(Optional.of("nosuch")))).isEqualTo(
                new LendKey.Result.Refused(new KeyRefusal.NoSuchKey("nosuch", List.of("Work"))));

        assertThat(lendKey.lend(
                new LendKey.Wish("anthropic", Environment.DEVELOPMENT, Optional.of("work"), "git")))
                .isInstanceOfSatisfying(LendKey.Result.OtherProvider.class,
                        other -> assertThat(other.key()).isEqualTo(work));

        new RemoveKey(home.ring).remove("Work");
        assertThat(lendKey.lend(wish(Optional.of("work"))))
                .isInstanceOfSatisfying(LendKey.Result.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(KeyRefusal.Removed.class));
    }

    @Test
    void lendsNothingOfARemovedKeyOrUnknownProvider() {
        lendable("Work", Optional.empty());
        new RemoveKey(home.ring).remove("Work");

        assertThat(lendKey.lend(wish(Optional.empty()))).isEqualTo(new LendKey.Result.NoKey(List.of()));
        assertThat(lendKey.lend(new LendKey.Wish("nobody", Environment.CI, Optional.empty(), "git")))
                .isInstanceOf(LendKey.Result.Refused.class);
    }

    @Test
    void saysWhereTheSecretIsGoneOrCannotBeOpened() {
        Key key = lendable("Work", Optional.empty());
        home.steps.failAt(1);
        assertThat(lendKey.lend(wish(Optional.empty()))).isEqualTo(new LendKey.Result.Refused(
                new KeyRefusal.NotKept(SecretStoreException.Kind.UNAVAILABLE, "broken by the test")));

        home.secrets.lose(key.secretName());
        assertThat(lendKey.lend(wish(Optional.empty())))
                .isEqualTo(new LendKey.Result.Refused(new KeyRefusal.SecretLost(key)));
    }

    @Test
    void handsNothingOutThatIsNotInTheTrail() {
        lendable("Work", Optional.empty());
        home.steps.failAt(2);

        assertThat(catchThrowable(() -> lendKey.lend(wish(Optional.empty())))).isInstanceOf(HomeException.class);
    }

    @Test
    void isUsableUntilTheMomentOfItsEnd() {
        KeyWish usual = KeyWish.usual(Optional.of("openai"));
        Terms terms = new Terms(new Validity(Optional.empty(), Optional.of(FakeHome.NOON.plusSeconds(1))),
                Optional.empty(), Optional.empty(), Optional.empty());
        home.add(new KeyWish(usual.provider(), Optional.of("Short"), usual.scope(), usual.environment(),
                usual.connection(), terms, usual.notes(), usual.marks().withLendable(true)), FakeHome.openAi("s"));

        assertThat(lendKey.lend(wish(Optional.empty()))).isInstanceOf(LendKey.Result.Lent.class);
        home.clock.goOn(Duration.ofSeconds(1));
        assertThat(lendKey.lend(wish(Optional.empty()))).isInstanceOf(LendKey.Result.NoKey.class);
    }

    private Key lendable(String label, Optional<Environment> environment) {
        KeyWish wish = KeyWish.usual(Optional.of("openai")).withLabel(label).withEnvironment(environment);
        home.add(wish, FakeHome.openAi(label));
        new SwitchKey(home.ring, home.secrets).turn(label, SwitchKey.Turn.LEND);
        return home.key(label);
    }

    private static LendKey.Wish wish(Optional<String> key) {
        return new LendKey.Wish("openai", Environment.DEVELOPMENT, key, "git");
    }
}
