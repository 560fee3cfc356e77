package org.keytally.core.adapter.keychain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.key.Resting;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.domain.key.StoreState;
import org.keytally.core.domain.key.StoreState.Cause;

final class KeychainsTest {

    @Test
    void takesTheKeychainOfTheSystem() {
        assertThat(Keychains.find("Windows 11", Map.of(), "home").resting()).isEqualTo(Resting.WINDOWS_CREDENTIALS);
        assertThat(Keychains.find("Mac OS X", Map.of(), "home").resting()).isEqualTo(Resting.MACOS_KEYCHAIN);
    }

    @Test
    void takesTheSecretServiceWhereThereIsASession() {
        Map<String, String> session = Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");

        assertThat(Keychains.find("Linux", session, "home")).isInstanceOf(SecretServiceKeychain.class);
    }

    @Test
    void saysThatThereIsNoSession() {
        assertCause(Cause.NO_SESSION, Keychains.find("Linux", Map.of("XDG_RUNTIME_DIR", "/nowhere"), "home"));
    }

    @Test
    void saysThatASystemHasNoKeychainWeKnow() {
        assertCause(Cause.NO_LIBRARY, Keychains.find("SunOS", Map.of(), "home"));
    }

    private static void assertCause(Cause cause, SecretStore none) {
        assertThat(none.state())
                .isInstanceOfSatisfying(StoreState.Unavailable.class, unavailable -> assertThat(unavailable.cause())
                        .isEqualTo(cause));
    }
}
