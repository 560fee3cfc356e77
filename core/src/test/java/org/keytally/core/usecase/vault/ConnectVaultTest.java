package org.keytally.core.usecase.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.keytally.core.usecase.vault.VaultWorld.LINK;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.vault.InMemorySignIns;
import org.keytally.core.domain.vault.SignInFace;
import org.keytally.core.domain.vault.SignInStep;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultException.Kind;
import org.keytally.core.domain.vault.VaultLink;

final class ConnectVaultTest {

    private static final VaultLink OTHER = new VaultLink(
            VaultAddress.parse("fabrikam").orElseThrow(), VaultLink.Way.AZ, VaultLink.Directory.USUAL,
            Optional.empty(), false, List.of(), Optional.empty(), Optional.empty());

    private static final VaultLink ASKING = asking(LINK);

    private final VaultWorld world = new VaultWorld();
    private int shown;

    private final SignInFace face = new SignInFace() {

        @Override
        public void show(SignInStep step) {
            shown++;
        }

        @Override
        public String farewell(boolean isSignedIn) {
            return "";
        }
    };

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

    @Test
    void ofTwoThatAreConnectedAtOnceTheSecondLoses() {
        VaultLink first = pinned(LINK, "one");
        world.onceReached(() -> connect(first));

        assertThat(connect(pinned(OTHER, "two"))).isEqualTo(new ConnectVault.Result.OtherPolicyKey(first));
        assertThat(world.member.links()).containsExactly(first);
    }

    @Test
    void hasThePersonSignInWhereNobodyIs() {
        world.refuseOnce(Kind.NOT_SIGNED_IN);

        VaultLink connected = connected(world.member.connectVault().connect(ASKING, face));

        assertThat(connected.directory().tenant()).contains("organisation");
        assertThat(shown).isEqualTo(1);
        assertThat(world.member.signIn().standing(connected)).contains(InMemorySignIns.ADA);
        assertThat(world.home.actions()).contains("vault.signed-in", "vault.connected");
    }

    @Test
    void asksNobodyWhoIsSignedInAlready() {
        connected(world.member.connectVault().connect(ASKING, face));

        assertThat(shown).isZero();
    }

    @Test
    void keepsNothingWhereNobodySignedIn() {
        world.refuseOnce(Kind.NOT_SIGNED_IN);
        world.signIns.refuse(Kind.SIGN_IN_LATE);

        assertThat(world.member.connectVault().connect(ASKING, face))
                .isEqualTo(new ConnectVault.Result.Failed(
                        new VaultFailure(Kind.SIGN_IN_LATE, "refused", Optional.empty())));
        assertThat(world.member.links()).isEmpty();
        assertThat(world.home.actions()).contains("vault.sign-in-failed");
    }

    @Test
    void keepsNoSignInForAVaultThatRefusesWhoSignedIn() {
        world.refuseOnce(Kind.NOT_SIGNED_IN);
        SignInFace refused = new SignInFace() {
            @Override
            public void show(SignInStep step) {
                world.refuseOnce(Kind.FORBIDDEN);
            }

            @Override
            public String farewell(boolean isSignedIn) {
                return "";
            }
        };

        assertThat(world.member.connectVault().connect(ASKING, refused)).isInstanceOf(ConnectVault.Result.Failed.class);
        assertThat(world.member.signIn().standing(ASKING.withTenant("organisation"))).isEmpty();
    }

    @Test
    void wantsToKnowTheProgramBeforeItAsksAnybody() {
        VaultLink nameless = new VaultLink(
                LINK.address(), VaultLink.Way.BROWSER, VaultLink.Directory.USUAL, Optional.empty(), false, List.of(),
                Optional.empty(), Optional.empty());

        assertThat(world.member.connectVault().connect(nameless, face)).isEqualTo(new ConnectVault.Result.NoClient());
        assertThat(shown).isZero();
    }

    @Test
    void signsOutOfAllVaultsThatShareTheSignIn() {
        world.refuseOnce(Kind.NOT_SIGNED_IN);
        VaultLink one = connected(world.member.connectVault().connect(ASKING, face));
        VaultLink two = connected(world.member.connectVault().connect(asking(OTHER), face));
        assertThat(shown).isEqualTo(1);

        assertThat(world.member.signOut().signOut(one)).isEqualTo(new SignOut.Result.Done(List.of(two)));
        assertThat(world.member.signOut().signOut(two)).isEqualTo(new SignOut.Result.Nobody());
        assertThat(world.member.signOut().signOut(LINK)).isEqualTo(new SignOut.Result.Elsewhere());
        assertThat(world.member.links()).hasSize(2);
        assertThat(world.home.actions()).contains("vault.signed-out");
    }

    @Test
    void keepsASignInThatAnotherVaultIsReachedBy() {
        world.refuseOnce(Kind.NOT_SIGNED_IN);
        VaultLink one = connected(world.member.connectVault().connect(ASKING, face));
        VaultLink two = connected(world.member.connectVault().connect(asking(OTHER), face));

        world.member.connectVault().leave(one);
        assertThat(world.member.signIn().standing(two)).isPresent();
        world.member.connectVault().leave(two);
        assertThat(world.member.signIn().standing(two)).isEmpty();
    }

    private static VaultLink connected(ConnectVault.Result result) {
        return result instanceof ConnectVault.Result.Connected(VaultLink link, int _, int _)
                ? link
                : fail(result.toString());
    }

    private static VaultLink asking(VaultLink link) {
        return new VaultLink(
                link.address(),
                VaultLink.Way.BROWSER,
                new VaultLink.Directory(Optional.empty(), Optional.of("keytally-desktop"), Optional.empty()),
                Optional.empty(),
                false,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private ConnectVault.Result connect(VaultLink link) {
        return world.member.connectVault().connect(link);
    }

    private static VaultLink pinned(VaultLink link, String key) {
        return link.withPolicyKey(Optional.of(key));
    }
}
