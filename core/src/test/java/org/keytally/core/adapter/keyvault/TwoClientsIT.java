package org.keytally.core.adapter.keyvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keytally.core.adapter.keyvault.Clients.secret;

import com.azure.security.keyvault.keys.cryptography.models.KeyWrapAlgorithm;
import com.azure.security.keyvault.keys.models.CreateRsaKeyOptions;
import com.azure.security.keyvault.keys.models.KeyVaultKey;
import com.azure.security.keyvault.secrets.SecretClient;
import com.azure.security.keyvault.secrets.models.KeyVaultSecret;
import com.azure.security.keyvault.secrets.models.SecretProperties;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.adapter.http.HttpLine;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.vault.VaultItem;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.domain.vault.VaultSecret;
import org.keytally.core.domain.vault.VaultTerms;
import org.keytally.core.domain.vault.WrappingKey;
import org.keytally.core.domain.vault.WrappingKeyId;

/// Each of the two clients reads what the other wrote.
@Timeout(120)
final class TwoClientsIT {

    private static final VaultName NAME = new VaultName("production--openai--research");
    private static final String FIRST = "sk-KTCANARYk7Qw9Zp2Xv4T-1";
    private static final String SECOND = "sk-KTCANARYk7Qw9Zp2Xv4T-2";
    private static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2027-02-01T00:00:00Z");

    @TempDir
    private Path folder;

    private KeyVaultDouble vault;
    private HttpLine line;
    private RestVault ours;
    private SecretClient microsofts;

    @BeforeEach
    void open() throws Exception {
        vault = new KeyVaultDouble();
        line = Clients.line(vault, folder);
        ours = Clients.ours(vault, line);
        microsofts = Clients.microsofts(vault);
    }

    @AfterEach
    void close() {
        line.close();
        vault.close();
    }

    @Test
    void microsoftsReadsWhatOursWrote() throws Exception {
        VaultTerms terms = new VaultTerms(
                true,
                new Validity(Optional.of(FROM), Optional.of(TO)),
                Optional.of("text/plain"),
                new TreeMap<>(Map.of("provider", "openai", "grüße", "ü – \"x\"")));

        VaultItem put = put(FIRST, terms);

        KeyVaultSecret read = microsofts.getSecret(NAME.value());
        assertThat(read.getValue()).isEqualTo(FIRST);
        assertThat(read.getProperties().getTags()).isEqualTo(terms.tags());
        assertThat(read.getProperties().getContentType()).isEqualTo("text/plain");
        assertThat(read.getProperties().getNotBefore().toInstant()).isEqualTo(FROM);
        assertThat(read.getProperties().getExpiresOn().toInstant()).isEqualTo(TO);
        assertThat(read.getProperties().getVersion()).isEqualTo(put.version().orElseThrow());
    }

    @Test
    void oursReadsWhatMicrosoftsWrote() throws Exception {
        KeyVaultSecret written = new KeyVaultSecret(NAME.value(), FIRST);
        written.setProperties(new SecretProperties()
                .setContentType("text/plain")
                .setExpiresOn(TO.atOffset(ZoneOffset.UTC))
                .setTags(Map.of("owner", "Müller & Söhne")));
        String version = microsofts.setSecret(written).getProperties().getVersion();

        try (VaultSecret read = ours.read(NAME).orElseThrow()) {
            assertThat(read.value().matches(secret(FIRST))).isTrue();
            assertThat(read.item().version()).contains(version);
            assertThat(read.item().terms().validity().to()).contains(TO);
            assertThat(read.item().terms().tags()).isEqualTo(Map.of("owner", "Müller & Söhne"));
            assertThat(read.item().terms().kind()).contains("text/plain");
        }
    }

    @Test
    void bothListEveryPage() throws Exception {
        for (int number = 0; number < 60; number++) {
            ours.put(new VaultName("key-" + number), secret(FIRST), VaultTerms.PLAIN);
        }
        vault.forgetSeen();

        assertThat(ours.list().stream().map(item -> item.name().value()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 60).mapToObj(number -> "key-" + number).toList());
        assertThat(vault.seen()).hasSize(3);
        assertThat(microsofts.listPropertiesOfSecrets()).hasSize(60);
    }

    @Test
    void bothSeeTheSameVersions() throws Exception {
        String first = put(FIRST, VaultTerms.PLAIN).version().orElseThrow();
        microsofts.setSecret(NAME.value(), SECOND);

        assertThat(ours.versions(NAME)).hasSize(2);
        try (VaultSecret older = ours.read(NAME, first).orElseThrow();
                VaultSecret newest = ours.read(NAME).orElseThrow()) {
            assertThat(older.value().matches(secret(FIRST))).isTrue();
            assertThat(newest.value().matches(secret(SECOND))).isTrue();
        }
        assertThat(microsofts.getSecret(NAME.value(), first).getValue()).isEqualTo(FIRST);
        assertThat(ours.read(NAME, "0".repeat(32))).isEmpty();
    }

    @Test
    void whatOneDisablesIsDisabledForTheOther() throws Exception {
        String version = put(FIRST, VaultTerms.PLAIN).version().orElseThrow();

        ours.change(NAME, version, VaultTerms.PLAIN.withEnabled(false));
        assertThat(microsofts.listPropertiesOfSecrets()).allMatch(one -> !one.isEnabled());

        SecretProperties now = microsofts.listPropertiesOfSecretVersions(NAME.value()).iterator().next();
        microsofts.updateSecretProperties(now.setEnabled(true));
        assertThat(ours.list().getFirst().terms().isEnabled()).isTrue();
    }

    @Test
    void whatOneDeletesTheOtherRecoversAndPurges() throws Exception {
        put(FIRST, VaultTerms.PLAIN);

        ours.delete(NAME);
        assertThat(ours.read(NAME)).isEmpty();
        assertThat(microsofts.listDeletedSecrets()).hasSize(1);
        microsofts.beginRecoverDeletedSecret(NAME.value()).waitForCompletion();
        assertThat(ours.read(NAME)).isPresent();

        microsofts.beginDeleteSecret(NAME.value()).waitForCompletion();
        assertThat(ours.deleted()).extracting(one -> one.name()).containsExactly(NAME);
        ours.recover(NAME);
        assertThat(microsofts.getSecret(NAME.value()).getValue()).isEqualTo(FIRST);

        ours.delete(NAME);
        ours.purge(NAME);
        assertThat(microsofts.listDeletedSecrets()).isEmpty();
    }

    @Test
    void whatIsWrappedByTheOpenHalfIsUnwrappedByBoth() throws Exception {
        KeyVaultKey made =
                Clients.microsoftsKeys(vault).createRsaKey(new CreateRsaKeyOptions("keytally").setKeySize(3072));
        WrappingKey open = ours.wrappingKey(new VaultName("keytally")).orElseThrow();
        byte[] plain = "thirty-two bytes, more or less..".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

        byte[] wrapped = Wrapping.wrap(open, plain);

        assertThat(ours.unwrap(open.id(), wrapped)).isEqualTo(plain);
        assertThat(Clients.microsoftsWrapping(vault, made.getId())
                .unwrapKey(KeyWrapAlgorithm.RSA_OAEP_256, wrapped)
                .getKey()).isEqualTo(plain);
        byte[] theirs = Clients.microsoftsWrapping(vault, made.getId())
                .wrapKey(KeyWrapAlgorithm.RSA_OAEP_256, plain)
                .getEncryptedKey();
        assertThat(ours.unwrap(open.id(), theirs)).isEqualTo(plain);
    }

    @Test
    void anOlderWrappingKeyStillUnwrapsAfterANewOneWasMade() throws Exception {
        WrappingKey older = ours.makeWrappingKey(new VaultName("keytally"));
        WrappingKey newer = ours.makeWrappingKey(new VaultName("keytally"));
        byte[] plain = {1, 2, 3};

        assertThat(newer.id()).isNotEqualTo(older.id());
        assertThat(ours.wrappingKey(new VaultName("keytally")).orElseThrow().id()).isEqualTo(newer.id());
        assertThat(ours.unwrap(older.id(), Wrapping.wrap(older, plain))).isEqualTo(plain);
        assertThat(WrappingKeyId.parse(older.id().toString())).contains(older.id());
        assertThat(ours.wrappingKey(new VaultName("absent"))).isEmpty();
    }

    private VaultItem put(String value, VaultTerms terms) throws Exception {
        return ours.put(NAME, secret(value), terms);
    }
}
