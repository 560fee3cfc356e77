package org.keytally.core.adapter.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.vault.Invitation;
import org.keytally.core.domain.vault.PlainKey;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;

final class JsonInvitationsTest {

    private final JsonInvitations form = new JsonInvitations();

    @Test
    void readsWhatItWroteButNothingThatLoosens() {
        VaultLink link = new VaultLink(
                VaultAddress.parse("contoso").orElseThrow(),
                VaultLink.Way.WORKLOAD,
                new VaultLink.Directory(Optional.of("tenant"), Optional.of("client"), Optional.empty()),
                Optional.empty(),
                false,
                List.of(new PlainKey(new VaultName("legacy"), new ProviderId("openai"))),
                Optional.of("key"),
                Optional.empty());
        VaultLink loose = new VaultLink(link.address(), link.way(), link.directory(), Optional.of("/ca.pem"), true,
                link.plain(), link.policyKey(), Optional.empty());

        assertThat(form.read(form.write(new Invitation("Contoso", List.of(loose)))))
                .contains(new Invitation("Contoso", List.of(link)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"policy_key\": 5", "\"policy_key\": \"\"", "\"policy_key\": [\"key\"]",
        "\"tenant\": {}",
        "\"plain\": []", "\"plain\": {\"legacy\": 1}",
        "\"plain\": {\"legacy\": \"open ai\"}", "\"certificates\": \"/ca.pem\"", "\"authority\": \"https://x\""})
    void takesNoFieldThatCannotBeMeantForOneThatIsNotThere(String field) {
        String vault = "\"address\": \"contoso\", \"sign_in\": \"az\"" + (field.isEmpty() ? "" : ", " + field);
        String text = "{\"keytally-invitation\": 1, \"team\": \"Contoso\", \"vaults\": [{" + vault + "}]}";

        assertThat(form.read(text).isPresent()).isEqualTo(field.isEmpty());
    }
}
