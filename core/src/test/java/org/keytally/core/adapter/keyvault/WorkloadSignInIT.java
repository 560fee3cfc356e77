package org.keytally.core.adapter.keyvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
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
import org.keytally.core.domain.vault.Vault;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultException.Kind;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.Steps;

/// A machine that its surroundings vouch for, at a directory of our own.
@Timeout(60)
final class WorkloadSignInIT {

    private static final String ASSERTION = "KTCANARYk7Qw9Zp2Xv4T-assertion";
    private static final String GOOD =
            "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"" + KeyVaultDouble.TOKEN + "\"}";

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private KeyVaultDouble vault;
    private FaultServer directory;
    private RestVaults vaults;
    private String answer = GOOD;
    private int status = 200;

    @BeforeEach
    void open() throws Exception {
        vault = new KeyVaultDouble();
        directory = new FaultServer((number, request, wire) -> wire.answer(status, "application/json", answer));
        vaults = new RestVaults(
                Clock.systemUTC(), time -> {}, new SystemProxies(Map.of(), Optional.empty()),
                new InMemorySecrets("", new Steps()));
        environment.put("AZURE_CLIENT_ID", "program");
        environment.put("AZURE_TENANT_ID", "organisation");
        environment.put(
                "AZURE_FEDERATED_TOKEN_FILE", Files.writeString(folder.resolve("proof"), ASSERTION + "\n").toString());
    }

    @AfterEach
    void close() throws Exception {
        vaults.close();
        directory.close();
        vault.close();
    }

    @Test
    void provesItselfByTheFileAndSignsInOnceForManyRequests() throws Exception {
        Vault opened = vault(Optional.of(authority()));

        assertThat(opened.list()).isEmpty();
        assertThat(opened.deleted()).isEmpty();

        assertThat(directory.seen()).singleElement().satisfies(seen -> {
            assertThat(seen.line()).startsWith("POST /organisation/oauth2/v2.0/token ");
            assertThat(seen.body()).contains(
                    "grant_type=client_credentials",
                    "client_id=program",
                    "scope=https%3A%2F%2Flocalhost%2F.default",
                    "client_assertion=" + ASSERTION);
        });
    }

    @Test
    void signsInAnewWhenTheTokensWereForgotten() throws Exception {
        vault(Optional.of(authority())).list();
        vaults.forgetTokens();
        vault(Optional.of(authority())).list();

        assertThat(directory.seen()).hasSize(2);
    }

    @Test
    void takesASecretWhereThereIsNoFile() throws Exception {
        environment.remove("AZURE_FEDERATED_TOKEN_FILE");
        environment.put("AZURE_CLIENT_SECRET", "KTCANARYk7Qw9Zp2Xv4T-word");

        vault(Optional.of(authority())).list();

        assertThat(directory.seen().getFirst().body()).contains("client_secret=KTCANARYk7Qw9Zp2Xv4T-word");
    }

    @Test
    void signsInAtTheVaultItselfWhereAPersonNamedThat() throws Exception {
        vault.behaves(Manner.SPARING);

        vault(Optional.of(vault.address().origin())).list();

        assertThat(vault.seen())
                .containsExactly("GET /secrets", "POST /organisation/oauth2/v2.0/token", "GET /secrets");
    }

    @Test
    void provesNothingToAHostThatOnlyTheVaultNames() throws Exception {
        try (FaultServer evil =
                new FaultServer((number, request, wire) -> wire.answer(200, "application/json", GOOD))) {
            vault.challenge("Bearer authorization=\"https://127.0.0.1:" + evil.port()
                    + "/organisation\", resource=\"https://localhost\"");

            vault(Optional.of(authority())).list();

            assertThat(directory.seen()).hasSize(1);
            assertThat(evil.seen()).isEmpty();
        }
    }

    @Test
    void takesTheDirectoryTheVaultNamesWhereNoOtherIsSaid() throws Exception {
        environment.remove("AZURE_TENANT_ID");
        vault.challenge("Bearer authorization=\"https://login.localhost/theirs\", resource=\"https://localhost\"");

        vault(Optional.of(authority())).list();

        assertThat(directory.seen().getFirst().line()).startsWith("POST /theirs/oauth2/v2.0/token ");
    }

    @Test
    void saysWhatTheDirectoryRefusedWithoutItsLongWords() {
        status = 401;
        answer = "{\"error\":\"invalid_client\",\"error_description\":\"" + ASSERTION + "\"}";

        VaultException refused = fault();
        assertThat(refused.kind()).isEqualTo(Kind.NOT_SIGNED_IN);
        assertThat(refused).hasMessage("the directory refused: invalid_client");
    }

    @Test
    void namesTheVariableThatIsMissing() {
        environment.remove("AZURE_CLIENT_ID");

        assertThat(fault()).hasMessage("the variable AZURE_CLIENT_ID is not set");
        environment.remove("AZURE_FEDERATED_TOKEN_FILE");
        assertThat(fault()).hasMessage(
                "the variables AZURE_CLIENT_ID and AZURE_FEDERATED_TOKEN_FILE are not set");
        assertThat(directory.seen()).isEmpty();
    }

    @Test
    void sendsNothingToAnAuthorityThatIsNotSecure() {
        environment.put("AZURE_AUTHORITY_HOST", "http://login.example");

        VaultException refused = catchThrowableOfType(VaultException.class, () -> vault(Optional.empty()).list());
        assertThat(refused).hasMessage("the variable AZURE_AUTHORITY_HOST is no secure address");
    }

    private URI authority() {
        return URI.create("http://127.0.0.1:" + directory.port());
    }

    private VaultException fault() {
        return catchThrowableOfType(VaultException.class, () -> vault(Optional.of(authority())).list());
    }

    private Vault vault(Optional<URI> authority) throws Exception {
        return vaults.from(environment).of(new VaultLink(
                vault.address(),
                VaultLink.Way.WORKLOAD,
                new VaultLink.Directory(Optional.empty(), Optional.empty(), authority),
                Optional.of(vault.authorityFile(folder).toString()),
                false,
                List.of(),
                Optional.empty(),
                Optional.empty()));
    }
}
