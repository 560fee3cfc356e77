package org.keytally.core.usecase.vault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretMemory;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.policy.KeptPolicy;
import org.keytally.core.domain.policy.Policy;
import org.keytally.core.domain.vault.Envelopes;
import org.keytally.core.domain.vault.Invitation;
import org.keytally.core.domain.vault.MemberKeys;
import org.keytally.core.domain.vault.SignIns;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.domain.vault.VaultRegister;
import org.keytally.core.domain.vault.Vaults;
import org.keytally.core.usecase.keys.KeyRing;

/// What can be done with the vaults of an organisation.
public final class VaultWork {

    /// How vaults are reached, and by which sign-ins.
    public record Reach(Vaults vaults, SignIns signIns) {}

    private final VaultMeans means;

    /// What is done by one process alone, of whose syncs nobody else is told.
    public VaultWork(
            KeyRing ring,
            SecretMemory memory,
            VaultRegister register,
            Reach reach,
            Envelopes envelopes,
            PolicyMeans policies,
            MemberKeys memberKeys) {
        this(ring, memory, register, reach, envelopes, policies, memberKeys, new LastSyncs());
    }

    /// @param syncs what is remembered of syncs, whoever asks for them
    public VaultWork(
            KeyRing ring,
            SecretMemory memory,
            VaultRegister register,
            Reach reach,
            Envelopes envelopes,
            PolicyMeans policies,
            MemberKeys memberKeys,
            LastSyncs syncs) {
        this.means = new VaultMeans(
                ring, memory, reach.vaults(), reach.signIns(), envelopes, new Links(register), new Holdings(register),
                policies, syncs, memberKeys);
    }

    /// The vaults this home is connected to.
    public List<VaultLink> links() {
        return means.links().all();
    }

    /// Where a key that came from a vault lies there.
    public record Place(VaultLink link, VaultName name) {}

    /// The place of a key, where its vault is still connected.
    public Optional<Place> placeOf(Key key) {
        return means.holdings().all().stream()
                .filter(holding -> holding.key().equals(key.id()))
                .flatMap(holding -> links().stream()
                        .filter(link -> link.address().place().equals(holding.host()))
                        .map(link -> new Place(link, holding.name())))
                .findFirst();
    }

    /// How long a key from a vault may be used without asking it again.
    public Duration lease() {
        return means.lease();
    }

    /// The half of a member's pair of keys that stays here; the caller closes it.
    public Optional<Secret> memberHalf() throws SecretStoreException {
        return means.ring().graveyard().open(Collecting.OWN);
    }

    public void keepMemberHalf(Secret own) throws SecretStoreException {
        means.ring().graveyard().put(Collecting.OWN, own);
    }

    /// What of a vault is ours and is no shared key.
    public Drawer drawer(VaultLink link) throws VaultException {
        return new Drawer(means, means.vaults().of(link));
    }

    public ConnectVault connectVault() {
        return new ConnectVault(means);
    }

    public SignIn signIn() {
        return new SignIn(means);
    }

    public SignOut signOut() {
        return new SignOut(means);
    }

    public SyncVault syncVault() {
        return new SyncVault(means);
    }

    public RefreshKey refreshKey() {
        return new RefreshKey(means);
    }

    public FindPermissions findPermissions() {
        return new FindPermissions(means);
    }

    public ListVault listVault() {
        return new ListVault(means);
    }

    public ListDeleted listDeleted() {
        return new ListDeleted(means);
    }

    public ListVersions listVersions() {
        return new ListVersions(means);
    }

    /// What came of the last sync of a vault since the home was opened; empty where there was none.
    public Optional<SyncVault.Result> lastSync(VaultLink link) {
        return means.syncs().of(link.address());
    }

    public KeepSynced keepSynced() {
        return new KeepSynced(means, means.ring().random());
    }

    public RewrapKeys rewrapKeys() {
        return new RewrapKeys(means);
    }

    public PublishPolicy publishPolicy() {
        return new PublishPolicy(means);
    }

    /// Whether a text can be the key by which a policy is known.
    public boolean isPolicyKey(String text) {
        return means.policies().form().isKey(text);
    }

    /// The invitation in a text, whose policy keys are possible ones.
    public Optional<Invitation> invitation(String text) {
        return means.policies().invitations().read(text)
                .filter(one -> one.vaults().stream()
                        .allMatch(link -> link.policyKey().filter(key -> !isPolicyKey(key)).isEmpty()));
    }

    /// An invitation to the vaults this home is connected to, as text.
    public String invite(String team) {
        return means.policies().invitations().write(new Invitation(team, links()));
    }

    /// A policy as an admin would write it.
    public String policyDocument(Policy policy) {
        return means.policies().form().document(policy);
    }

    /// The policy that holds here.
    public Optional<KeptPolicy> policy() {
        return means.policies().register().kept();
    }

    public PublishKey publishKey() {
        return new PublishKey(means);
    }

    public ChangeShared changeShared() {
        return new ChangeShared(means);
    }
}
