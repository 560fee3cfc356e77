package org.keytally.core.adapter.keychain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.key.Resting;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.domain.key.StoreState;
import org.keytally.core.domain.key.StoreState.Cause;

/// Finds the keychain of the system the program runs on.
public final class Keychains {

    private static final Duration PATIENCE = Duration.ofMillis(4500);
    // GLib's own answer to a missing address would be to start a bus of its own
    private static final String BUS_ADDRESS = "DBUS_SESSION_BUS_ADDRESS";

    private Keychains() {}

    /// The keychain of this system for one home, or one that is unavailable and says why; nothing is asked of it yet,
    /// but on a KDE desktop, where one of two must be chosen.
    ///
    /// @param system the name of the system, as in `os.name`
    /// @param environment the environment of this process
    /// @param home what tells this home from others of the same person
    public static SecretStore find(String system, Map<String, String> environment, String home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return TextKeychainStore.ofSystem(Resting.WINDOWS_CREDENTIALS, home, PATIENCE);
        }
        if (name.startsWith("mac")) {
            return TextKeychainStore.ofSystem(Resting.MACOS_KEYCHAIN, home, PATIENCE);
        }
        return name.startsWith("linux")
                ? onLinux(environment, home)
                : none(Cause.NO_LIBRARY, "no keychain for " + system);
    }

    private static SecretStore onLinux(Map<String, String> environment, String home) {
        if (!hasSession(environment)) {
            return none(Cause.NO_SESSION, BUS_ADDRESS + " is not set");
        }
        SecretStore secretService = new SecretServiceKeychain(home, PATIENCE);
        if (isKde(environment) && lacksService(secretService.state())) {
            return TextKeychainStore.ofSystem(Resting.KWALLET, home, PATIENCE);
        }
        return secretService;
    }

    private static boolean hasSession(Map<String, String> environment) {
        if (!environment.getOrDefault(BUS_ADDRESS, "").isBlank()) {
            return true;
        }
        return Optional.ofNullable(environment.get("XDG_RUNTIME_DIR"))
                .filter(folder -> Files.exists(Path.of(folder, "bus")))
                .isPresent();
    }

    private static boolean isKde(Map<String, String> environment) {
        return environment.getOrDefault("XDG_CURRENT_DESKTOP", "").contains("KDE")
                || environment.containsKey("KDE_FULL_SESSION");
    }

    private static boolean lacksService(StoreState state) {
        return state instanceof StoreState.Unavailable unavailable
                && (unavailable.cause() == Cause.NO_SERVICE || unavailable.cause() == Cause.NO_LIBRARY);
    }

    private static SecretStore none(Cause cause, String detail) {
        return new NoKeychain(new StoreState.Unavailable(cause, detail));
    }
}
