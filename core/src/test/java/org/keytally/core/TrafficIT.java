package org.keytally.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Marks;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.domain.prompt.Unfit;
import org.keytally.core.domain.traffic.Rebuff;
import org.keytally.core.usecase.keys.AddKey;
import org.keytally.core.usecase.keys.KeyWish;
import org.keytally.core.usecase.prompt.Answer;
import org.keytally.core.usecase.prompt.Order;

/// Rates and the breaker, through homes that are closed and opened between prompts as commands do.
@Timeout(60)
final class TrafficIT {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String CANARY = "KTCANARYk7Qw9Zp2Xv4T";
    private static final String HELLO =
            "{\"model\":\"gpt-4o-mini\",\"choices\":[{\"message\":{\"content\":\"Hello\"},\"finish_reason\":\"stop\"}],"
                    + "\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":34,\"total_tokens\":46}}";

    @TempDir
    private Path folder;

    private Instant now = NOON;
    private Keytally home;

    @BeforeEach
    void open() {
        Surroundings here = CheapGuesses.sealed(folder);
        InstantSource source = () -> now;
        home = Keytally.open(
                folder.resolve("home"), here, new TypedPassphrase(), source.withZone(Clock.systemUTC().getZone()));
    }

    @AfterEach
    void close() {
        home.close();
    }

    private void reopen() {
        close();
        open();
    }

    @Test
    void aKeyIsNotUsedMoreOftenThanItsTermsSayWhoeverAsks() throws Exception {
        try (FaultServer server = answering(200, HELLO)) {
            add(server.base(), Optional.of(2));
            assertThat(send(byProvider())).isInstanceOf(Answer.Given.class);
            now = now.plusSeconds(20);
            reopen();
            assertThat(send(byProvider())).isInstanceOf(Answer.Given.class);
            reopen();

            assertThat(barred(send(byProvider()))).isEqualTo(new Unfit.Throttled(NOON.plusSeconds(60)));
            assertThat(barred(send(named()))).isInstanceOf(Unfit.Throttled.class);
            assertThat(server.seen()).hasSize(2);

            now = NOON.plusSeconds(61);
            reopen();
            assertThat(send(byProvider())).isInstanceOf(Answer.Given.class);
        }
    }

    @Test
    void aClockSetBackLocksNobodyOut() throws Exception {
        try (FaultServer server = answering(200, HELLO)) {
            add(server.base(), Optional.of(1));
            assertThat(send(byProvider())).isInstanceOf(Answer.Given.class);
            now = NOON.minus(Duration.ofDays(365));
            reopen();

            assertThat(send(byProvider())).isInstanceOf(Answer.Given.class);
        }
    }

    @Test
    void theRateOfAnEnvironmentHoldsForAllItsKeys() throws Exception {
        try (FaultServer server = answering(200, HELLO)) {
            add(server.base(), Optional.empty());
            home.changeSetting().change("rate.development", "1", Narrowing.EVERYWHERE);
            assertThat(send(byProvider())).isInstanceOf(Answer.Given.class);

            assertThat(barred(send(byProvider()))).isEqualTo(new Unfit.Throttled(NOON.plusSeconds(60)));
            assertThat(send(practice())).isInstanceOf(Answer.Refused.class);
        }
    }

    @Test
    void aKeyWhoseProviderFailedFiveTimesInARowIsLeftAloneForAWhile() throws Exception {
        try (FaultServer server = answering(500, "{}")) {
            add(server.base(), Optional.empty());
            for (int i = 0; i < 5; i++) {
                assertThat(send(byProvider())).isInstanceOf(Answer.Failed.class);
            }
            reopen();

            assertThat(barred(send(byProvider())))
                    .isEqualTo(new Unfit.BreakerOpen(NOON.plusSeconds(30), FailureKind.SERVER));
            assertThat(server.seen()).hasSize(5);
            assertThat(send(named())).isInstanceOf(Answer.Failed.class);
            assertThat(server.seen()).hasSize(6);

            now = NOON.plusSeconds(61);
            reopen();
            assertThat(send(byProvider())).isInstanceOf(Answer.Failed.class);
            assertThat(barred(send(byProvider())))
                    .isEqualTo(new Unfit.BreakerOpen(now.plusSeconds(120), FailureKind.SERVER));
        }
    }

    @Test
    void aKeyThatWasRefusedIsShownAsSuchAndTriedAgain() throws Exception {
        try (FaultServer server = answering(401, "{}")) {
            add(server.base(), Optional.empty());
            for (int i = 0; i < 6; i++) {
                assertThat(send(byProvider())).isInstanceOf(Answer.Failed.class);
            }
            reopen();

            assertThat(server.seen()).hasSize(6);
            assertThat(home.keys().listKeys().list().getFirst().past().rebuff())
                    .contains(new Rebuff("invalid-key", NOON));
        }
    }

    private static FaultServer answering(int status, String body) throws Exception {
        return new FaultServer((number, request, wire) -> wire.answer(status, "application/json", body));
    }

    private static Unfit barred(Answer answer) {
        return ((Refusal.Barred) ((Answer.Refused) answer).why()).why();
    }

    private Answer send(RouteWish wish) {
        return home.prompts().sendPrompt()
                .send(
                        new Order(
                                Prompt.of("hello"),
                                wish.waiting(Duration.ZERO),
                                wish.provider().filter("practice"::equals).or(() -> Optional.of("gpt-4o-mini")),
                                Pace.WHOLE,
                                Duration.ZERO),
                        new Nobody());
    }

    private static RouteWish byProvider() {
        return RouteWish.of(Optional.of("openai"), Optional.empty(), Environment.DEVELOPMENT);
    }

    private static RouteWish practice() {
        return RouteWish.of(Optional.of("practice"), Optional.empty(), Environment.DEVELOPMENT);
    }

    private static RouteWish named() {
        return RouteWish.of(Optional.empty(), Optional.of("Work"), Environment.DEVELOPMENT);
    }

    private void add(URI base, Optional<Integer> perMinute) {
        KeyWish wish = new KeyWish(
                Optional.of("openai"),
                Optional.of("Work"),
                Scope.PERSONAL,
                Optional.empty(),
                new Connection(Optional.of(base), Optional.empty(), Optional.empty(), Optional.empty()),
                new Terms(Validity.ALWAYS, Optional.empty(), Optional.empty(), perMinute),
                Notes.NONE,
                Marks.USUAL);
        try (Secret secret = Secret.ofUtf8(("sk-" + CANARY + "traffic").getBytes(StandardCharsets.UTF_8))) {
            assertThat(home.keys().addKey().add(wish, secret)).isInstanceOf(AddKey.Result.Added.class);
        }
    }
}
