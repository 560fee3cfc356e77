package org.keytally.core.usecase.environments;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.environment.EnvironmentRegister;
import org.keytally.core.domain.environment.ProfileText;
import org.keytally.core.domain.environment.SealedText;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.KeyRegister;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.usecase.Witness;

/// Writes the profile of an environment as a `.env` file: references, never values; production only sealed.
public final class ExportEnvironment {

    private static final String SEALED = "# keytally environment, sealed, format 1\n";
    private static final int WIDTH = 76;

    private final EnvironmentRegister register;
    private final KeyRegister keys;
    private final Supplier<Providers> providers;
    private final SealedText sealed;
    private final Witness witness;

    public ExportEnvironment(
            EnvironmentRegister register,
            KeyRegister keys,
            Supplier<Providers> providers,
            SealedText sealed,
            Witness witness) {
        this.register = register;
        this.keys = keys;
        this.providers = providers;
        this.sealed = sealed;
        this.witness = witness;
    }

    /// The file; empty where it has to be sealed and no passphrase was given.
    public Optional<byte[]> export(Environment environment, Optional<Secret> passphrase) {
        if (environment == Environment.PRODUCTION && passphrase.isEmpty()) {
            return Optional.empty();
        }
        String word = environment.name().toLowerCase(Locale.ROOT);
        witness.tell(AuditAction.DATA_EXPORTED, Subject.HOME, Map.of("environment", word));
        String text = "# keytally environment " + word + "\n"
                + ProfileText.of(environment, register.of(environment), keys.all(), providers.get());
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        return Optional.of(passphrase
                .map(given -> wrapped(sealed.seal(plain, given)).getBytes(StandardCharsets.US_ASCII))
                .orElse(plain));
    }

    static boolean isSealed(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, SEALED.length()), StandardCharsets.US_ASCII).equals(SEALED);
    }

    static String parcel(String file) {
        return file.substring(Math.min(file.length(), SEALED.length())).replaceAll("\\s", "");
    }

    private static String wrapped(String parcel) {
        return SEALED + parcel.replaceAll("(.{" + WIDTH + "})", "$1\n") + "\n";
    }
}
