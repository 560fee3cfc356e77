package org.keytally.core.usecase.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.vault.VaultException.Kind;
import org.keytally.core.usecase.vault.FindPermissions.Permission;
import org.keytally.core.usecase.vault.FindPermissions.Result;

final class FindPermissionsTest {

    private final VaultWorld world = new VaultWorld();

    @Test
    void aFaultAtOneQuestionLeavesTheOthersAnswered() {
        world.vault.fail(Kind.FAILED);

        assertThat(found()).isEqualTo(new Result.Partly(
                EnumSet.complementOf(EnumSet.of(Permission.READ)), Set.of(Permission.READ),
                new VaultFailure(Kind.FAILED, "as the test wants it", Optional.<Duration>empty())));
    }

    @Test
    void whatIsForbiddenIsAnAnswer() {
        world.vault.fail(Kind.FORBIDDEN);

        assertThat(found()).isEqualTo(new Result.Found(EnumSet.complementOf(EnumSet.of(Permission.READ))));
    }

    @Test
    void nothingElseIsAskedWhereTheVaultIsNotReached() {
        world.vault.fail(Kind.UNREACHABLE);

        assertThat(found()).isInstanceOf(Result.Failed.class);
    }

    private Result found() {
        return world.member.findPermissions().find(VaultWorld.LINK);
    }
}
