package org.keytally.core.adapter.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.LocalDisk;
import org.keytally.core.domain.catalog.DialectId;
import org.keytally.core.domain.catalog.HostHabits;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.SignIn;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.prompt.Allowances;
import org.keytally.core.domain.prompt.CacheKey;
import org.keytally.core.domain.prompt.Content;
import org.keytally.core.domain.prompt.Destination;
import org.keytally.core.domain.prompt.Finish;
import org.keytally.core.domain.prompt.KeptAnswer;
import org.keytally.core.domain.prompt.Message;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.PromptOptions;
import org.keytally.core.domain.prompt.Reply;

final class SealedCacheIT {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String ASKED = "a question nobody else may read";
    private static final CacheKey KEY = key(Optional.of(Scope.PERSONAL), "sarah", Prompt.of(ASKED));

    @TempDir
    private Path home;

    private final HomeKey homeKey = HomeKey.random(new SecureRandom());
    private SealedCache cache;

    @BeforeEach
    void open() {
        cache = new SealedCache(home, homeKey, new LocalDisk(), new CacheLimits(3, 2_000, 5_000));
    }

    @AfterEach
    void close() {
        cache.close();
        homeKey.close();
    }

    @Test
    void givesBackWhatWasKept() {
        KeptAnswer answer = answer("forty-two");
        cache.keep(KEY, answer);

        assertThat(cache.find(KEY)).contains(answer);
        assertThat(new SealedCache(home, homeKey, new LocalDisk(), CacheLimits.USUAL).find(KEY)).contains(answer);
    }

    @Test
    void knowsTwoRequestsApartByWhateverDiffers() {
        cache.keep(KEY, answer("forty-two"));
        Prompt prompt = KEY.prompt();
        PromptOptions warm = new PromptOptions(Optional.of(new BigDecimal("0.5")), OptionalInt.empty(), List.of());
        Stream.of(
                key(Optional.of(Scope.TEAM), "sarah", prompt),
                key(Optional.of(Scope.PERSONAL), "mike", prompt),
                key(Optional.empty(), "sarah", prompt),
                new CacheKey(KEY.scope(), KEY.owner(), KEY.to(), "another model", prompt),
                new CacheKey(KEY.scope(), KEY.owner(), host("http://127.0.0.1:9/v1"), KEY.model(), prompt),
                new CacheKey(
                        KEY.scope(),
                        KEY.owner(),
                        new Destination.Practice(new ProviderId("practice")),
                        KEY.model(),
                        prompt),
                key(KEY.scope(), KEY.owner(), new Prompt(Optional.of(""), prompt.messages(), prompt.options())),
                key(KEY.scope(), KEY.owner(), new Prompt(Optional.empty(), prompt.messages(), warm)),
                key(
                        KEY.scope(),
                        KEY.owner(),
                        new Prompt(Optional.empty(), List.of(Message.assistant(ASKED)), prompt.options())))
                .forEach(other -> assertThat(cache.find(other)).isEmpty());
    }

    @Test
    void leavesNothingReadableOnTheDisk() throws IOException {
        cache.keep(KEY, answer("an answer nobody else may read"));

        for (Path file : files()) {
            String raw = Files.readString(file, StandardCharsets.ISO_8859_1) + file.getFileName();
            assertThat(raw).doesNotContain("nobody else").doesNotContain("sarah").doesNotContain("gpt-4o");
        }
        assertThat(files()).hasSize(1);
    }

    @Test
    void isAsIfItHadKeptNothingWhereAFileIsDamagedOrPutElsewhere() throws IOException {
        cache.keep(KEY, answer("forty-two"));
        Path file = files().getFirst();
        byte[] bytes = Files.readAllBytes(file);
        CacheKey other = key(Optional.of(Scope.TEAM), "sarah", KEY.prompt());
        cache.keep(other, answer("of the team"));
        Path second = files().stream().filter(one -> !one.equals(file)).findFirst().orElseThrow();
        Files.write(second, bytes);
        assertThat(cache.find(other)).isEmpty();

        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(cache.find(KEY)).isEmpty();
        Files.write(file, new byte[0]);
        assertThat(cache.find(KEY)).isEmpty();
    }

    @Test
    void letsTheOldestGoWhereThereAreTooMany() throws IOException {
        for (int i = 0; i < 4; i++) {
            Set<Path> before = Set.copyOf(files());
            cache.keep(numbered(i), answer("answer " + i));
            for (Path file : files()) {
                if (!before.contains(file)) {
                    Files.setLastModifiedTime(file, FileTime.from(NOON.plusSeconds(i)));
                }
            }
        }
        cache.keep(numbered(4), answer("answer 4"));

        assertThat(files()).hasSize(3);
        assertThat(cache.find(numbered(0))).isEmpty();
        assertThat(cache.find(numbered(4))).isPresent();
    }

    @Test
    void keepsNoAnswerThatIsTooLongAndNoMoreBytesThanAllowed() throws IOException {
        cache.keep(numbered(0), answer("x".repeat(3_000)));
        assertThat(files()).isEmpty();

        for (int i = 0; i < 3; i++) {
            cache.keep(numbered(i), answer("x".repeat(1_900)));
        }
        assertThat(files()).hasSize(2);
    }

    @Test
    void forgetsEverythingWhenItIsCleared() throws IOException {
        cache.clear();
        cache.keep(KEY, answer("forty-two"));
        cache.clear();

        assertThat(cache.find(KEY)).isEmpty();
        assertThat(home.resolve("cache")).doesNotExist();
    }

    @Test
    void servesNobodyOnceItIsClosed() {
        cache.keep(KEY, answer("forty-two"));
        cache.close();
        cache.keep(numbered(1), answer("late"));

        assertThat(cache.find(KEY)).isEmpty();
    }

    private List<Path> files() throws IOException {
        if (!Files.exists(home.resolve("cache"))) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(home.resolve("cache"))) {
            return all.toList();
        }
    }

    private static CacheKey numbered(int number) {
        return key(Optional.of(Scope.PERSONAL), "sarah", Prompt.of("question " + number));
    }

    private static CacheKey key(Optional<Scope> scope, String owner, Prompt prompt) {
        return new CacheKey(scope, owner, host("https://api.openai.com/v1"), "gpt-4o-mini", prompt);
    }

    private static Destination host(String base) {
        return new Destination.Host(
                new ProviderId("openai"),
                URI.create(base),
                SignIn.BEARER,
                DialectId.OPENAI_CHAT,
                HostHabits.USUAL);
    }

    private static KeptAnswer answer(String text) {
        Reply reply = new Reply(
                new Content(List.of(text), "thought", "", List.of()),
                new Finish(Finish.Kind.STOP, Optional.of("stop")),
                Optional.of("gpt-4o-mini-2024-07-18"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Allowances.NONE);
        return new KeptAnswer(reply, Optional.of(Money.of("0.0000222")), Optional.of(new KeyId("key-of-work")), NOON);
    }
}
