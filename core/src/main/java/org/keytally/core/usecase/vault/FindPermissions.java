package org.keytally.core.usecase.vault;

import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keytally.core.domain.vault.Vault;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultException.Kind;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.domain.vault.VaultTerms;
import org.keytally.core.domain.vault.WrappingKeyId;

/// Finds out from a vault what the person who is signed in may do there, without doing any of it.
public final class FindPermissions {

    /// What can be permitted.
    public enum Permission {
        LIST,
        READ,
        UNWRAP,
        PUBLISH,
        DELETE,
        RECOVER,
        PURGE
    }

    /// What came of it.
    public sealed interface Result {

        record Found(Set<Permission> may) implements Result {}

        /// It had a fault of its own at some of the questions.
        ///
        /// @param unanswered what is not known
        record Partly(Set<Permission> may, Set<Permission> unanswered, VaultFailure why) implements Result {}

        record Failed(VaultFailure why) implements Result {}

        /// What is known now.
        default Optional<Set<Permission>> known() {
            return switch (this) {
                case Found(Set<Permission> may) -> Optional.of(may);
                case Partly(Set<Permission> may, var _, var _) -> Optional.of(may);
                case Failed _ -> Optional.empty();
            };
        }

        /// Why not all of it is known.
        default Optional<VaultFailure> unsaid() {
            return switch (this) {
                case Found _ -> Optional.empty();
                case Partly(var _, var _, VaultFailure why) -> Optional.of(why);
                case Failed(VaultFailure why) -> Optional.of(why);
            };
        }
    }

    private interface Asking {
        void ask() throws VaultException;
    }

    private final VaultMeans means;

    FindPermissions(VaultMeans means) {
        this.means = means;
    }

    /// Asks for a name that nobody has: whoever may do it is told that there is nothing, others that they may not.
    public Result find(VaultLink link) {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        // What does not look like a version may be turned away before anybody looks for permissions.
        String version = HexFormat.of().formatHex(random);
        VaultName nobody = new VaultName("keytally-asks-" + version.substring(0, 16));
        try {
            Vault vault = means.vaults().of(link);
            Questions asked = new Questions();
            asked.ask(Permission.LIST, vault::list);
            asked.ask(Permission.READ, () -> vault.read(nobody));
            asked.ask(Permission.UNWRAP, () -> vault.unwrap(new WrappingKeyId(nobody, version), random));
            asked.ask(Permission.PUBLISH, () -> vault.change(nobody, version, VaultTerms.PLAIN));
            asked.ask(Permission.DELETE, () -> vault.delete(nobody));
            asked.ask(Permission.RECOVER, () -> vault.recover(nobody));
            asked.ask(Permission.PURGE, () -> vault.purge(nobody));
            return asked.result();
        } catch (VaultException failed) {
            return new Result.Failed(VaultFailure.of(failed));
        }
    }

    /// What was asked so far, and what came of it.
    private static final class Questions {

        private final Set<Permission> may = EnumSet.noneOf(Permission.class);
        private final Map<Permission, VaultException> unanswered = new EnumMap<>(Permission.class);

        void ask(Permission permission, Asking asking) throws VaultException {
            try {
                asking.ask();
                may.add(permission);
            } catch (VaultException answer) {
                // A vault that does not even list has nothing else to say.
                if (answer.kind() == Kind.FAILED && permission != Permission.LIST) {
                    unanswered.put(permission, answer);
                } else if (answer.kind() == Kind.ABSENT || answer.kind() == Kind.REFUSED) {
                    may.add(permission);
                } else if (answer.kind() != Kind.FORBIDDEN) {
                    throw answer;
                }
            }
        }

        Result result() {
            return unanswered.values().stream().findFirst()
                    .<Result>map(first -> new Result.Partly(
                            may, EnumSet.copyOf(unanswered.keySet()), VaultFailure.of(first)))
                    .orElseGet(() -> new Result.Found(may));
        }
    }
}
