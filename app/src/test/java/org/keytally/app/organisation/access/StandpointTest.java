package org.keytally.app.organisation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.vault.FindPermissions;
import org.keytally.core.usecase.vault.FindPermissions.Permission;
import org.keytally.core.usecase.vault.VaultFailure;

final class StandpointTest {

    private static final VaultLink LINK = new VaultLink(
            VaultAddress.parse("contoso").orElseThrow(), VaultLink.Way.AZ, VaultLink.Directory.USUAL,
            Optional.empty(), false, List.of(), Optional.empty(), Optional.empty());

    private final Standpoint standpoint = new Standpoint();

    @Test
    void showsAPartOfWhatMayBeDoneAndAsksAgainForTheRest() {
        standpoint.learn(LINK, new FindPermissions.Result.Partly(
                Set.of(Permission.LIST), Set.of(Permission.PUBLISH),
                new VaultFailure(VaultException.Kind.FAILED, "as the test wants it", Optional.empty())));

        assertThat(standpoint.shownFor(LINK)).contains(Set.of(Permission.LIST));
        assertThat(standpoint.known(LINK)).isEmpty();

        standpoint.learn(LINK, Set.of(Permission.LIST, Permission.PUBLISH));
        assertThat(standpoint.known(LINK)).contains(Set.of(Permission.LIST, Permission.PUBLISH));
        assertThat(standpoint.where(Permission.PUBLISH)).isEqualTo(List.of(LINK));
    }
}
