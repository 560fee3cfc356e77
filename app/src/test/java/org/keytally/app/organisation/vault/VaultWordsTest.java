package org.keytally.app.organisation.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.app.words.VaultWords;
import org.keytally.app.words.Words;
import org.keytally.core.domain.vault.InMemoryVault;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.vault.VaultFailure;

final class VaultWordsTest {

    private final VaultWords words = new VaultWords(Words.english());

    @Test
    void saysWhichVariablesAWorkloadLacks() {
        assertThat(problem(VaultLink.Way.WORKLOAD, "the variable AZURE_CLIENT_ID is not set"))
                .contains("the variable AZURE_CLIENT_ID is not set", "Workload identity")
                .doesNotContain("az login");
    }

    @ParameterizedTest
    @EnumSource(VaultLink.Way.class)
    void speaksOfTheAzureCliToThoseWhoSignInByIt(VaultLink.Way way) {
        assertThat(problem(way, "not signed in").contains("az login")).isEqualTo(way == VaultLink.Way.AZ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"it asks nobody to sign in", "it asks nobody to sign in."})
    void endsWhatTheVaultSaysBeforeItAdvises(String detail) {
        assertThat(problem(VaultLink.Way.AZ, VaultException.Kind.REFUSED, detail))
                .contains("it asks nobody to sign in. Mend what it names");
    }

    private String problem(VaultLink.Way way, String detail) {
        return problem(way, VaultException.Kind.NOT_SIGNED_IN, detail);
    }

    private String problem(VaultLink.Way way, VaultException.Kind kind, String detail) {
        VaultLink link = new VaultLink(
                InMemoryVault.ADDRESS, way, VaultLink.Directory.USUAL, Optional.empty(), false, List.of(),
                Optional.empty(), Optional.empty());
        return words.problem(link, new VaultFailure(kind, detail, Optional.empty()));
    }
}
