package org.keytally.app.organisation.vault;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keytally.app.fx.DirectTasks;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Tasks;
import org.keytally.app.organisation.access.Standpoint;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.adapter.keyvault.RsaMemberKeys;
import org.keytally.core.adapter.policy.JsonInvitations;
import org.keytally.core.adapter.policy.SignedPolicies;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.policy.InMemoryPolicy;
import org.keytally.core.domain.vault.InMemorySignIns;
import org.keytally.core.domain.vault.InMemoryVault;
import org.keytally.core.domain.vault.InMemoryVaults;
import org.keytally.core.domain.vault.PlainEnvelopes;
import org.keytally.core.domain.vault.SharedKey;
import org.keytally.core.domain.vault.Vault;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.domain.vault.VaultSecret;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.prompt.KeyTrial;
import org.keytally.core.usecase.prompt.SecretTrial;
import org.keytally.core.usecase.vault.PolicyMeans;
import org.keytally.core.usecase.vault.PublishKey;
import org.keytally.core.usecase.vault.VaultWork;

/// What the view-models of vaults want, over a home and a vault in memory and a provider that says what a test wants.
public final class TriedVaults {

    public static final VaultLink LINK = InMemoryVault.LINK;

    public final FakeHome home = new FakeHome();
    public final InMemoryVault vault = new InMemoryVault();
    final InMemorySignIns signIns = new InMemorySignIns();
    public final DirectTasks tasks = new DirectTasks();
    final Words words = Words.english();
    final List<Notice> notices = new ArrayList<>();
    public final Standpoint standpoint = new Standpoint();
    public final Stage stage = new Stage(tasks, words, new Formats(words, ZoneOffset.UTC), notices::add);
    public final VaultWork work = new VaultWork(
            home.ring, home.secrets, new InMemoryVaults(), new VaultWork.Reach(this::reached, signIns),
            new PlainEnvelopes(),
            new PolicyMeans(new InMemoryPolicy(), new SignedPolicies(), new JsonInvitations()),
            new RsaMemberKeys());
    final Set<VaultAddress> unreachable = new HashSet<>();
    final List<String> asked = new ArrayList<>();
    KeyTrial.Verdict verdict = KeyTrial.Verdict.VALID;

    public VaultCases cases() {
        return new VaultCases(
                work,
                () -> home.keys.all().stream().filter(Key::isLeased).toList(),
                this::tryOut,
                home::providers,
                Set::of,
                FakeHome.PERSON,
                home.clock);
    }

    private SecretTrial tryOut(Provider provider, Secret secret) {
        asked.add(provider.id() + " at " + provider.access().base().map(URI::toString).orElse("no place"));
        return new SecretTrial.Tried(verdict, List.of("a", "b"));
    }

    /// The same stage with other tasks.
    public Stage stage(Tasks other) {
        return new Stage(other, words, stage.formats(), stage.notices());
    }

    VaultViewModel vaults(Tasks other) {
        return new VaultViewModel(cases(), stage(other), standpoint, () -> {});
    }

    VaultViewModel vaults() {
        return new VaultViewModel(cases(), stage, standpoint, () -> {});
    }

    public void connect() {
        work.connectVault().connect(LINK);
    }

    public void publish(String label, Optional<Environment> environment) {
        SharedKey key = new SharedKey(
                new ProviderId("openai"), label, Scope.TEAM, environment, Connection.AS_PROVIDER, Terms.FREE,
                Notes.NONE);
        try (Secret secret = FakeHome.openAi(label)) {
            PublishKey.Result result = work.publishKey().publish(LINK, key, secret, Optional.empty());
            if (!(result instanceof PublishKey.Result.Published)) {
                throw new AssertionError(result.toString());
            }
        }
    }

    /// Puts something else in the place of what is shared under a name.
    void spoil(String name) throws VaultException {
        VaultName there = new VaultName(name);
        try (VaultSecret old = vault.read(there).orElseThrow(); Secret other = FakeHome.openAi("spoilt")) {
            vault.put(there, other, old.item().terms());
        }
    }

    private Vault reached(VaultLink link) throws VaultException {
        if (unreachable.contains(link.address())) {
            throw new VaultException(VaultException.Kind.UNREACHABLE, "as the test wants it");
        }
        return vault;
    }

    String lastNotice() {
        return notices.getLast().text();
    }

    /// Does what the last notice offers.
    public void takeTheOffer() {
        notices.getLast().next().orElseThrow().run().run();
    }
}
