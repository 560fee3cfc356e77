package org.keytally.app.organisation.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.adapter.policy.JsonInvitations;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.vault.Invitation;
import org.keytally.core.domain.vault.PlainKey;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;

final class ConnectViewModelTest {

    private static final VaultLink FAILING = new VaultLink(
            VaultAddress.parse("fabrikam").orElseThrow(), VaultLink.Way.AZ, VaultLink.Directory.USUAL,
            Optional.empty(), false, List.of(), Optional.empty(), Optional.empty());

    private final TriedVaults tried = new TriedVaults();
    private final List<VaultLink> connected = new ArrayList<>();
    private boolean isDone;
    private final ConnectViewModel model = new ConnectViewModel(
            tried.cases(), tried.stage, _ -> {}, () -> isDone = true, connected::addAll);

    @TempDir
    Path folder;

    @Test
    void tellsOfTheVaultThatIsConnectedThoughAnotherFails() throws IOException {
        Path file = folder.resolve("team.json");
        Files.writeString(file, new JsonInvitations().write(
                new Invitation("Research", List.of(TriedVaults.LINK, FAILING))));
        tried.unreachable.add(FAILING.address());
        model.open(file);
        model.connect();

        assertThat(connected).extracting(VaultLink::address).containsExactly(TriedVaults.LINK.address());
        assertThat(model.problemProperty().get()).isNotEmpty();
        assertThat(isDone).isFalse();
    }

    @Test
    void takesThePlainSecretsThatAreNamed() {
        model.addressProperty().set("contoso");
        for (String wrong : List.of("legacy-key", "=openai", "legacy-key=nosuch", "a b=openai")) {
            model.plainProperty().set(wrong);
            model.connect();
            assertThat(model.problemProperty().get()).as(wrong).isNotEmpty();
        }
        assertThat(connected).isEmpty();

        model.plainProperty().set(" legacy-key = OpenAI, other=anthropic,");
        model.connect();
        assertThat(connected.getFirst().plain()).containsExactly(
                new PlainKey(new VaultName("legacy-key"), new ProviderId("openai")),
                new PlainKey(new VaultName("other"), new ProviderId("anthropic")));
    }

    @Test
    void isDoneOnceEveryVaultIsConnected() {
        model.addressProperty().set("contoso");
        model.connect();

        assertThat(connected).hasSize(1);
        assertThat(isDone).isTrue();
    }
}
