package org.keytally.core.usecase.vault;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keytally.core.adapter.keyvault.RsaMemberKeys;
import org.keytally.core.adapter.policy.JsonInvitations;
import org.keytally.core.adapter.policy.SignedPolicies;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.policy.InMemoryPolicy;
import org.keytally.core.domain.vault.Envelopes;
import org.keytally.core.domain.vault.InMemorySignIns;
import org.keytally.core.domain.vault.InMemoryVault;
import org.keytally.core.domain.vault.InMemoryVaults;
import org.keytally.core.domain.vault.PlainEnvelopes;
import org.keytally.core.domain.vault.SharedKey;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.domain.vault.VaultTerms;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.FakeHome;

/// One vault, an admin who publishes into it, and a member who syncs from it.
final class VaultWorld {

    static final VaultLink LINK = InMemoryVault.LINK;

    final InMemoryVault vault;
    final FakeHome home = new FakeHome();
    final InMemorySignIns signIns = new InMemorySignIns();
    /// What holds for the member.
    final InMemoryPolicy policies = new InMemoryPolicy();
    private Optional<VaultException.Kind> refusal = Optional.empty();
    private Runnable onReach = () -> {};
    private final PlainEnvelopes envelopes = new PlainEnvelopes();
    final VaultWork admin;
    final VaultWork member;

    VaultWorld() {
        this(new InMemoryVault());
    }

    /// Others before a vault that is there.
    VaultWorld(InMemoryVault vault) {
        this.vault = vault;
        this.admin = work(new FakeHome(), new InMemoryPolicy());
        this.member = work(home, policies);
    }

    private VaultWork work(FakeHome of, InMemoryPolicy policy) {
        return new VaultWork(of.ring, of.secrets, new InMemoryVaults(),
                new VaultWork.Reach(link -> reached(), signIns), envelopes,
                new PolicyMeans(policy, new SignedPolicies(), new JsonInvitations()),
                new RsaMemberKeys());
    }

    /// Whoever reaches for the vault next is refused so.
    void refuseOnce(VaultException.Kind kind) {
        refusal = Optional.of(kind);
    }

    /// Does something once, when somebody reaches for the vault.
    void onceReached(Runnable work) {
        onReach = work;
    }

    private InMemoryVault reached() throws VaultException {
        Runnable work = onReach;
        onReach = () -> {};
        work.run();
        if (refusal.isPresent()) {
            VaultException refused = new VaultException(refusal.get(), "played");
            refusal = Optional.empty();
            throw refused;
        }
        return vault;
    }

    /// The name under which a key of that label lies in the vault.
    static VaultName named(String label) {
        return new VaultName("any--openai--" + label);
    }

    static SharedKey key(String label, Validity validity) {
        return new SharedKey(
                new ProviderId("openai"),
                label,
                Scope.TEAM,
                Optional.empty(),
                Connection.AS_PROVIDER,
                new Terms(validity, Optional.empty(), Optional.empty(), Optional.empty()),
                Notes.NONE);
    }

    static Secret secret(String ending) {
        return Secret.ofUtf8(("sk-" + Canary.CORE + ending).getBytes(StandardCharsets.UTF_8));
    }

    PublishKey.Result publish(String label) {
        return publish(label, Validity.ALWAYS);
    }

    PublishKey.Result publish(String label, Validity validity) {
        return admin.publishKey().publish(LINK, key(label, validity), secret("one"), Optional.empty());
    }

    /// What lies under the name of a key, to be put back later.
    Secret envelope(String label) throws VaultException {
        return vault.read(named(label)).orElseThrow().value();
    }

    /// Puts an envelope there as somebody with the right to write could.
    void putBack(String label, Secret envelope) throws VaultException {
        VaultTerms terms = vault.list().getFirst().terms();
        vault.put(named(label), envelope, new VaultTerms(
                true, terms.validity(), Optional.of(Envelopes.KIND), terms.tags()));
    }

    List<SyncVault.Line.Kind> sync() {
        return sync(LINK);
    }

    List<SyncVault.Line.Kind> sync(VaultLink link) {
        return switch (member.syncVault().sync(link)) {
            case SyncVault.Result.Synced(List<SyncVault.Line> lines, Instant until, var policy) ->
                lines.stream().map(SyncVault.Line::kind).toList();
            case SyncVault.Result.Failed failed -> throw new AssertionError(failed.toString());
        };
    }
}
