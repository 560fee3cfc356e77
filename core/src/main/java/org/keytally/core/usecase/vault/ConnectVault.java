package org.keytally.core.usecase.vault;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.vault.Envelopes;
import org.keytally.core.domain.vault.SignInFace;
import org.keytally.core.domain.vault.Vault;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultException.Kind;
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

        /// The program as which a person signs in was not said; nothing was asked.
        record NoClient() implements Result {}

        /// Nothing was kept.
        record Failed(VaultFailure why) implements Result {}
    }

    private final VaultMeans means;

    ConnectVault(VaultMeans means) {
        this.means = means;
    }

    /// Tries the connection and keeps it where the vault lets the person list what it holds.
    public Result connect(VaultLink link) {
        return connect(link, Optional.empty());
    }

    /// The same; where nobody is signed in, the person before that face does it first.
    public Result connect(VaultLink link, SignInFace face) {
        return connect(link, Optional.of(face));
    }

    private Result connect(VaultLink link, Optional<SignInFace> face) {
        Optional<VaultLink> other = otherwisePinned(link);
        if (other.isPresent()) {
            return new Result.OtherPolicyKey(other.get());
        }
        if (!link.way().asksPerson()) {
            return tried(link);
        }
        if (link.directory().client().isEmpty()) {
            return new Result.NoClient();
        }
        try {
            VaultLink placed = means.signIns().placed(link);
            Result first = tried(placed);
            return face.isPresent() && isForWantOfSignIn(first) ? afterSigningIn(placed, face.get()) : first;
        } catch (VaultException failed) {
            return new Result.Failed(VaultFailure.of(failed));
        }
    }

    private Result afterSigningIn(VaultLink link, SignInFace face) {
        return switch (new SignIn(means).signIn(link, face)) {
            case SignIn.Result.Done(VaultLink placed, var who) -> signedIn(placed);
            case SignIn.Result.NotAsked(VaultLink placed) -> tried(placed);
            case SignIn.Result.NoClient() -> new Result.NoClient();
            case SignIn.Result.Failed(VaultFailure why) -> new Result.Failed(why);
        };
    }

    // No command could forget a sign-in for a vault that is not connected.
    private Result signedIn(VaultLink placed) {
        Result result = tried(placed);
        if (means.links().of(placed.address()).isEmpty()) {
            new SignOut(means).afterLeaving(placed);
        }
        return result;
    }

    private static boolean isForWantOfSignIn(Result result) {
        return result instanceof Result.Failed(VaultFailure why)
                && (why.kind() == Kind.NOT_SIGNED_IN || why.kind() == Kind.SIGN_IN_ENDED);
    }

    private Result tried(VaultLink link) {
        try {
            Vault vault = means.vaults().of(link);
            List<VaultItem> items = vault.list();
            means.requireRegion(vault);
            return means.links().alone(() -> kept(link.withRegion(vault.region()), items));
        } catch (VaultException failed) {
            return new Result.Failed(VaultFailure.of(failed));
        }
    }

    // Another may have been connected while the vault was asked.
    private Result kept(VaultLink asked, List<VaultItem> items) {
        Optional<VaultLink> other = otherwisePinned(asked);
        if (other.isPresent()) {
            return new Result.OtherPolicyKey(other.get());
        }
        VaultLink link = pinned(asked);
        int shared = (int) items.stream().filter(ConnectVault::isShared).count();
        means.links().keep(link);
        means.witness().tell(AuditAction.VAULT_CONNECTED, Subject.vault(link.address().place()), Map.of(
                "way", link.way().name(),
                "loosened", link.loosenings().stream().map(Enum::name).collect(Collectors.joining(" "))));
        return new Result.Connected(link, shared, items.size() - shared);
    }

    private Optional<VaultLink> otherwisePinned(VaultLink link) {
        VaultLink now = pinned(link);
        return means.links().all().stream().filter(one -> isOtherwisePinned(one, now)).findFirst();
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

    /// Forgets the connection and everything that holds only over it.
    public void leave(VaultLink link) {
        // What an earlier version took is known as the vault's while that is connected.
        forgetAll(link);
        means.links().forget(link);
        // A sync may have gone on meanwhile.
        forgetAll(link);
        new SignOut(means).afterLeaving(link);
        means.witness().tell(AuditAction.VAULT_LEFT, Subject.vault(link.address().place()));
    }

    /// Nothing that holds over a connection stays, neither lent keys nor a policy.
    void forgetAll(VaultLink link) {
        if (means.policies().register().kept().filter(one -> one.host().equals(link.address().place())).isPresent()) {
            means.policies().register().end();
        }
        new SharedKeys(means).takeAll(link.address());
        means.syncs().forget(link.address());
    }

    static boolean isShared(VaultItem item) {
        return item.terms().kind().equals(Optional.of(Envelopes.KIND));
    }
}
