package org.keytally.core.adapter.provider.mint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.keytally.core.adapter.catalog.ProviderFile;
import org.keytally.core.adapter.http.HttpLimits;
import org.keytally.core.adapter.http.HttpLine;
import org.keytally.core.adapter.http.SystemProxies;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.rotation.Mint;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.domain.rotation.MintException.Kind;
import org.keytally.core.domain.rotation.Minted;
import org.keytally.core.domain.rotation.MintedKey;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.rotation.KeyMints;

/// Ours before what the documentation of two providers says.
@Timeout(60)
final class HttpMintsIT {

    private final Providers providers = new Providers(ProviderFile.shipped());
    private final HttpLine line = new HttpLine(HttpLimits.USUAL, SystemProxies.of(Map.of()));
    private final Secret admin = Secret.ofUtf8(ProvisioningDouble.ADMIN.getBytes(StandardCharsets.UTF_8));
    private ProvisioningDouble host;

    @BeforeEach
    void open() throws IOException {
        host = new ProvisioningDouble();
    }

    @AfterEach
    void close() {
        line.close();
        host.close();
    }

    @Test
    void makesListsLimitsDisablesAndEndsAKeyOfOpenRouter() throws MintException {
        Mint mint = mint("openrouter-provisioning");
        try (Minted minted = mint.make("Sarah", Optional.of(new BigDecimal("50.00")))) {
            assertThat(minted.secret().matches(secret(host.keys().getFirst().secret()))).isTrue();
            assertThat(host.keys().getFirst().limit()).isEqualTo("50.00");
            String id = minted.key().id();

            mint.limit(id, Optional.of(new BigDecimal("200")));
            mint.enable(id, false);
            assertThat(mint.list()).singleElement().satisfies(key -> {
                assertThat(key.name()).isEqualTo("Sarah");
                assertThat(key.limit()).contains(new BigDecimal("200"));
                assertThat(key.isEnabled()).isFalse();
            });
            mint.enable(id, true);
            mint.limit(id, Optional.empty());
            assertThat(mint.list()).extracting(MintedKey::isEnabled).containsExactly(true);
            assertThat(mint.list()).extracting(MintedKey::limit).containsExactly(Optional.empty());
            mint.end(id);
            mint.end(id);
            assertThat(mint.list()).isEmpty();
        }
    }

    @Test
    void makesListsAndEndsAServiceAccountOfOpenAi() throws MintException {
        Mint mint = mint("openai-admin");
        try (Minted minted = mint.make("Sarah", Optional.of(BigDecimal.TEN))) {
            assertThat(minted.secret().matches(secret(host.keys().getFirst().secret()))).isTrue();
            assertThat(mint.can(Mint.Ability.LIMIT)).isFalse();
            assertThatThrownBy(() -> mint.enable(minted.key().id(), false)).isInstanceOf(MintException.class);
            mint.end(minted.key().id());
        }
        assertThat(mint.list()).isEmpty();
    }

    @Test
    void listsPagesToTheirEnd() throws MintException {
        for (String provider : new String[]{"openrouter-provisioning", "openai-admin"}) {
            Mint mint = mint(provider);
            host.keys().forEach(key -> end(mint, key.id()));
            for (int i = 0; i < 130; i++) {
                mint.make("key " + i, Optional.empty()).close();
            }
            assertThat(mint.list()).as(provider).extracting(MintedKey::name).hasSize(130).doesNotHaveDuplicates();
        }
    }

    @Test
    void saysWhatWentWrongAndWhetherItMayBeDone() {
        Mint mint = mint("openrouter-provisioning");
        host.refuseNext(403);
        assertThat(failure(mint)).extracting(MintException::kind, MintException::mayBeDone)
                .containsExactly(Kind.FORBIDDEN, false);
        host.refuseNext(429, "Retry-After: 7");
        assertThat(failure(mint)).extracting(MintException::kind, MintException::after)
                .containsExactly(Kind.THROTTLED, Optional.of(Duration.ofSeconds(7)));
        host.refuseNext(400);
        assertThat(failure(mint).kind()).isEqualTo(Kind.REFUSED);
        host.failAfterNext(502);
        assertThat(failure(mint)).extracting(MintException::kind, MintException::mayBeDone)
                .containsExactly(Kind.FAILED, true);
        host.cutAfterNext();
        assertThat(failure(mint)).extracting(MintException::kind, MintException::mayBeDone)
                .containsExactly(Kind.UNREACHABLE, true);
        Secret wrong = secret("sk-or-v1-wrong");
        assertThatThrownBy(() -> mint("openrouter-provisioning", wrong).list())
                .isInstanceOfSatisfying(MintException.class,
                        failed -> assertThat(failed.kind()).isEqualTo(Kind.KEY_REFUSED));
    }

    @Test
    void neverLeavesTwoKeysOfOneNameWhateverIsCut() throws MintException {
        for (String provider : new String[]{"openrouter-provisioning", "openai-admin"}) {
            Mint mint = mint(provider);
            host.keys().forEach(key -> end(mint, key.id()));
            host.failAfterNext(500);
            assertThatThrownBy(() -> KeyMints.once(mint, "Sarah 1", Optional.empty()))
                    .isInstanceOf(MintException.class);
            assertThat(host.keys()).isEmpty();

            // The kill comes before anybody can look.
            host.cutAfterNext();
            assertThatThrownBy(() -> mint.make("Sarah 1", Optional.empty())).isInstanceOf(MintException.class);
            assertThat(host.keys()).hasSize(1);
            try (Minted minted = KeyMints.once(mint, "Sarah 1", Optional.empty())) {
                assertThat(host.keys()).extracting(ProvisioningDouble.Made::id)
                        .containsExactly(minted.key().id());
            }
        }
    }

    private MintException failure(Mint mint) {
        try {
            mint.make("Sarah", Optional.empty()).close();
            throw new AssertionError("it was made");
        } catch (MintException failed) {
            return failed;
        }
    }

    private static void end(Mint mint, String id) {
        try {
            mint.end(id);
        } catch (MintException failed) {
            throw new AssertionError(failed);
        }
    }

    private Mint mint(String provider) {
        return mint(provider, admin);
    }

    private Mint mint(String provider, Secret secret) {
        Key key = new FakeHome().add("Provisioning").withConnection(new Connection(
                Optional.of(URI.create(host.address())), Optional.empty(), Optional.empty(),
                Optional.of(ProvisioningDouble.PROJECT)));
        try {
            return new HttpMints(() -> line, Set::of)
                    .of(providers.find(provider).orElseThrow(), key, secret);
        } catch (MintException failed) {
            throw new AssertionError(failed);
        }
    }

    private static Secret secret(String text) {
        return Secret.ofUtf8(text.getBytes(StandardCharsets.UTF_8));
    }
}
