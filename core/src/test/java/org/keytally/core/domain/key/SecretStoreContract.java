package org.keytally.core.domain.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.usecase.FakeHome;

/// What every place of secrets does.
public interface SecretStoreContract {

    SecretName NAME = new SecretName("key-0001", "Work");

    SecretStore store();

    @Test
    default void opensWhatWasPut() throws SecretStoreException {
        store().put(NAME, FakeHome.openAi("a"));

        assertThat(opened().matches(FakeHome.openAi("a"))).isTrue();
    }

    @Test
    default void putsInPlaceOfTheFormer() throws SecretStoreException {
        store().put(NAME, FakeHome.openAi("a"));
        store().put(new SecretName(NAME.id(), "another label"), FakeHome.openAi("b"));

        assertThat(opened().matches(FakeHome.openAi("b"))).isTrue();
    }

    @Test
    default void knowsNothingOfAnotherName() throws SecretStoreException {
        store().put(NAME, FakeHome.openAi("a"));

        assertThat(store().open(new SecretName("key-0002", NAME.label()))).isEmpty();
        assertThat(store().remove(new SecretName("key-0002", NAME.label()))).isFalse();
    }

    @Test
    default void removesOnce() throws SecretStoreException {
        store().put(NAME, FakeHome.openAi("a"));

        assertThat(store().remove(NAME)).isTrue();
        assertThat(store().remove(NAME)).isFalse();
        assertThat(store().open(NAME)).isEmpty();
    }

    @Test
    default void handsOutSecretsWithALifeOfTheirOwn() throws SecretStoreException {
        Secret given = FakeHome.openAi("a");
        store().put(NAME, given);
        given.close();
        opened().close();

        assertThat(opened().matches(FakeHome.openAi("a"))).isTrue();
    }

    private Secret opened() throws SecretStoreException {
        Optional<Secret> found = store().open(NAME);
        assertThat(found).isPresent();
        return found.orElseThrow();
    }
}
