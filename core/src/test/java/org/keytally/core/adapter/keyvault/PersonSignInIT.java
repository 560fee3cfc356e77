package org.keytally.core.adapter.keyvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.adapter.http.SystemProxies;
import org.keytally.core.domain.key.InMemorySecrets;
import org.keytally.core.domain.vault.SignInFace;
import org.keytally.core.domain.vault.SignInStep;
import org.keytally.core.domain.vault.SignIns;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultException.Kind;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.Steps;

/// A vault whose person signed in to the program itself.
@Timeout(60)
final class PersonSignInIT {

    private static final SignInFace BLIND = new SignInFace() {

        @Override
        public void show(SignInStep step) {}

        @Override
        public String farewell(boolean isSignedIn) {
            return "";
        }
    };

    @TempDir
    private Path folder;

    private final InMemorySecrets secrets = new InMemorySecrets("", new Steps());
    private KeyVaultDouble vault;
    private DirectoryDouble directory;

    @BeforeEach
    void open() throws Exception {
        vault = new KeyVaultDouble();
        directory = new DirectoryDouble(vault::takes);
    }

    @AfterEach
    void close() {
        directory.close();
        vault.close();
    }

    @Test
    void goesOnWithAnotherTokenWhereOneEndsInTheMiddle() throws Exception {
        directory.renewsWithoutPage();
        try (RestVaults vaults = vaults(Clock.systemUTC())) {
            VaultLink link = signedIn(vaults);
            assertThat(vaults.from(Map.of()).of(link).list()).isEmpty();
            vault.onlyTakes("none");

            assertThat(vaults.from(Map.of()).of(link).list()).isEmpty();
            assertThat(vaults.from(Map.of()).of(link).deleted()).isEmpty();
        }
        assertThat(directory.seen()).filteredOn(one -> one.endsWith("refresh_token")).hasSize(1);
    }

    @Test
    void aClockFiveMinutesOffCostsNoSignIn() throws Exception {
        directory.renewsWithoutPage();
        for (Duration off : List.of(Duration.ofMinutes(5), Duration.ofMinutes(-5))) {
            try (RestVaults vaults = vaults(Clock.offset(Clock.systemUTC(), off))) {
                VaultLink link = signedIn(vaults);
                vault.onlyTakes("none");
                assertThat(vaults.from(Map.of()).of(link).list()).isEmpty();
            }
        }
    }

    @Test
    void takesTheDirectoryFromTheVaultAndNeverTheHost() throws Exception {
        try (FaultServer evil =
                new FaultServer((number, request, wire) -> wire.answer(200, "application/json", "{}"));
                RestVaults vaults = vaults(Clock.systemUTC())) {
            vault.challenge("Bearer authorization=\"https://127.0.0.1:" + evil.port()
                    + "/organisation\", resource=\"https://localhost\"");

            VaultLink link = signedIn(vaults);

            assertThat(vaults.from(Map.of()).of(link).list()).isEmpty();
            assertThat(link.directory().tenant()).contains("organisation");
            assertThat(evil.seen()).isEmpty();
        }
    }

    @Test
    void whoSignedOutIsSignedOutAtOnce() throws Exception {
        try (RestVaults vaults = vaults(Clock.systemUTC())) {
            SignIns signIns = vaults.signIns(Map.of());
            VaultLink link = signedIn(vaults);
            vaults.from(Map.of()).of(link).list();

            assertThat(signIns.signOut(link)).isTrue();

            VaultException refused =
                    catchThrowableOfType(VaultException.class, () -> vaults.from(Map.of()).of(link).list());
            assertThat(refused.kind()).isEqualTo(Kind.NOT_SIGNED_IN);
            assertThat(signIns.signOut(link)).isFalse();
        }
    }

    @Test
    void anAuthorityThatIsNotSecureIsAskedNothing() throws Exception {
        try (RestVaults vaults = vaults(Clock.systemUTC())) {
            for (String bad : List.of("http://127.0.0.1:1", "https://localhost/with/path")) {
                VaultLink link = link(URI.create(bad)).withTenant("organisation");
                VaultException refused = catchThrowableOfType(
                        VaultException.class, () -> vaults.signIns(Map.of()).signIn(link, BLIND));
                assertThat(refused).hasMessage("the authority is not the secure address of a host");
            }
        }
    }

    private VaultLink signedIn(RestVaults vaults) throws Exception {
        SignIns signIns = vaults.signIns(Map.of());
        VaultLink link = signIns.placed(link(directory.address()));
        assertThat(signIns.signIn(link, BLIND).person()).contains("ada@contoso.example");
        return link;
    }

    private RestVaults vaults(Clock clock) {
        return new RestVaults(clock, time -> {}, new SystemProxies(Map.of(), Optional.empty()), secrets);
    }

    private VaultLink link(URI authority) throws Exception {
        Path certificates = vault.authorityFile(folder);
        return new VaultLink(
                vault.address(),
                VaultLink.Way.DEVICE,
                new VaultLink.Directory(
                        Optional.empty(), Optional.of(DirectoryDouble.CLIENT), Optional.of(authority)),
                Optional.of(directory.trustedBeside(certificates).toString()),
                false,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
