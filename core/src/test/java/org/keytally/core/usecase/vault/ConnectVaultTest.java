package org.keytally.core.usecase.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keytally.core.usecase.vault.VaultWorld.LINK;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultLink;

final class ConnectVaultTest {

    private static final VaultLink OTHER = new VaultLink(
            VaultAddress.parse("fabrikam").orElseThrow(), VaultLink.Way.AZ, VaultLink.Directory.USUAL,
            Optional.empty(), false, List.of(), Optional.empty(), Optional.empty());

    private final VaultWorld world = new VaultWorld();

    @Test
    void refusesAnotherPolicyKeyThanThatOfAVaultAlreadyConnected() {
        VaultLink first = pinned(LINK, "one");
        connect(first);

        assertThat(connect(pinned(OTHER, "two"))).isEqualTo(new ConnectVault.Result.OtherPolicyKey(first));
        assertThat(world.member.links()).containsExactly(first);

        world.member.connectVault().leave(first);
        assertThat(connect(pinned(OTHER, "two"))).isInstanceOf(ConnectVault.Result.Connected.class);
    }

    @Test
    void takesTheSameKeyOrNoneInAnotherVault() {
        connect(pinned(LINK, "one"));

        assertThat(connect(OTHER)).isInstanceOf(ConnectVault.Result.Connected.class);
        assertThat(connect(pinned(OTHER, "one"))).isInstanceOf(ConnectVault.Result.Connected.class);
    }

    @Test
    void keepsTheFormerKeyOfAVaultConnectedOnceMoreAndTakesANewOneInItsPlace() {
        connect(pinned(LINK, "one"));

        connect(LINK);
        assertThat(world.member.links()).containsExactly(pinned(LINK, "one"));
        connect(pinned(LINK, "two"));
        assertThat(world.member.links()).containsExactly(pinned(LINK, "two"));
    }

    private ConnectVault.Result connect(VaultLink link) {
        return world.member.connectVault().connect(link);
    }

    private static VaultLink pinned(VaultLink link, String key) {
        return link.withPolicyKey(Optional.of(key));
    }
}
