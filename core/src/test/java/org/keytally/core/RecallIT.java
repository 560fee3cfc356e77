package org.keytally.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Marks;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.ledger.Spent;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.domain.ledger.UsageTotals;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.usecase.keys.AddKey;
import org.keytally.core.usecase.keys.KeyWish;
import org.keytally.core.usecase.keys.SwitchKey;
import org.keytally.core.usecase.prompt.Answer;
import org.keytally.core.usecase.prompt.Order;

/// Answers kept from before, through an open home.
@Timeout(60)
final class RecallIT {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String CANARY = "KTCANARYk7Qw9Zp2Xv4T";
    private static final String ASKED = "a question that must not be readable on the disk";
    private static final String ANSWER = "an answer that must not be readable on the disk";
    private static final String BODY =
            "{\"model\":\"gpt-4o-mini-2024-07-18\",\"choices\":[{\"message\":{\"content\":\"" + ANSWER
                    + "\"},\"finish_reason\":\"stop\"}],"
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

    @Test
    void keepsNothingUnlessItIsTurnedOn() throws Exception {
        try (FaultServer server = answering(200, BODY)) {
            add(server.base(), "Work", Scope.PERSONAL);
            send(byKey("Work"), Pace.WHOLE);
            send(byKey("Work"), Pace.WHOLE);

            assertThat(server.seen()).hasSize(2);
            assertThat(folder.resolve("home/cache")).doesNotExist();
        }
    }

    @Test
    void answersTheSameAgainAtNoCostAndBooksWhatItSaved() throws Exception {
        try (FaultServer server = answering(200, BODY)) {
            add(server.base(), "Work", Scope.PERSONAL);
            turnOn();
            Answer.Given first = (Answer.Given) send(byKey("Work"), Pace.WHOLE);
            close();
            open();
            StringBuilder heard = new StringBuilder();
            Answer.Given second = (Answer.Given) send(byKey("Work"), Pace.STREAMED, heard);

            assertThat(server.seen()).hasSize(1);
            assertThat(second.reply().text()).isEqualTo(ANSWER).isEqualTo(heard.toString());
            Spent spent = second.receipt().spent().orElseThrow();
            assertThat(spent.cost()).contains(Money.ZERO);
            assertThat(spent.saving().orElseThrow().amount())
                    .isPresent()
                    .isEqualTo(first.receipt().spent().orElseThrow().charged());
            assertThat(spent.usage().orElseThrow().total()).isZero();
            assertThat(second.receipt().intent().id()).isNotEqualTo(first.receipt().intent().id());
        }
    }

    @Test
    void countsCachedAnswersApart() throws Exception {
        try (FaultServer server = answering(200, BODY)) {
            add(server.base(), "Work", Scope.PERSONAL);
            turnOn();
            send(byKey("Work"), Pace.WHOLE);
            send(byKey("Work"), Pace.WHOLE);
            UsageRange day = new UsageRange(NOON.minusSeconds(60), NOON.plusSeconds(60), ZoneOffset.UTC);
            UsageTotals totals = home.usages().showUsage().show(day, UsageBy.DAY).totals();

            assertThat(totals.counts().cached()).isEqualTo(1);
            assertThat(totals.cost()).isEqualTo(Money.of("0.0000222"));
            assertThat(totals.money().saved()).isEqualTo(Money.of("0.0000222"));
        }
    }

    @Test
    void neverServesFromOnePurseToAnother() throws Exception {
        try (FaultServer server = answering(200, BODY)) {
            add(server.base(), "Work", Scope.PERSONAL);
            add(server.base(), "Team", Scope.TEAM);
            turnOn();
            send(byKey("Work"), Pace.WHOLE);
            send(byKey("Team"), Pace.WHOLE);

            assertThat(server.seen()).hasSize(2);
        }
    }

    @Test
    void servesNothingOfAKeyThatIsSwitchedOff() throws Exception {
        try (FaultServer server = answering(200, BODY)) {
            add(server.base(), "Work", Scope.PERSONAL);
            add(server.base(), "Other", Scope.PERSONAL);
            turnOn();
            send(byKey("Work"), Pace.WHOLE);
            send(byKey("Other"), Pace.WHOLE);
            assertThat(server.seen()).hasSize(1);

            home.keys().switchKey().turn("Work", SwitchKey.Turn.DISABLE);
            send(byKey("Other"), Pace.WHOLE);
            assertThat(server.seen()).hasSize(2);
        }
    }

    @Test
    void forgetsWhenItIsOldAndWhenTheHomeIsLocked() throws Exception {
        try (FaultServer server = answering(200, BODY)) {
            add(server.base(), "Work", Scope.PERSONAL);
            turnOn();
            send(byKey("Work"), Pace.WHOLE);
            now = NOON.plus(Duration.ofMinutes(60));
            send(byKey("Work"), Pace.WHOLE);
            assertThat(server.seen()).hasSize(2);

            home.keys().lockKeys().lock();
            send(byKey("Work"), Pace.WHOLE);
            assertThat(server.seen()).hasSize(3);
        }
    }

    @Test
    void keepsNoAnswerOfPracticeUnlessItIsAskedTo() {
        turnOn();
        send(practice(), Pace.WHOLE);
        assertThat(isCached(send(practice(), Pace.WHOLE))).isFalse();

        home.changeSetting().change("cache", "on", new Narrowing(Narrowing.Kind.PROVIDER, "practice"));
        send(practice(), Pace.WHOLE);
        assertThat(isCached(send(practice(), Pace.WHOLE))).isTrue();
    }

    @Test
    void leavesNothingReadableOnTheDisk() throws Exception {
        try (FaultServer server = answering(200, BODY)) {
            add(server.base(), "Work", Scope.PERSONAL);
            turnOn();
            send(byKey("Work"), Pace.WHOLE);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain("must not be readable");
            }
        }
    }

    @Test
    void isErasedWithTheHome() throws Exception {
        try (FaultServer server = answering(200, BODY)) {
            add(server.base(), "Work", Scope.PERSONAL);
            turnOn();
            send(byKey("Work"), Pace.WHOLE);
        }
        assertThat(folder.resolve("home/cache")).exists();
        home.erase();
        assertThat(folder.resolve("home/cache")).doesNotExist();
    }

    private void turnOn() {
        home.changeSetting().change("cache", "on", Narrowing.EVERYWHERE);
    }

    private static boolean isCached(Answer answer) {
        return ((Answer.Given) answer).receipt().spent().orElseThrow().isCached();
    }

    private static FaultServer answering(int status, String body) throws Exception {
        return new FaultServer((number, request, wire) -> wire.answer(status, "application/json", body));
    }

    private Answer send(RouteWish wish, Pace pace) {
        return send(wish, pace, new StringBuilder());
    }

    private Answer send(RouteWish wish, Pace pace, StringBuilder heard) {
        Optional<String> model = wish.provider().isPresent() ? Optional.of("practice") : Optional.of("gpt-4o-mini");
        return home.prompts().sendPrompt()
                .send(new Order(Prompt.of(ASKED), wish, model, pace, Duration.ZERO), new Nobody(heard));
    }

    private static RouteWish practice() {
        return RouteWish.of(Optional.of("practice"), Optional.empty(), Environment.DEVELOPMENT);
    }

    private static RouteWish byKey(String label) {
        return RouteWish.of(Optional.empty(), Optional.of(label), Environment.DEVELOPMENT);
    }

    private void add(URI base, String label, Scope scope) {
        KeyWish wish = new KeyWish(
                Optional.of("openai"),
                Optional.of(label),
                scope,
                Optional.empty(),
                new Connection(Optional.of(base), Optional.empty(), Optional.empty(), Optional.empty()),
                Terms.FREE,
                Notes.NONE,
                Marks.USUAL);
        try (Secret secret = Secret.ofUtf8(("sk-" + CANARY + label).getBytes(StandardCharsets.UTF_8))) {
            assertThat(home.keys().addKey().add(wish, secret)).isInstanceOf(AddKey.Result.Added.class);
        }
    }
}
