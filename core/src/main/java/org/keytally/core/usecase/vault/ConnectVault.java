package org.keytally.core.usecase.vault;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.vault.Envelopes;
import org.keytally.core.domain.vault.Vault;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultItem;
import org.keytally.core.domain.vault.VaultLink;

/// Connects a home to a vault, and parts it from one.
public final class ConnectVault {

    /// What came of it.
    public sealed interface Result {

        /// The connection stands.
        ///
        /// @param shared how many keys of ours lie there
        /// @param others how many secrets that are none
        record Connected(VaultLink link, int shared, int others) implements Result {}

        /// One organisation's policy holds, and another vault is connected with the key of another; nothing was asked.
        record OtherPolicyKey(VaultLink other) implements Result {}

        /// Nothing was kept.
        record Failed(VaultFailure why) implements Result {}
    }

    private final VaultMeans means;

    ConnectVault(VaultMeans means) {
        this.means = means;
    }

    /// Tries the connection and keeps it where the vault lets the person list what it holds.
    public Result connect(VaultLink link) {
        VaultLink kept = pinned(link);
        Optional<VaultLink> other =
                means.links().all().stream().filter(one -> isOtherwisePinned(one, kept)).findFirst();
        return other.isPresent() ? new Result.OtherPolicyKey(other.get()) : connected(kept);
    }

    private Result connected(VaultLink link) {
        try {
            Vault vault = means.vaults().of(link);
            var items = vault.list();
            means.requireRegion(vault);
            int shared = (int) items.stream().filter(ConnectVault::isShared).count();
            VaultLink now = link.withRegion(vault.region());
            means.links().keep(now);
            means.witness().tell(AuditAction.VAULT_CONNECTED, Subject.vault(link.address().host()), Map.of(
                    "way", link.way().name(),
                    "loosened", link.loosenings().stream().map(Enum::name).collect(Collectors.joining(" "))));
            return new Result.Connected(now, shared, items.size() - shared);
        } catch (VaultException failed) {
            return new Result.Failed(VaultFailure.of(failed));
        }
    }

    // Who connects once more, say with another way of signing in, does not mean to follow no policy any longer.
    private VaultLink pinned(VaultLink link) {
        Optional<String> former = means.links().of(link.address()).flatMap(VaultLink::policyKey);
        return link.policyKey().isPresent() ? link : link.withPolicyKey(former);
    }

    private static boolean isOtherwisePinned(VaultLink one, VaultLink link) {
        return !one.address().equals(link.address())
                && link.policyKey().isPresent()
                && one.policyKey().isPresent()
                && !one.policyKey().equals(link.policyKey());
    }

    /// Forgets the connection and everything that came over it.
    public void leave(VaultLink link) {
        means.links().forget(link);
        forgetAll(link);
        means.witness().tell(AuditAction.VAULT_LEFT, Subject.vault(link.address().host()));
    }

    /// Nothing that came over a connection stays, neither keys nor a policy.
    void forgetAll(VaultLink link) {
        if (means.policies().register().kept().filter(one -> one.host().equals(link.address().host())).isPresent()) {
            means.policies().register().end();
        }
        new SharedKeys(means).takeAll(link.address());
        means.syncs().forget(link.address());
    }

    static boolean isShared(VaultItem item) {
        return item.terms().kind().equals(Optional.of(Envelopes.KIND));
    }
}
