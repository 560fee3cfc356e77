package org.keytally.core.domain.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VaultAddressTest {

    @ParameterizedTest
    @CsvSource({
        "contoso, https://contoso.vault.azure.net, contoso",
        "Contoso-Keys, https://contoso-keys.vault.azure.net, contoso-keys",
        "https://contoso.vault.azure.net/, https://contoso.vault.azure.net, contoso",
        "contoso.vault.azure.cn, https://contoso.vault.azure.cn, contoso",
        "https://KEYS.vault.usgovcloudapi.net, https://keys.vault.usgovcloudapi.net, keys",
        "https://keys.internal.example:8443, https://keys.internal.example:8443, keys.internal.example:8443",
        "https://localhost:8443, https://localhost:8443, localhost:8443",
        "localhost:8443, https://localhost:8443, localhost:8443",
        "https://emulator:8443, https://emulator:8443, emulator:8443",
        "https://keys.internal.example:443, https://keys.internal.example, keys.internal.example"
    })
    void findsAVaultByNameOrAddress(String text, String origin, String name) {
        VaultAddress address = VaultAddress.parse(text).orElseThrow();

        assertThat(address.toString()).isEqualTo(origin);
        assertThat(address.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "1contoso", "contoso--keys", "contoso-", "http://contoso.vault.azure.net",
        "emulator:8443", "https://contoso.vault.azure.net/secrets", "https://me@contoso.vault.azure.net",
        "https://contoso.vault.azure.net?x=1", "https://contoso.vault.azure.net#x", "con toso", "https://",
        "a-name-that-is-far-too-long-for-a-vault"})
    void findsNoVaultInOtherTexts(String text) {
        assertThat(VaultAddress.parse(text)).isEmpty();
    }

    @Test
    void isKnownByItsPortWhereThatIsNotTheUsualOne() {
        assertThat(VaultAddress.parse("contoso").orElseThrow().place()).isEqualTo("contoso.vault.azure.net");
        assertThat(VaultAddress.parse("https://localhost:443").orElseThrow().place()).isEqualTo("localhost");
        assertThat(VaultAddress.parse("https://localhost:8443").orElseThrow().place()).isEqualTo("localhost:8443");
    }

    @Test
    void knowsASignInThatIsMeantForIt() {
        VaultAddress address = VaultAddress.parse("contoso").orElseThrow();

        assertThat(address.isUnder("vault.azure.net")).isTrue();
        assertThat(address.isUnder("azure.net")).isTrue();
        assertThat(address.isUnder("contoso.vault.azure.net")).isTrue();
        assertThat(address.isUnder("other.vault.azure.net")).isFalse();
        assertThat(address.isUnder("ault.azure.net")).isFalse();
        assertThat(address.isUnder("vault.azure.cn")).isFalse();
    }
}
