package org.keytally.core.adapter.keyvault;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.time.Instant;
import java.time.Period;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.core.domain.catalog.Pin;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Cadence;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.vault.Envelopes.Broken;
import org.keytally.core.domain.vault.Envelopes.Newer;
import org.keytally.core.domain.vault.Envelopes.Opened;
import org.keytally.core.domain.vault.Envelopes.Plain;
import org.keytally.core.domain.vault.Envelopes.Whole;
import org.keytally.core.domain.vault.Seat;
import org.keytally.core.domain.vault.SharedKey;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.domain.vault.WrappingKey;
import org.keytally.core.domain.vault.WrappingKeyId;

final class JsonEnvelopesTest {

    private static final String VALUE = "sk-KTCANARYk7Qw9Zp2Xv4T";
    private static final VaultAddress VAULT = VaultAddress.parse("contoso").orElseThrow();
    private static final VaultAddress OTHER = VaultAddress.parse("fabrikam").orElseThrow();
    private static final VaultName NAME = new VaultName("production--openai--research");
    private static final WrappingKeyId BY = new WrappingKeyId(new VaultName("keytally"), "a1");
    private static final SharedKey KEY = new SharedKey(
            new ProviderId("openai"),
            "Research",
            Scope.TEAM,
            Optional.of(Environment.PRODUCTION),
            new Connection(
                    Optional.of(URI.create("https://api.example/v1")),
                    Optional.of("openai-chat"),
                    Optional.of("gpt-4o"),
                    Optional.empty(),
                    Pin.of("sha256/47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")),
            new Terms(
                    new Validity(Optional.of(Instant.EPOCH), Optional.of(Instant.parse("2027-01-01T00:00:00Z"))),
                    Optional.of(new Cadence(Period.ofMonths(3))),
                    Optional.of(new BigDecimal("12.50")),
                    Optional.of(60)),
            new Notes(
                    Optional.of("Research team"),
                    Optional.of("summaries"),
                    Optional.of("eu"),
                    Optional.of("4711"),
                    new TreeMap<>(Map.of("ü", "\"x\"\n"))));

    private static KeyPair pair;

    private final JsonEnvelopes envelopes = new JsonEnvelopes(new SecureRandom());

    @BeforeAll
    static void makePair() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        pair = generator.generateKeyPair();
    }

    @Test
    void givesBackTheWholeKeyAndItsSecret() throws Exception {
        Whole whole = (Whole) open(VAULT, NAME, sealed(7));

        assertThat(whole.key()).isEqualTo(KEY);
        assertThat(whole.generation()).isEqualTo(7);
        assertThat(whole.wrappedBy()).isEqualTo(BY);
        assertThat(whole.secret().matches(Secret.ofUtf8(VALUE.getBytes(StandardCharsets.UTF_8)))).isTrue();
    }

    @Test
    void showsNothingOfTheKeyOutside() {
        String text = sealed(1);

        assertThat(text).doesNotContain("KTCANARY", "openai", "Research", "4711");
        assertThat(text).contains("\"generation\":1", "\"wrapped-by\":\"keytally/a1\"");
    }

    @Test
    void opensInNoOtherVaultAndUnderNoOtherName() throws Exception {
        assertThat(open(OTHER, NAME, sealed(1))).isEqualTo(new Broken());
        assertThat(open(VAULT, new VaultName("production--openai--other"), sealed(1))).isEqualTo(new Broken());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"generation\":3>\"generation\":4", "keytally/a1>keytally/a2", "keytally/a1>other/a1"})
    void opensNotWhereTheOutsideWasChanged(String change) throws Exception {
        String[] parts = change.split(">", -1);
        String text = sealed(3);
        assertThat(text).contains(parts[0]);

        assertThat(open(VAULT, NAME, text.replace(parts[0], parts[1]))).isEqualTo(new Broken());
    }

    @Test
    void opensNotWhereAnyBitWasFlipped() throws Exception {
        String text = sealed(1);
        int start = text.indexOf("\"sealed\":\"") + "\"sealed\":\"".length();
        byte[] sealed = Base64.getUrlDecoder().decode(text.substring(start, text.indexOf('"', start)));
        for (int i = 0; i < sealed.length; i++) {
            sealed[i] ^= 1;
            String changed = text.substring(0, start)
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed) + "\"}";
            assertThat(open(VAULT, NAME, changed)).isEqualTo(new Broken());
            sealed[i] ^= 1;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk-KTCANARYk7Qw9Zp2Xv4T", "", "{}", "[1]", "{\"keytally\":0}", "{\"keytally\":\"one\"}",
        "{\"keytally\":1", "{\"type\":\"service_account\"}"})
    void knowsAPlainSecret(String text) throws Exception {
        assertThat(open(VAULT, NAME, text)).isEqualTo(new Plain());
    }

    @Test
    void knowsAnEnvelopeOfANewerProgram() throws Exception {
        assertThat(open(VAULT, NAME, "{\"keytally\":2,\"more\":{\"a\":[]}}")).isEqualTo(new Newer(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"keytally\":1}", "{\"keytally\":1,\"generation\":0,\"wrapped-by\":\"k/1\"}",
        "{\"keytally\":1,\"generation\":1,\"wrapped-by\":\"../secrets\"}"})
    void opensNothingThatIsIncomplete(String text) throws Exception {
        assertThat(open(VAULT, NAME, text)).isEqualTo(new Broken());
    }

    @Test
    void sealsTheSameKeyDifferentlyEachTime() {
        assertThat(sealed(1)).isNotEqualTo(sealed(1));
    }

    private String sealed(long generation) {
        try (Secret secret = Secret.ofUtf8(VALUE.getBytes(StandardCharsets.UTF_8));
                Secret sealed = envelopes.seal(
                        KEY, secret, new Seat(VAULT, NAME, generation),
                        new WrappingKey(BY, (RSAPublicKey) pair.getPublic(), true))) {
            return new String(sealed.reveal(), StandardCharsets.UTF_8);
        }
    }

    private Opened open(VaultAddress vault, VaultName name, String text) throws Exception {
        try (Secret secret = Secret.ofUtf8(text.getBytes(StandardCharsets.UTF_8))) {
            return envelopes.open(vault, name, secret, (by, wrapped) -> unwrapped(wrapped));
        }
    }

    private static byte[] unwrapped(byte[] wrapped) {
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(Cipher.DECRYPT_MODE, pair.getPrivate(), new OAEPParameterSpec(
                    "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
            return cipher.doFinal(wrapped);
        } catch (java.security.GeneralSecurityException wrong) {
            return new byte[0];
        }
    }
}
