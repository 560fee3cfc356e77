package org.keytally.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Marks;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.usecase.budget.BudgetWish;
import org.keytally.core.usecase.budget.SetBudget;
import org.keytally.core.usecase.keys.AddKey;
import org.keytally.core.usecase.keys.KeyWish;
import org.keytally.core.usecase.prompt.Answer;
import org.keytally.core.usecase.prompt.Audience;
import org.keytally.core.usecase.prompt.Crossing;
import org.keytally.core.usecase.prompt.Order;

/// Prompts through an open home to a server of faults: what is sent, told and booked.
@Timeout(60)
final class PromptIT {

    private static final String CANARY = "KTCANARYk7Qw9Zp2Xv4T";
    private static final String EVENTS =
            "data: {\"model\":\"gpt-4o-mini-2024-07-18\",\"choices\":[{\"index\":0,\"delta\":"
                    + "{\"content\":\"Hello\"}}]}\n\n";
    private static final String END = event("{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}")
            + event("{\"choices\":[],\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":34,\"total_tokens\":46}}")
            + event("[DONE]");

    @TempDir
    private static Path folder;

    private static Keytally home;
    private static int labels;

    @BeforeAll
    static void open() {
        home = openHome();
    }

    private static Keytally openHome() {
        Surroundings here = CheapGuesses.sealed(folder);
        return Keytally.open(
                folder.resolve("home"), here, new TypedPassphrase(), Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        home.close();
    }

    @Test
    void booksTheIntentBeforeAByteLeavesAndTheEndBeforeTheAnswerIsDone() throws Exception {
        List<EntryId> begun = new ArrayList<>();
        try (FaultServer server = new FaultServer((number, request, wire) -> {
            assertThat(begun).hasSize(1);
            stream(wire, EVENTS + END);
        })) {
            StringBuilder heard = new StringBuilder();
            Answer.Given given = (Answer.Given) send(server.base(), begun, heard);

            assertThat(given.reply().text()).isEqualTo("Hello").isEqualTo(heard.toString());
            assertThat(given.receipt().intent().id()).isEqualTo(begun.getFirst());
            assertThat(given.receipt().spent().orElseThrow().charged().orElseThrow().text()).isEqualTo("0.0000222");
            assertThat(given.receipt().payerName()).contains("sarah");
            assertThat(server.seen()).hasSize(1);
            assertThat(server.seen().getFirst().headers()).containsEntry("authorization",
                    "Bearer sk-" + CANARY + labels);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, bad-request, Uncharged, 1",
        "401, invalid-key, Uncharged, 1",
        "402, quota, Uncharged, 1",
        "403, no-permission, Uncharged, 1",
        "404, model-unknown, Uncharged, 1",
        "408, timeout, Unknown, 1",
        "409, server, Unknown, 1",
        "413, too-large, Uncharged, 1",
        "422, bad-request, Uncharged, 1",
        "500, server, Unknown, 1",
        "502, server, Unknown, 1",
        "504, server, Unknown, 1",
        "503, overloaded, Uncharged, 3",
        "529, overloaded, Uncharged, 3",
        "429, rate-limited, Uncharged, 3"
    })
    void sendsAgainOnlyWhatWasSurelyNotDone(int status, String kind, String settled, int sends) throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                status,
                "application/json",
                "{\"error\":{\"message\":\"the model said so\"}}",
                "retry-after: 0"))) {
            List<EntryId> begun = new ArrayList<>();
            Answer.Failed failed = (Answer.Failed) send(server.base(), begun, new StringBuilder());

            assertThat(failed.failure().kind().word()).isEqualTo(kind);
            assertThat(failed.receipt().settlement().getClass().getSimpleName()).isEqualTo(settled);
            assertThat(server.seen()).hasSize(sends);
            assertThat(begun).hasSize(sends);
        }
    }

    @Test
    void keepsTheTextOfACutAnswerAndBooksWhatIsThought() throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> {
            wire.send("HTTP/1.1 200 X\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n" + EVENTS);
            wire.cut();
        })) {
            Answer.Failed failed = (Answer.Failed) send(server.base(), new ArrayList<>(), new StringBuilder());

            assertThat(failed.failure().kind().word()).isEqualTo("cut");
            assertThat(failed.failure().partial().orElseThrow().text()).isEqualTo("Hello");
            Settlement.Settled settled = (Settlement.Settled) failed.receipt().settlement();
            assertThat(settled.spent().usage()).isEmpty();
            assertThat(settled.spent().cost()).isEmpty();
            assertThat(settled.spent().estimate().cost()).isPresent();
            assertThat(settled.ending().finish()).isEqualTo("incomplete");
            assertThat(server.seen()).hasSize(1);
        }
    }

    @Test
    void doesNotKnowWhatACutBeforeTheAnswerCost() throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.reset())) {
            Answer.Failed failed = (Answer.Failed) send(server.base(), new ArrayList<>(), new StringBuilder());

            assertThat(failed.failure().kind().word()).isEqualTo("cut");
            assertThat(failed.receipt().settlement()).isInstanceOf(Settlement.Unknown.class);
            assertThat(failed.receipt().intent().worstCost()).isPresent();
            assertThat(server.seen()).hasSize(1);
        }
    }

    @Test
    void givesUpWhenItIsInterruptedAndBooksIt() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Thread waiting = Thread.currentThread();
        try (FaultServer server = new FaultServer((number, request, wire) -> {
            wire.send("HTTP/1.1 200 X\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n" + EVENTS);
            waiting.interrupt();
            never.await();
        })) {
            Answer.Failed failed = (Answer.Failed) send(server.base(), new ArrayList<>(), new StringBuilder());

            assertThat(Thread.interrupted()).isTrue();
            assertThat(failed.failure().detail()).isEqualTo("stopped");
        }
    }

    @Test
    void sendsNothingWhereWhoAskedHasLeft() throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> stream(wire, EVENTS + END))) {
            Answer answer = home.prompts().sendPrompt().send(order(add(server.base())), new Audience() {

                @Override
                public void begun(EntryId entry) throws InterruptedException {
                    throw new InterruptedException();
                }

                @Override
                public void crossed(Crossing crossing) {}

                @Override
                public void waiting(Failure failure, Duration pause) {}

                @Override
                public Deltas deltas() {
                    return Deltas.UNHEARD;
                }
            });
            assertThat(Thread.interrupted()).isTrue();
            assertThat(answer).isEqualTo(new Answer.Left());
            assertThat(server.seen()).isEmpty();
        }
    }

    @Test
    void keepsManyPromptsOnTheWayAtOnceAndBooksEach() throws Exception {
        int many = 64;
        CountDownLatch allThere = new CountDownLatch(many);
        try (FaultServer server = new FaultServer((number, request, wire) -> {
            allThere.countDown();
            // A lock held across the network would keep the others from ever coming.
            assertThat(allThere.await(30, TimeUnit.SECONDS)).isTrue();
            stream(wire, EVENTS + END);
        }); ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            String key = add(server.base());
            List<EntryId> begun = Collections.synchronizedList(new ArrayList<>());
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                answers.add(threads.submit(() -> send(key, begun, _ -> {})));
            }
            for (Future<Answer> answer : answers) {
                assertThat(answer.get()).isInstanceOf(Answer.Given.class);
            }
            assertThat(server.seen()).hasSize(many);
            assertThat(begun).hasSize(many).doesNotHaveDuplicates();
        }
    }

    @Test
    void letsSixtyFourAtOnceThroughOneBudgetAndNotOneMoreThanItHolds() throws Exception {
        int many = 64;
        int most = 40;
        CountDownLatch allThere = new CountDownLatch(most);
        try (FaultServer server = new FaultServer((number, request, wire) -> {
            allThere.countDown();
            assertThat(allThere.await(30, TimeUnit.SECONDS)).isTrue();
            stream(wire, EVENTS + END);
        }); ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            String key = add(server.base());
            SetBudget.Result.Done set = (SetBudget.Result.Done) home.budgets().setBudget().set(new BudgetWish(
                    "key:" + key, Limit.requests(most), BudgetPeriod.QUARTER,
                    org.keytally.core.domain.budget.Marks.USUAL, true, Optional.empty(), Optional.empty()));
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                answers.add(threads.submit(() -> send(key, new ArrayList<>(), _ -> {})));
            }
            int given = 0;
            for (Future<Answer> answer : answers) {
                if (answer.get() instanceof Answer.Given) {
                    given++;
                } else {
                    assertThat(answer.get()).isInstanceOf(Answer.Refused.class);
                }
            }
            Standing after = home.budgets().book().standings().stream()
                    .filter(standing -> standing.budget().id().equals(set.standing().budget().id()))
                    .findFirst()
                    .orElseThrow();

            assertThat(given).isEqualTo(most);
            assertThat(server.seen()).hasSize(most);
            assertThat(after.spent()).isEqualByComparingTo(BigDecimal.valueOf(most));
            assertThat(after.reserved()).isEqualByComparingTo(BigDecimal.ZERO);
        }
    }

    private static void stream(FaultServer.Wire wire, String events) throws IOException {
        wire.answer(200, "text/event-stream", events);
    }

    private static Answer send(URI base, List<EntryId> begun, StringBuilder heard) {
        return send(add(base), begun, heard::append);
    }

    private static Answer send(String key, List<EntryId> begun, Consumer<String> heard) {
        return home.prompts().sendPrompt().send(order(key), new Audience() {

            @Override
            public void begun(EntryId entry) {
                begun.add(entry);
            }

            @Override
            public void crossed(Crossing crossing) {}

            @Override
            public void waiting(Failure failure, Duration pause) {}

            @Override
            public Deltas deltas() {
                return Deltas.ofText(heard);
            }
        });
    }

    private static Order order(String key) {
        return new Order(
                Prompt.of("hello"),
                RouteWish.of(Optional.empty(), Optional.of(key), Environment.DEVELOPMENT),
                Optional.of("gpt-4o-mini"),
                Pace.STREAMED,
                Duration.ofSeconds(5));
    }

    /// A key of its own for each server, as a secret leaves only for the address of its key.
    private static String add(URI base) {
        labels++;
        String label = "key " + labels;
        KeyWish wish = new KeyWish(
                Optional.of("openai"),
                Optional.of(label),
                Scope.PERSONAL,
                Optional.empty(),
                new Connection(Optional.of(base), Optional.empty(), Optional.empty(), Optional.empty()),
                Terms.FREE,
                Notes.NONE,
                Marks.USUAL);
        try (Secret secret = Secret.ofUtf8(("sk-" + CANARY + labels).getBytes(StandardCharsets.UTF_8))) {
            assertThat(home.keys().addKey().add(wish, secret)).isInstanceOf(AddKey.Result.Added.class);
        }
        return label;
    }

    private static String event(String data) {
        return "data: " + data + "\n\n";
    }
}
