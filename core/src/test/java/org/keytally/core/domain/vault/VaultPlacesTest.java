package org.keytally.core.domain.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keytally.core.domain.vault.InMemoryVault.linkTo;

import java.util.List;
import org.junit.jupiter.api.Test;

final class VaultPlacesTest {

    private static final VaultLink USUAL = linkTo("https://keys.example");
    private static final VaultLink EIGHT = linkTo("https://keys.example:8443");
    private static final VaultLink NINE = linkTo("https://keys.example:9443");
    private static final VaultLink OTHER = linkTo("https://other.example:8443");

    @Test
    void aHostAloneMeansTheOnlyVaultThere() {
        VaultPlaces places = new VaultPlaces(List.of(OTHER, EIGHT));

        assertThat(places.link("keys.example")).contains(EIGHT);
        assertThat(places.of("keys.example")).isEqualTo("keys.example:8443");
    }

    @Test
    void aHostAloneMeansNoneOfSeveral() {
        VaultPlaces places = new VaultPlaces(List.of(EIGHT, NINE));

        assertThat(places.link("keys.example")).isEmpty();
        assertThat(places.of("keys.example")).isEqualTo("keys.example");
    }

    @Test
    void aPlaceMeansItsVaultWhateverElseIsThere() {
        VaultPlaces places = new VaultPlaces(List.of(EIGHT, USUAL, NINE));

        assertThat(places.link("keys.example")).contains(USUAL);
        assertThat(places.link("keys.example:9443")).contains(NINE);
        assertThat(new VaultPlaces(List.of(EIGHT)).link("keys.example:9443")).isEmpty();
    }
}
