package org.keytally.core;

import java.nio.file.Path;
import java.util.Optional;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.home.Passphrase;
import org.keytally.core.adapter.sealed.home.PassphraseFile;
import org.keytally.core.adapter.sealed.home.RecoveryPhrase;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.home.PassphraseSource;
import org.keytally.core.domain.key.Secret;

/// The passphrases and recovery phrases of a home, each from the file that is named for it, else from a person.
final class HomePhrases {

    private static final String PASSPHRASE_FILE = "KEYTALLY_PASSPHRASE_FILE";
    private static final String NEW_PASSPHRASE_FILE = "KEYTALLY_NEW_PASSPHRASE_FILE";
    private static final String RECOVERY_FILE = "KEYTALLY_RECOVERY_FILE";

    private final Surroundings surroundings;
    private final PassphraseSource person;

    HomePhrases(Surroundings surroundings, PassphraseSource person) {
        this.surroundings = surroundings;
        this.person = person;
    }

    /// The passphrase of the home that is there.
    ///
    /// @param hasRecovery whether the person may leave it blank in order to give the recovery phrase; then it is empty
    Optional<Passphrase> existing(boolean hasRecovery) {
        Optional<Passphrase> named = fromFile(PASSPHRASE_FILE);
        if (named.isPresent()) {
            return named;
        }
        try (Secret typed = person.existing().orElseThrow(() -> none(HomeException.Kind.NO_PASSPHRASE))) {
            return hasRecovery && typed.length() == 0 ? Optional.empty() : Optional.of(taken(typed));
        }
    }

    /// A passphrase for a home that has none yet.
    Passphrase first() {
        return fromFile(PASSPHRASE_FILE).orElseGet(() -> chosen(HomeException.Kind.NO_KEYCHAIN));
    }

    /// A passphrase for a home that changes to the sealed file.
    Passphrase firstAfterKeychain() {
        return fromFile(NEW_PASSPHRASE_FILE)
                .or(() -> fromFile(PASSPHRASE_FILE))
                .orElseGet(() -> chosen(HomeException.Kind.NO_NEW_PASSPHRASE));
    }

    /// A passphrase in the place of the present one, which the file that opened the home holds.
    Passphrase next() {
        return fromFile(NEW_PASSPHRASE_FILE).orElseGet(() -> chosen(HomeException.Kind.NO_NEW_PASSPHRASE));
    }

    private Passphrase chosen(HomeException.Kind otherwise) {
        try (Secret typed = person.chosen().orElseThrow(() -> none(otherwise))) {
            return taken(typed);
        }
    }

    private static Passphrase taken(Secret typed) {
        try {
            return Passphrase.of(typed);
        } catch (SealedException refused) {
            throw refused.ofTheHome();
        }
    }

    private static HomeException none(HomeException.Kind kind) {
        return new HomeException(kind, "nobody to ask");
    }

    boolean isRecoveryNamed() {
        return surroundings.variable(RECOVERY_FILE).isPresent();
    }

    /// The recovery phrase; empty where none was given.
    Optional<RecoveryPhrase> recovery() {
        Optional<PassphraseFile> file = file(RECOVERY_FILE);
        if (file.isPresent()) {
            try {
                return Optional.of(file.get().readRecovery().orElseThrow(HomePhrases::mistyped));
            } catch (SealedException refused) {
                throw refusedFile(RECOVERY_FILE, refused);
            }
        }
        Optional<Secret> typed = person.recovery().filter(text -> text.length() > 0);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try (Secret secret = typed.get()) {
            return Optional.of(RecoveryPhrase.of(secret).orElseThrow(HomePhrases::mistyped));
        }
    }

    private static HomeException mistyped() {
        return new HomeException(HomeException.Kind.WRONG_RECOVERY, "mistyped");
    }

    private Optional<Passphrase> fromFile(String variable) {
        Optional<PassphraseFile> file = file(variable);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(file.get().read());
        } catch (SealedException refused) {
            throw refusedFile(variable, refused);
        }
    }

    private Optional<PassphraseFile> file(String variable) {
        return surroundings.variable(variable).map(name -> new PassphraseFile(Path.of(name)));
    }

    private static HomeException refusedFile(String variable, SealedException refused) {
        return new HomeException(
                HomeException.Kind.PASSPHRASE_FILE, variable + ": " + refused.kind().name(), refused);
    }
}
