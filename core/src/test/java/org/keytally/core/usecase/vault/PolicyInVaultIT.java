package org.keytally.core.usecase.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.policy.KeptPolicy;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultTerms;

final class PolicyInVaultIT {

    private final VaultWorld world = new VaultWorld();

    @TempDir
    private Path folder;

    @Test
    void countsOnFromWhatTheKeySignedWhateverSomebodyPutInItsPlace() throws VaultException {
        publish();
        publish();
        world.vault.put(PolicyMeans.NAME, forged(Long.MAX_VALUE), VaultTerms.PLAIN);
        VaultWork onAnotherMachine = new VaultWorld(world.vault).admin;

        assertThat(publish(onAnotherMachine).policy().issue()).isEqualTo(3);
    }

    @Test
    void aPolicyDoesNotOutliveTheConnectionItCameOver() {
        VaultLink link = pinning(publish().key());
        world.member.connectVault().connect(link);
        world.vault.onRead(() -> world.member.connectVault().leave(link));
        world.sync(link);

        assertThat(world.member.policy()).isEmpty();
    }

    @Test
    void whoConnectsOnceMoreStillFollowsThePolicy() {
        String key = publish().key();
        world.member.connectVault().connect(pinning(key));
        world.member.connectVault().connect(VaultWorld.LINK);
        assertThat(world.member.links()).extracting(VaultLink::policyKey).isEqualTo(List.of(Optional.of(key)));

        world.sync(world.member.links().getFirst());
        assertThat(world.member.policy()).map(KeptPolicy::key).contains(key);
    }

    private PublishPolicy.Result.Published publish() {
        return publish(world.admin);
    }

    private PublishPolicy.Result.Published publish(VaultWork by) {
        return by.publishPolicy().publish(
                VaultWorld.LINK, "{\"team\": \"Contoso\"}", folder.resolve("key"),
                world.home.providers()) instanceof PublishPolicy.Result.Published published ? published : failed();
    }

    private static PublishPolicy.Result.Published failed() {
        throw new AssertionError("not published");
    }

    private static VaultLink pinning(String key) {
        return VaultWorld.LINK.withPolicyKey(Optional.of(key));
    }

    private static Secret forged(long issue) {
        String text = "{\"keytally-policy\":1,\"issue\":" + issue + ",\"policy\":\"e30\",\"signature\":\"e30\"}";
        return Secret.ofUtf8(text.getBytes(StandardCharsets.UTF_8));
    }
}
