package org.keytally.app.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.keytally.core.Keytally;
import org.keytally.core.adapter.keyvault.KeyVaultDouble;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.vault.SharedKey;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.vault.ChangeShared.Turn;
import org.keytally.core.usecase.vault.PublishKey;
import org.keytally.core.usecase.vault.PublishPolicy;
import org.keytally.core.usecase.vault.VaultWork;

/// A vault with one of everything that the screen of the organisation tells apart, connected to a home.
public final class SampleVault implements AutoCloseable {

    private static final String POLICY = """
            {"team": "Contoso Research", "providers": ["openai", "anthropic", "groq", "practice"],
             "models": ["gpt-4o*", "claude-*", "practice*"], "settings": {"fallback.failure": "off"},
             "lease_hours": 48, "member_limit": "50", "tiers": {"Ada": "operator"}, "admins": ["Ada", "Grace"],
             "support": "help@contoso.example"}""";

    private final KeyVaultDouble vault;
    private final Path folder;

    /// @param folder for the vault's certificate and the key that signs its policy
    public SampleVault(Path folder) throws IOException {
        this.vault = new KeyVaultDouble();
        this.folder = folder;
        vault.unguarded();
        vault.authorityFile(folder);
    }

    public KeyVaultDouble vault() {
        return vault;
    }

    public VaultLink link() {
        return new VaultLink(
                vault.address(), VaultLink.Way.AZ, VaultLink.Directory.USUAL,
                Optional.of(folder.resolve("authority.pem").toString()), false, List.of(), Optional.empty(),
                Optional.empty());
    }

    /// Connects the home, publishes keys and a policy, and syncs.
    public void fill(Keytally home) {
        VaultWork work = home.vaults(Map.of());
        work.connectVault().connect(link());
        vault.itIs(home.now().minus(Duration.ofDays(9)));
        publish(home, "Research", Scope.TEAM, Environment.PRODUCTION, Optional.of("Ada"));
        publish(home, "Writing", Scope.TEAM, Environment.PRODUCTION, Optional.empty());
        publish(home, "Nightly", Scope.COMPANY, Environment.CI, Optional.of("Grace"));
        publish(home, "Trial", Scope.APP, Environment.STAGING, Optional.empty());
        publish(home, "Former", Scope.TEAM, Environment.STAGING, Optional.empty());
        vault.itIs(home.now().minus(Duration.ofHours(3)));
        work.publishKey().rotate(link(), new VaultName("production--openai--research"), secret("Research-two"));
        work.changeShared().turn(link(), new VaultName("staging--openai--trial"), Turn.DISABLE);
        work.changeShared().turn(link(), new VaultName("staging--openai--former"), Turn.DELETE);
        PublishPolicy.Result result =
                work.publishPolicy().publish(link(), POLICY, folder.resolve("policy.key"), home.providers());
        if (!(result instanceof PublishPolicy.Result.Published published)) {
            throw new AssertionError(result.toString());
        }
        VaultLink following = link().withPolicyKey(Optional.of(published.key()));
        work.connectVault().connect(following);
        work.syncVault().sync(following);
    }

    private void publish(Keytally home, String label, Scope scope, Environment where, Optional<String> owner) {
        Terms terms = new Terms(
                new Validity(Optional.empty(), owner.map(_ -> home.now().plus(Duration.ofDays(120)))),
                Optional.empty(), Optional.empty(), Optional.empty());
        SharedKey key = new SharedKey(
                new ProviderId("openai"), label, scope, Optional.of(where), Connection.AS_PROVIDER, terms,
                new Notes(owner, Optional.empty(), Optional.empty(), Optional.empty(), new TreeMap<>()));
        try (Secret secret = secret(label)) {
            PublishKey.Result result =
                    home.vaults(Map.of()).publishKey().publish(link(), key, secret, Optional.empty());
            if (!(result instanceof PublishKey.Result.Published)) {
                throw new AssertionError(result.toString());
            }
        }
    }

    private static Secret secret(String label) {
        return Secret.ofUtf8(("sk-proj-" + Canary.CORE + label).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        vault.close();
    }
}
