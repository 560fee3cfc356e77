package org.keytally.core.usecase.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.usecase.FakeHome;

/// Random lives of keys in which any step at keychain, trail and records may fail or be the last, beside a model that
/// knows which secrets may lie behind each key.
final class KeysModelTest {

    private static final int LIVES = 300;
    private static final int STEPS = 40;
    private static final int MOST_STEPS_OF_A_CHANGE = 7;

    @Test
    void losesNoSecretWhateverFailsAndWhereverItIsKilled() throws SecretStoreException {
        long seed = Long.getLong("keytally.model.seed", new Random().nextLong());
        for (int life = 0; life < LIVES; life++) {
            new Life(seed + life).live();
        }
    }

    private static final class Life {

        private final long seed;
        private final Random random;
        private final FakeHome home = new FakeHome();
        private final Map<KeyId, Set<String>> behind = new HashMap<>();
        private final Set<KeyId> lost = new HashSet<>();
        private int secrets;
        private int step;

        Life(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
        }

        void live() throws SecretStoreException {
            for (step = 0; step < STEPS; step++) {
                act();
                home.steps.mend();
                check();
            }
        }

        private void act() {
            Optional<Key> key = any(home.keys.all());
            if (key.isEmpty() || random.nextInt(5) == 0) {
                add();
                return;
            }
            switch (random.nextInt(6)) {
                case 0, 1 -> replace(key.get());
                case 2 -> happens(() -> new RemoveKey(home.ring).remove(key.get().label()));
                case 3 -> happens(() -> new RestoreKey(home.ring).restore(key.get().id().value()));
                case 4 -> rename(key.get());
                default -> lose(key.get());
            }
        }

        private void add() {
            String ending = "secret-" + secrets++;
            happens(() -> new AddKey(home.ring, home::providers)
                    .add(KeyWish.usual(Optional.of("openai")).withLabel(ending), FakeHome.openAi(ending)));
            home.keys.all().forEach(key -> behind.computeIfAbsent(key.id(), _ -> Set.of(ending)));
        }

        private void replace(Key key) {
            String ending = "secret-" + secrets++;
            boolean isKilled = breaks();
            boolean isDone = takes(() -> new ReplaceKey(home.ring, home::providers)
                    .replace(key.id().value(), FakeHome.openAi(ending))) instanceof KeyChange.Done;
            Set<String> possible = new HashSet<>();
            if (isDone) {
                lost.remove(key.id());
            } else {
                possible.addAll(behind.get(key.id()));
            }
            if (isDone || isKilled) {
                possible.add(ending);
            }
            behind.put(key.id(), possible);
        }

        private void rename(Key key) {
            String label = "renamed-" + secrets++;
            happens(() -> new ChangeKey(home.ring).change(key.id().value(), wish -> wish.withLabel(label)));
        }

        // Somebody takes the item out of the keychain.
        private void lose(Key key) {
            if (!key.isRemoved()) {
                home.secrets.lose(key.secretName());
                lost.add(key.id());
            }
        }

        private void happens(Supplier<Object> change) {
            breaks();
            takes(change);
        }

        /// Whether nothing works any more from some step on, as in a process that is killed there.
        private boolean breaks() {
            int at = 1 + random.nextInt(MOST_STEPS_OF_A_CHANGE);
            switch (random.nextInt(3)) {
                case 0 -> home.steps.failAt(at);
                case 1 -> {
                    home.steps.endAt(at);
                    return true;
                }
                default -> home.steps.mend();
            }
            return false;
        }

        private static Object takes(Supplier<Object> change) {
            try {
                return change.get();
            } catch (HomeException failed) {
                return failed;
            }
        }

        private void check() throws SecretStoreException {
            Set<SecretName> names = new HashSet<>();
            for (Key key : home.keys.all()) {
                assertThat(names.add(key.secretName())).as("a name of its own, " + place()).isTrue();
                Optional<Secret> found = key.isRemoved()
                        ? home.graves.open(Graves.of(key))
                        : home.secrets.open(key.secretName());
                if (found.isPresent()) {
                    Secret secret = found.get();
                    assertThat(behind.get(key.id())).as(place() + " " + key.label())
                            .anyMatch(ending -> secret.matches(FakeHome.openAi(ending)));
                } else {
                    assertThat(lost).as("lost without anybody's doing, " + place()).contains(key.id());
                }
            }
        }

        private <T> Optional<T> any(List<T> all) {
            List<T> copy = new ArrayList<>(all);
            return copy.isEmpty() ? Optional.empty() : Optional.of(copy.get(random.nextInt(copy.size())));
        }

        private String place() {
            return "seed " + seed + ", step " + step + " after " + home.steps.taken();
        }
    }
}
