package org.keytally.core.usecase.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.adapter.keyvault.RsaMemberKeys;
import org.keytally.core.adapter.policy.JsonInvitations;
import org.keytally.core.adapter.policy.SignedPolicies;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.policy.InMemoryPolicy;
import org.keytally.core.domain.rotation.InMemoryRotations;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.domain.rotation.Rotation;
import org.keytally.core.domain.vault.InMemorySignIns;
import org.keytally.core.domain.vault.InMemoryVault;
import org.keytally.core.domain.vault.InMemoryVaults;
import org.keytally.core.domain.vault.PlainEnvelopes;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.prompt.KeyTrial;
import org.keytally.core.usecase.prompt.SecretTrial;
import org.keytally.core.usecase.vault.PolicyMeans;
import org.keytally.core.usecase.vault.VaultWork;

final class RotationMeansTest {

    private final FakeHome home = new FakeHome();
    private final RotationMeans means = new RotationMeans(
            home.ring,
            new InMemoryRotations(),
            home::providers,
            new KeyMints(home.ring, home::providers, (_, _, _) -> {
                throw new MintException(MintException.Kind.NO_KEY, "none here");
            }),
            new VaultWork(
                    home.ring, home.secrets, new InMemoryVaults(),
                    new VaultWork.Reach(_ -> new InMemoryVault(), new InMemorySignIns()), new PlainEnvelopes(),
                    new PolicyMeans(new InMemoryPolicy(), new SignedPolicies(), new JsonInvitations()),
                    new RsaMemberKeys()),
            (_, _) -> new SecretTrial.Tried(KeyTrial.Verdict.VALID, List.of()));

    @Test
    void aSecretThatASyncBroughtMeanwhileIsNotKeptAsTheFormer() throws SecretStoreException {
        Key key = home.add("Research");
        Rotation rotation = new Rotation(
                key.id(), Rotation.Stage.READY, FakeHome.NOON, key.trace().fingerprint().hash(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
        means.keepFormer(key, rotation);
        try (Secret next = FakeHome.openAi("next"); Secret former = FakeHome.openAi("Research")) {
            home.secrets.put(key.secretName(), next);
            means.keepFormer(key, rotation);

            assertThat(means.former(key)).hasValueSatisfying(kept -> assertThat(kept.matches(former)).isTrue());
        }
    }
}
