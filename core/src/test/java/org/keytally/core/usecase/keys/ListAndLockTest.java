package org.keytally.core.usecase.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.prompt.AnswerCache;
import org.keytally.core.usecase.FakeHome;

final class ListAndLockTest {

    private final FakeHome home = new FakeHome();

    @Test
    void listsByProviderScopePrimaryAndLabelAndTheRemovedLast() {
        KeyWish openai = KeyWish.usual(Optional.of("openai"));
        home.add(new KeyWish(openai.provider(), Optional.of("Team"), Scope.TEAM, openai.environment(),
                openai.connection(), openai.terms(), openai.notes(), openai.marks()), FakeHome.openAi("t"));
        home.add("zeta");
        home.add("Gone");
        home.add("beta");
        home.add("Alpha");
        home.add(KeyWish.usual(Optional.of("anthropic")).withLabel("Other"), FakeHome.secret("sk-ant-", ""));
        new RemoveKey(home.ring).remove("Gone");

        List<ListKeys.Line> lines = new ListKeys(home.ring, Map::of, _ -> Optional.empty()).list();

        assertThat(lines).extracting(line -> line.key().label())
                .containsExactly("Other", "zeta", "Alpha", "beta", "Team", "Gone");
        assertThat(lines.getLast().state()).isEqualTo(KeyState.REMOVED);
    }

    @Test
    void tellsWhenAKeyWasUsedLast() {
        var key = home.add("Work");
        Instant used = Instant.parse("2026-03-01T00:00:00Z");

        assertThat(new ListKeys(home.ring, () -> Map.of(key.id(), used), _ -> Optional.empty()).list().getFirst().past()
                .lastUsed())
                .contains(used);
        assertThat(new ListKeys(home.ring, Map::of, _ -> Optional.empty()).list().getFirst().past().lastUsed())
                .isEmpty();
    }

    @Test
    void wipesOpenedSecretsAndNotesHowMany() {
        home.add("Work");

        assertThat(new LockKeys(home.secrets, AnswerCache.NONE, home.witness).lock()).isEqualTo(1);
        assertThat(home.actions()).endsWith("keys.locked");
        assertThat(home.lastFacts()).isEqualTo(Map.of("wiped", "1"));
    }
}
