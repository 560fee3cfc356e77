package org.keytally.app.settings.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.shell.NobodyListens;
import org.keytally.app.shell.OpenWindow;
import org.keytally.core.Keytally;
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.Marks;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.home.CheckState;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.budget.BudgetWish;
import org.keytally.core.usecase.budget.ShowAlerts;
import org.keytally.core.usecase.home.Clue;
import org.keytally.core.usecase.home.KeyExam;
import org.keytally.core.usecase.home.KeyExam.Finding;
import org.keytally.core.usecase.keys.KeyWish;
import org.keytally.core.usecase.keys.SwitchKey.Turn;
import org.keytally.core.usecase.prompt.Order;

/// What is found of a real home that asks a server here.
final class DiagnosesIT {

    private static final String ANSWER = "{\"model\":\"gpt-4o\",\"choices\":[{\"message\":{\"content\":\"Hello\"},"
            + "\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":90000,\"completion_tokens\":7000}}";
    private static final String MODELS = "{\"data\":[{\"id\":\"gpt-4o\"}]}";
    private static final String NO_QUOTA = "{\"error\":{\"code\":\"insufficient_quota\",\"message\":\"none left\"}}";

    private final FaultServer server;
    private final OpenWindow window;
    private final Keytally home;
    private volatile int status = 200;
    private volatile String refused = "{}";

    DiagnosesIT(@TempDir Path folder) throws IOException {
        server = new FaultServer((_, request, wire) -> wire.answer(
                status, "application/json",
                status != 200 ? refused : request.line().startsWith("GET") ? MODELS : ANSWER));
        window = new OpenWindow(folder);
        home = window.home();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
        server.close();
    }

    @Test
    void aKeyThatAnswersIsValidHasCreditAndIsFree() {
        Key key = add("Work");
        assertThat(findings(key)).containsExactly(Finding.VALID, Finding.CREDIT_UNKNOWN, Finding.ROOM);

        send();

        assertThat(findings(key)).containsExactly(Finding.VALID, Finding.CREDIT, Finding.ROOM);
    }

    @Test
    void whatTheProviderLastSaidTellsOfCreditThoughTheTestIsTaken() {
        Key key = add("Work");
        status = 429;
        refused = NO_QUOTA;
        send();
        status = 200;

        assertThat(findings(key)).containsExactly(Finding.VALID, Finding.NO_CREDIT, Finding.ROOM);

        send();
        assertThat(findings(key)).containsExactly(Finding.VALID, Finding.CREDIT, Finding.ROOM);
    }

    @Test
    void aRefusedADisabledAndASlowedKeyAreToldApart() {
        Key key = add("Work");
        status = 401;
        assertThat(findings(key)).containsExactly(Finding.REFUSED, Finding.CREDIT_UNKNOWN, Finding.RATE_UNKNOWN);
        status = 429;
        refused = "{\"error\":{\"code\":\"rate_limit_exceeded\",\"message\":\"slower\"}}";
        assertThat(findings(key)).containsExactly(Finding.VALID, Finding.CREDIT_UNKNOWN, Finding.RATE_LIMITED);
        int asked = server.seen().size();
        home.keys().switchKey().turn("Work", Turn.DISABLE);
        assertThat(exam(home.keys().listKeys().list().getFirst().key()).valid()).isEqualTo(Finding.DISABLED);
        assertThat(server.seen()).hasSize(asked);
    }

    @Test
    void saysWhyNoPromptGoesOut() {
        add("Work");
        assertThat(sending()).anyMatch(clue -> clue instanceof Clue.Way way && way.provider().equals("OpenAI"))
                .contains(new Clue.Keys(1, 1), new Clue.NoneFailed(0));

        status = 401;
        send();
        assertThat(sending()).anyMatch(clue -> clue instanceof Clue.Rebuffed no && no.kind().equals("invalid-key"))
                .anyMatch(clue -> clue instanceof Clue.Failed one && one.kind().equals("invalid-key")
                        && one.count() == 1);

        home.keys().switchKey().turn("Work", Turn.DISABLE);
        assertThat(sending()).contains(new Clue.Keys(0, 1))
                .anyMatch(clue -> clue instanceof Clue.Idle idle && idle.why() == KeyState.DISABLED)
                .anyMatch(clue -> clue instanceof Clue.Barred(var why) && why instanceof Refusal.NoKey);
    }

    @Test
    void namesWhoSpendsWithoutALimitUntilThereIsOne() {
        assertThat(costs()).singleElement().isInstanceOfSatisfying(Clue.Sum.class,
                sum -> assertThat(sum.spent().isZero()).isTrue());
        add("Work");
        send();

        List<Clue.Unlimited> unlimited = unlimited();
        assertThat(unlimited).extracting(Clue.Unlimited::called).containsExactly("Sarah", "Work");
        assertThat(unlimited).allMatch(one -> one.percent() == 100 && one.state() == CheckState.CARE);
        assertThat(costs()).anyMatch(clue -> clue instanceof Clue.Pattern pattern
                && pattern.model().equals("gpt-4o") && pattern.percent() == 100);

        home.budgets().setBudget().set(new BudgetWish("key:Work", Limit.dollars(BigDecimal.TEN), BudgetPeriod.MONTH,
                Marks.USUAL, true, Optional.empty(), Optional.empty()));
        assertThat(unlimited()).extracting(Clue.Unlimited::called).containsExactly("Sarah");
        assertThat(costs()).contains(new Clue.AllLimited(Target.Kind.KEY));
    }

    @Test
    void findsWhatWasUnusualAmongTheReasonsForHighCosts() {
        add("Work");
        home.changeSetting().change(Setting.UNUSUAL_LEAST.label(), "0.50", Narrowing.EVERYWHERE);
        Instant now = noon();
        for (int day = 12; day > 0; day--) {
            window.pretend(now.minus(Duration.ofDays(day)));
            send();
        }
        assertThat(surges()).isEmpty();

        for (int sent = 0; sent < 8; sent++) {
            window.pretend(now.plusSeconds(sent));
            send();
        }

        assertThat(surges()).singleElement().satisfies(told -> {
            assertThat(told.target()).isEqualTo("key:Work");
            assertThat(new BigDecimal(told.used())).isGreaterThan(new BigDecimal(told.usual()));
        });
        window.pretend(now.plus(Duration.ofDays(31)));
        send();
        assertThat(surges()).isEmpty();
    }

    @Test
    void tellsItsOwnTimeFromTheProvidersAndWhatTheCacheDoes() {
        add("Work");
        assertThat(speed()).contains(new Clue.NoPrompts(), new Clue.Cached(false, 0, 0));
        send();

        assertThat(speed()).anyMatch(clue -> clue instanceof Clue.Overhead time && time.prompts() == 1
                && !time.own().isNegative() && time.provider().compareTo(Duration.ZERO) > 0)
                .anyMatch(Clue.Choosing.class::isInstance)
                .anyMatch(Clue.Adding.class::isInstance)
                .contains(new Clue.Cached(false, 0, 1));
    }

    // Of the day before, so that nothing is sent on two days however late it is.
    private Instant noon() {
        return LocalDate.ofInstant(home.now(), home.zone()).minusDays(1).atTime(LocalTime.NOON).atZone(home.zone())
                .toInstant();
    }

    private List<Clue> sending() {
        return home.diagnoses().explainSending().explain(Environment.DEVELOPMENT);
    }

    private List<Clue> costs() {
        return home.diagnoses().explainCosts().explain();
    }

    private List<Clue> speed() {
        return home.diagnoses().explainSpeed().explain(Environment.DEVELOPMENT);
    }

    private List<Clue.Unlimited> unlimited() {
        return costs().stream().filter(Clue.Unlimited.class::isInstance).map(Clue.Unlimited.class::cast).toList();
    }

    private List<ShowAlerts.Line> surges() {
        return costs().stream()
                .filter(Clue.Surge.class::isInstance)
                .map(clue -> ((Clue.Surge) clue).told())
                .toList();
    }

    private KeyExam exam(Key key) {
        return home.diagnoses().checkKey().check(key);
    }

    private List<Finding> findings(Key key) {
        KeyExam exam = exam(key);
        return List.of(exam.valid(), exam.credit(), exam.rate());
    }

    private void send() {
        home.prompts().sendPrompt().send(
                new Order(
                        Prompt.of("Hello"),
                        RouteWish.of(Optional.of("openai"), Optional.of("Work"), Environment.DEVELOPMENT)
                                .waiting(Duration.ZERO),
                        Optional.of("gpt-4o"), Pace.WHOLE, Duration.ZERO),
                new NobodyListens());
    }

    private Key add(String label) {
        KeyWish usual = KeyWish.usual(Optional.of("openai")).withLabel(label);
        KeyWish wish = new KeyWish(
                usual.provider(), usual.label(), usual.scope(), usual.environment(),
                new Connection(Optional.of(server.base()), Optional.empty(), Optional.of("gpt-4o"), Optional.empty()),
                usual.terms(), usual.notes(), usual.marks());
        try (Secret secret = Secret.ofUtf8(("sk-proj-" + Canary.CORE).getBytes(StandardCharsets.UTF_8))) {
            home.keys().addKey().add(wish, secret);
        }
        return home.keys().listKeys().list().getFirst().key();
    }
}
