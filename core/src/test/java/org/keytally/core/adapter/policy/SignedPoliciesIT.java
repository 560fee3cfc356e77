package org.keytally.core.adapter.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.policy.Bounds;
import org.keytally.core.domain.policy.Policy;
import org.keytally.core.domain.policy.PolicyForm.Reading;
import org.keytally.core.domain.policy.PolicyForm.Signing;

final class SignedPoliciesIT {

    private static final String DOCUMENT =
            """
                    {"team": "Contoso Research", "providers": ["OpenAI", "azure"], "models": ["gpt-4o*", "o3"],
                     "regions": ["australiaeast"], "vault_regions": ["australia*"], "personal_keys": "forbidden", "settings": {"fallback.failure": "off"},
                     "lease_hours": 24, "member_limit": "50.5", "tiers": {"Sarah": "standard"}, "admins": ["Ada"],
                     "support": "help@contoso.example"}""";

    private final SignedPolicies policies = new SignedPolicies();

    @TempDir
    private Path folder;

    @Test
    void readsWhatThePinnedKeySigned() {
        Signing.Signed signed = signed(DOCUMENT, 7, "one");
        Policy policy = sound(policies.read(signed.text(), signed.key()));

        assertThat(policy.team()).isEqualTo("Contoso Research");
        assertThat(policy.issue()).isEqualTo(7);
        assertThat(policy.bounds().personalKeys()).isEqualTo(Bounds.PersonalKeys.FORBIDDEN);
        assertThat(policy.bounds().allowsProvider(new ProviderId("openai"))).isTrue();
        assertThat(policy.bounds().allowsProvider(new ProviderId("anthropic"))).isFalse();
        assertThat(policy.bounds().allowsModel("GPT-4o-mini")).isTrue();
        assertThat(policy.bounds().allowsModel("o3-mini")).isFalse();
        assertThat(policy.bounds().allowsRegion(Optional.of("AustraliaEast"))).isTrue();
        assertThat(policy.bounds().allowsRegion(Optional.empty())).isFalse();
        assertThat(policy.bounds().allowsVaultIn(Optional.of("australiasoutheast"))).isTrue();
        assertThat(policy.bounds().allowsVaultIn(Optional.of("westeurope"))).isFalse();
        assertThat(policy.bounds().allowsVaultIn(Optional.empty())).isFalse();
        assertThat(policy.lease()).contains(Duration.ofHours(24));
        assertThat(policy.limits().monthly()).contains(new BigDecimal("50.5"));
        assertThat(policy.limits().tier("SARAH")).contains("standard");
    }

    @Test
    void refusesWhatAnotherKeySigned() {
        Signing.Signed ours = signed(DOCUMENT, 7, "one");
        Signing.Signed theirs = signed(DOCUMENT, 7, "two");

        assertThat(policies.read(theirs.text(), ours.key())).isEqualTo(new Reading.Tampered());
        assertThat(policies.read(ours.text(), "no key")).isEqualTo(new Reading.Tampered());
    }

    @Test
    void refusesEveryChangeOfTextOrIssue() {
        Signing.Signed signed = signed(DOCUMENT, 7, "one");
        String text = plain(signed.text());

        assertThat(policies.read(secret(text.replace("\"issue\":7", "\"issue\":8")), signed.key()))
                .isEqualTo(new Reading.Tampered());
        String changed = Base64.getUrlEncoder().withoutPadding()
                .encodeToString(DOCUMENT.replace("forbidden", "allowed").getBytes(StandardCharsets.UTF_8));
        String before = text.substring(text.indexOf("\"policy\":\"") + 10, text.indexOf("\",\"signature"));
        assertThat(policies.read(secret(text.replace(before, changed)), signed.key()))
                .isEqualTo(new Reading.Tampered());
    }

    @Test
    void saysWhatIsNotSignedAndWhatIsNewer() {
        Signing.Signed signed = signed(DOCUMENT, 7, "one");
        String text = plain(signed.text());
        String unsigned = text.substring(0, text.indexOf(",\"signature")) + "}";

        assertThat(policies.read(secret(unsigned), signed.key())).isEqualTo(new Reading.Unsigned());
        assertThat(policies.read(secret(text.replace("\"keytally-policy\":1", "\"keytally-policy\":2")), signed.key()))
                .isEqualTo(new Reading.Newer());
        Signing.Signed odd = signed("{\"team\":\"x\",\"of_tomorrow\":\"y\"}", 1, "one");
        assertThat(policies.read(odd.text(), odd.key())).isEqualTo(new Reading.Newer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{}", "{\"team\":1}", "{\"team\":\"x\",\"team\":\"y\"}",
        "{\"team\":\"x\",\"providers\":[]}", "{\"team\":\"x\",\"lease_hours\":0}",
        "{\"team\":\"x\",\"member_limit\":\"-1\"}", "{\"team\":\"x\",\"member_limit\":\"0\"}",
        "{\"team\":\"x\",\"personal_keys\":\"some\"}", "{\"team\":\"x\",\"settings\":{\"cache\":1}}",
        "{\"team\":\"x\",\"unheard_of\":\"y\"}", "{\"team\":\"x\"} more"})
    void refusesADraftThatCannotBeMeant(String document) {
        assertThat(policies.draft(document, 1)).isInstanceOf(Reading.Malformed.class);
    }

    @Test
    void writesASigningKeyForItsOwnerAloneAndUsesItAgain() throws Exception {
        Signing.Signed first = signed(DOCUMENT, 1, "one");
        assertThat(signed(DOCUMENT, 2, "one").key()).isEqualTo(first.key());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("one"))))
                .isEqualTo("rw-------");

        Files.writeString(folder.resolve("bad"), "no key");
        assertThat(policies.sign(DOCUMENT, 1, policies.signingKey(folder.resolve("bad")).orElseThrow()))
                .isEqualTo(new Signing.NoKey());
        String half = Files.readString(folder.resolve("one"));
        Files.writeString(folder.resolve("half"), half.substring(0, half.indexOf("-----BEGIN PUBLIC")));
        assertThat(policies.sign(DOCUMENT, 1, policies.signingKey(folder.resolve("half")).orElseThrow()))
                .isEqualTo(new Signing.NoKey());
    }

    private Signing.Signed signed(String document, long issue, String key) {
        return policies.sign(document, issue,
                policies.signingKey(folder.resolve(key)).orElseThrow()) instanceof Signing.Signed signed
                        ? signed
                        : failed();
    }

    private static Signing.Signed failed() {
        throw new AssertionError("not signed");
    }

    private static Policy sound(Reading reading) {
        if (reading instanceof Reading.Sound sound) {
            return sound.policy();
        }
        throw new AssertionError(reading.toString());
    }

    private static Secret secret(String text) {
        return Secret.ofUtf8(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String plain(Secret text) {
        return new String(text.reveal(), StandardCharsets.UTF_8);
    }
}
