package org.keytally.core.usecase.vault;

import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
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

        record Failed(VaultFailure why) implements Result {}
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
            Set<Permission> may = EnumSet.noneOf(Permission.class);
            ask(may, Permission.LIST, vault::list);
            ask(may, Permission.READ, () -> vault.read(nobody));
            ask(may, Permission.UNWRAP, () -> vault.unwrap(new WrappingKeyId(nobody, version), random));
            ask(may, Permission.PUBLISH, () -> vault.change(nobody, version, VaultTerms.PLAIN));
            ask(may, Permission.DELETE, () -> vault.delete(nobody));
            ask(may, Permission.RECOVER, () -> vault.recover(nobody));
            ask(may, Permission.PURGE, () -> vault.purge(nobody));
            return new Result.Found(may);
        } catch (VaultException failed) {
            return new Result.Failed(VaultFailure.of(failed));
        }
    }

    private static void ask(Set<Permission> may, Permission permission, Asking asking) throws VaultException {
        try {
            asking.ask();
            may.add(permission);
        } catch (VaultException answer) {
            if (answer.kind() == Kind.ABSENT || answer.kind() == Kind.REFUSED) {
                may.add(permission);
            } else if (answer.kind() != Kind.FORBIDDEN) {
                throw answer;
            }
        }
    }
}
