package org.keytally.core.adapter.keyvault;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.okhttp.OkHttpAsyncHttpClientBuilder;
import com.azure.security.keyvault.keys.KeyClient;
import com.azure.security.keyvault.keys.KeyClientBuilder;
import com.azure.security.keyvault.keys.cryptography.CryptographyClient;
import com.azure.security.keyvault.keys.cryptography.CryptographyClientBuilder;
import com.azure.security.keyvault.secrets.SecretClient;
import com.azure.security.keyvault.secrets.SecretClientBuilder;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.keytally.core.adapter.http.Authorities;
import org.keytally.core.adapter.http.HttpLimits;
import org.keytally.core.adapter.http.HttpLine;
import org.keytally.core.adapter.http.SystemProxies;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.vault.VaultSignIn;
import reactor.core.publisher.Mono;

/// The two clients of a vault: ours, and Microsoft's.
final class Clients {

    private static final HttpLimits LIMITS =
            new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(40), Duration.ofSeconds(60), 8 << 20);

    private Clients() {}

    static Secret secret(String text) {
        return Secret.ofUtf8(text.getBytes(StandardCharsets.UTF_8));
    }

    static HttpLine line(KeyVaultDouble vault, Path folder) throws Exception {
        return new HttpLine(
                LIMITS,
                new SystemProxies(Map.of(), Optional.empty()),
                Optional.of(Authorities.of(vault.authorityFile(folder))));
    }

    /// Ours, with the token the double takes.
    static RestVault ours(KeyVaultDouble vault, HttpLine line) {
        return ours(vault, line, (challenge, isRefused) -> secret(KeyVaultDouble.TOKEN));
    }

    /// Ours, which waits without letting time pass.
    static RestVault ours(KeyVaultDouble vault, HttpLine line, VaultSignIn signIn) {
        return ours(vault, line, signIn, false);
    }

    /// @param takesAnyHost whether a challenge may name another host
    static RestVault ours(KeyVaultDouble vault, HttpLine line, VaultSignIn signIn, boolean takesAnyHost) {
        return RestVault.at(vault.address(), line, signIn, takesAnyHost, new Waits(
                Duration.ofSeconds(30), time -> {}, System::nanoTime, new java.util.Random(1)));
    }

    static SecretClient microsofts(KeyVaultDouble vault) {
        return new SecretClientBuilder()
                .vaultUrl(vault.address().origin().toString())
                .credential(credential())
                .httpClient(http(vault))
                .buildClient();
    }

    static KeyClient microsoftsKeys(KeyVaultDouble vault) {
        return new KeyClientBuilder()
                .vaultUrl(vault.address().origin().toString())
                .credential(credential())
                .httpClient(http(vault))
                .buildClient();
    }

    static CryptographyClient microsoftsWrapping(KeyVaultDouble vault, String keyId) {
        return new CryptographyClientBuilder()
                .keyIdentifier(keyId)
                .credential(credential())
                .httpClient(http(vault))
                .buildClient();
    }

    private static HttpClient http(KeyVaultDouble vault) {
        Dns here = host -> List.of(InetAddress.getLoopbackAddress());
        OkHttpClient client = new OkHttpClient.Builder()
                .dns(here)
                .sslSocketFactory(vault.trusting().sslSocketFactory(), vault.trusting().trustManager())
                .build();
        return new OkHttpAsyncHttpClientBuilder(client).build();
    }

    private static TokenCredential credential() {
        return request -> Mono.just(
                new AccessToken(KeyVaultDouble.TOKEN, OffsetDateTime.of(2040, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)));
    }
}
