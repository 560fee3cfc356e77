package org.keytally.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.domain.budget.Alert;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Marks;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.ledger.Spent;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.PendingBatch;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.usecase.budget.BudgetWish;
import org.keytally.core.usecase.keys.AddKey;
import org.keytally.core.usecase.keys.KeyWish;
import org.keytally.core.usecase.prompt.Answer;
import org.keytally.core.usecase.prompt.CollectBatches.Line;
import org.keytally.core.usecase.prompt.Order;

/// Prompts given to providers as batches, against servers that behave as the providers document.
@Timeout(120)
final class BatchIT {

    private static final Instant NOON = Instant.parse("2026-08-02T12:00:00Z");
    private static final String CANARY = "KTCANARYk7Qw9Zp2Xv4T";
    private static final String FILE = "{\"id\":\"file-1\",\"object\":\"file\"}";
    private static final String ANSWER =
            "{\"model\":\"gpt-4o-mini-2024-07-18\",\"choices\":[{\"message\":{\"content\":\"Hello\"},"
                    + "\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":34,"
                    + "\"total_tokens\":46}}";
    private static final String MESSAGE =
            "{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"claude-haiku-4-5-20251001\","
                    + "\"content\":[{\"type\":\"text\",\"text\":\"Hello\"}],\"stop_reason\":\"end_turn\","
                    + "\"usage\":{\"input_tokens\":12,\"output_tokens\":34}}";

    @TempDir
    private Path folder;

    private Keytally home;

    @BeforeEach
    void open() {
        Surroundings here = CheapGuesses.sealed(folder);
        home = Keytally.open(
                folder.resolve("home"), here, new TypedPassphrase(), Clock.fixed(NOON, ZoneOffset.UTC));
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
    void givesCollectsAndBooksAtThePricesOfBatches() throws Exception {
        AtomicReference<String> status = new AtomicReference<>("in_progress");
        try (FaultServer server = openAi(status, name -> other() + line(name, ANSWER) + other())) {
            add("openai", server.base());
            PendingBatch batch = pending(submit("gpt-4o-mini"));
            assertThat(batch.remote()).contains("batch_1");
            assertThat(server.seen()).hasSize(2);
            assertThat(home.prompts().collectBatches().collect())
                    .isEqualTo(List.of(new Line.Waiting(batch, "in_progress")));

            reopen();
            assertThat(home.prompts().foundOpen()).isEmpty();
            status.set("completed");
            Line.Given given = (Line.Given) home.prompts().collectBatches().collect().getFirst();
            Spent spent = given.spent().orElseThrow();

            assertThat(given.reply().text()).isEqualTo("Hello");
            assertThat(spent.usage().orElseThrow().terms().serviceTier()).contains("batch");
            assertThat(spent.cost()).contains(Money.of("0.0000111"));
            assertThat(home.prompts().pendingBatches()).isEmpty();
            assertThat(home.prompts().collectBatches().collect()).isEmpty();
        }
    }

    @Test
    void givesAnAnswerOnceToTwoWhoCollectAtOnce() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        try (FaultServer server = openAi(new AtomicReference<>("completed"), name -> {
            awaitBriefly(both);
            return line(name, ANSWER);
        });
                ExecutorService two = Executors.newFixedThreadPool(2)) {
            add("openai", server.base());
            submit("gpt-4o-mini");
            Callable<List<Line>> collect = () -> home.prompts().collectBatches().collect();
            List<Line> lines = new ArrayList<>();
            for (Future<List<Line>> each : two.invokeAll(List.of(collect, collect))) {
                lines.addAll(each.get());
            }

            assertThat(lines).singleElement().satisfies(
                    line -> assertThat(((Line.Given) line).spent()).isPresent());
            assertThat(home.prompts().pendingBatches()).isEmpty();
        }
    }

    // Long enough that a second who does not wait for the first asks, too.
    private static void awaitBriefly(CountDownLatch both) {
        both.countDown();
        try {
            both.await(500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException left) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void tellsOfABudgetThatIsReachedByWhatWasCollected() throws Exception {
        try (FaultServer server = openAi(new AtomicReference<>("completed"), name -> line(name, ANSWER))) {
            add("openai", server.base());
            home.budgets().setBudget().set(new BudgetWish(
                    "all", Limit.requests(1), BudgetPeriod.MONTH, org.keytally.core.domain.budget.Marks.USUAL, false,
                    Optional.empty(), Optional.empty()));
            submit("gpt-4o-mini");
            assertThat(home.budgets().untold()).isEmpty();

            home.prompts().collectBatches().collect();
            assertThat(home.budgets().untold())
                    .extracting(raised -> raised.alert().kind())
                    .containsExactly(Alert.Kind.REACHED);
        }
    }

    @Test
    void looksWithoutBookingOrTakingAway() throws Exception {
        AtomicReference<String> status = new AtomicReference<>("in_progress");
        try (FaultServer server = openAi(status, name -> line(name, ANSWER))) {
            add("openai", server.base());
            PendingBatch batch = pending(submit("gpt-4o-mini"));
            assertThat(home.prompts().collectBatches().look(_ -> true))
                    .isEqualTo(List.of(new Line.Waiting(batch, "in_progress")));
            status.set("completed");
            int asked = server.seen().size();
            assertThat(home.prompts().collectBatches().look(_ -> false)).isEmpty();
            assertThat(server.seen()).hasSize(asked);

            assertThat(home.prompts().collectBatches().look(_ -> true)).isEqualTo(List.of(new Line.Ready(batch)));
            assertThat(home.prompts().pendingBatches()).containsExactly(batch);
            assertThat(home.prompts().collectBatches().collect().getFirst()).isInstanceOf(Line.Given.class);
        }
    }

    @Test
    void sendsTheRequestAsTheProviderWantsIt() throws Exception {
        try (FaultServer server = openAi(new AtomicReference<>("in_progress"), _ -> "")) {
            add("openai", server.base());
            String entry = pending(submit("gpt-4o-mini")).entry().toString();
            String file = server.seen().getFirst().body();
            String batch = server.seen().get(1).body();

            assertThat(file).contains("name=\"purpose\"", "batch", "\"custom_id\":\"" + entry + "\"",
                    "\"url\":\"/v1/chat/completions\"", "\"model\":\"gpt-4o-mini\"");
            assertThat(batch).isEqualTo("{\"input_file_id\":\"file-1\",\"endpoint\":\"/v1/chat/completions\","
                    + "\"completion_window\":\"24h\",\"metadata\":{\"keytally\":\"" + entry + "\"}}");
        }
    }

    @Test
    void collectsFromAnthropicAndGuessesNoPrice() throws Exception {
        AtomicReference<String> result = new AtomicReference<>("{\"type\":\"succeeded\",\"message\":" + MESSAGE + "}");
        try (FaultServer server = anthropic(result)) {
            add("anthropic", server.base());
            submit("claude-haiku-4-5-20251001");
            Line.Given given = (Line.Given) home.prompts().collectBatches().collect().getFirst();

            assertThat(given.reply().text()).isEqualTo("Hello");
            assertThat(given.spent().orElseThrow().usage().orElseThrow().total()).isEqualTo(46);
            assertThat(given.spent().orElseThrow().cost()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"type\":\"expired\"}",
        "{\"type\":\"canceled\"}",
        "{\"type\":\"errored\",\"error\":{\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\","
                + "\"message\":\"max_tokens\"}}}"
    })
    void booksNothingForWhatWasNotAnswered(String result) throws Exception {
        try (FaultServer server = anthropic(new AtomicReference<>(result))) {
            add("anthropic", server.base());
            submit("claude-haiku-4-5-20251001");

            assertThat(home.prompts().collectBatches().collect().getFirst()).isInstanceOf(Line.Failed.class);
            assertThat(home.prompts().pendingBatches()).isEmpty();
            UsageRange day = new UsageRange(NOON.minusSeconds(60), NOON.plusSeconds(60), ZoneOffset.UTC);
            assertThat(home.usages().showUsage().show(day, UsageBy.DAY).totals().counts().failed()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"failed", "expired", "cancelled"})
    void aBatchThatEndedWithoutAnyResultIsNotCharged(String status) throws Exception {
        try (FaultServer server = openAi(new AtomicReference<>(status), _ -> "")) {
            add("openai", server.base());
            submit("gpt-4o-mini");

            assertThat(home.prompts().collectBatches().collect().getFirst()).isInstanceOf(Line.Failed.class);
        }
    }

    @Test
    void anErrorOfOnePromptIsItsOwn() throws Exception {
        AtomicReference<String> status = new AtomicReference<>("completed");
        try (FaultServer server = openAi(status, name -> "{\"custom_id\":\"" + name
                + "\",\"response\":{\"status_code\":400,\"body\":{\"error\":{\"message\":\"no such thing\"}}}}\n")) {
            add("openai", server.base());
            submit("gpt-4o-mini");
            Line.Failed failed = (Line.Failed) home.prompts().collectBatches().collect().getFirst();

            assertThat(failed.failure().words().message()).contains("no such thing");
        }
    }

    @Test
    void staysWhereTheResultsDoNotNameIt() throws Exception {
        try (FaultServer server = openAi(new AtomicReference<>("completed"), _ -> other())) {
            add("openai", server.base());
            submit("gpt-4o-mini");

            assertThat(home.prompts().collectBatches().collect().getFirst()).isInstanceOf(Line.NotTold.class);
            assertThat(home.prompts().pendingBatches()).hasSize(1);
        }
    }

    @Test
    void isUnknownWhereTheProviderCutsItsWord() throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> {
            if (path(request).endsWith("/files")) {
                wire.answer(200, "application/json", FILE);
            } else {
                wire.reset();
            }
        })) {
            add("openai", server.base());
            Answer.Failed failed = (Answer.Failed) submit("gpt-4o-mini");

            assertThat(failed.receipt().settlement()).isInstanceOf(Settlement.Unknown.class);
            assertThat(home.prompts().pendingBatches()).isEmpty();
            assertThat(server.seen()).hasSize(2);
        }
    }

    @Test
    void isNotChargedWhereTheFileDidNotArrive() throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.reset())) {
            add("openai", server.base());
            Answer.Failed failed = (Answer.Failed) submit("gpt-4o-mini");

            assertThat(failed.receipt().settlement()).isInstanceOf(Settlement.Uncharged.class);
            assertThat(server.seen()).hasSize(1);
        }
    }

    @Test
    void isReportedAndNeverSentAgainWhereItWasKilledInBetween() throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> {
            // Everything that was written before the answer came is what a kill would leave.
            copyHome();
            wire.answer(200, "application/json", path(request).endsWith("/files") ? FILE : batch("in_progress"));
        })) {
            add("openai", server.base());
            PendingBatch batch = pending(submit("gpt-4o-mini"));
            close();
            Surroundings here = CheapGuesses.sealed(folder);
            try (Keytally killed = Keytally.open(
                    folder.resolve("copy"), here, new TypedPassphrase(), Clock.fixed(NOON, ZoneOffset.UTC))) {
                assertThat(killed.prompts().foundOpen()).extracting(Intent::id).containsExactly(batch.entry());
                assertThat(killed.prompts().pendingBatches()).isEmpty();
                assertThat(killed.prompts().collectBatches().collect()).isEmpty();
            }
            assertThat(server.seen()).hasSize(2);
        }
    }

    @Test
    void refusesByNameWhoTakesNoBatches() {
        Answer answer = home.prompts().submitBatch()
                .submit(
                        new Order(
                                Prompt.of("hello"),
                                RouteWish.of(Optional.of("practice"), Optional.empty(), Environment.DEVELOPMENT),
                                Optional.of("practice"),
                                Pace.WHOLE,
                                Duration.ZERO),
                        new Nobody());
        assertThat(((Answer.Refused) answer).why()).isInstanceOf(Refusal.NoBatches.class);
    }

    private void copyHome() {
        try (Stream<Path> files = Files.walk(folder.resolve("home"))) {
            for (Path file : files.toList()) {
                Path target = folder.resolve("copy").resolve(folder.resolve("home").relativize(file));
                if (!Files.isDirectory(target)) {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Answer submit(String model) {
        return home.prompts().submitBatch()
                .submit(
                        new Order(
                                Prompt.of("hello"),
                                RouteWish.of(Optional.empty(), Optional.of("Work"), Environment.DEVELOPMENT),
                                Optional.of(model),
                                Pace.WHOLE,
                                Duration.ZERO),
                        new Nobody());
    }

    private static PendingBatch pending(Answer answer) {
        return ((Answer.Pending) answer).batch();
    }

    /// A server of OpenAI's batches whose results are made for the name it was given.
    private static FaultServer openAi(AtomicReference<String> status, UnaryOperator<String> results)
            throws Exception {
        AtomicReference<String> name = new AtomicReference<>("");
        return new FaultServer((number, request, wire) -> {
            String path = path(request);
            if (path.endsWith("/files")) {
                name.set(request.body().replaceAll("(?s).*\"custom_id\":\"([^\"]+)\".*", "$1"));
                wire.answer(200, "application/json", FILE);
            } else if (path.endsWith("/content")) {
                wire.answer(200, "application/octet-stream", results.apply(name.get()));
            } else if (path.endsWith("/batches")) {
                wire.answer(200, "application/json", batch("validating"));
            } else {
                boolean hasResults = !results.apply(name.get()).isEmpty();
                wire.answer(200, "application/json", hasResults
                        ? batch(status.get()).replace("}", ",\"output_file_id\":\"file-2\"}")
                        : batch(status.get()));
            }
        });
    }

    private static String path(FaultServer.Seen request) {
        return request.line().replaceAll("^[A-Z]+ | HTTP/.*$", "");
    }

    private static FaultServer anthropic(AtomicReference<String> result) throws Exception {
        AtomicReference<String> name = new AtomicReference<>("");
        return new FaultServer((number, request, wire) -> {
            String path = path(request);
            if (path.endsWith("/results")) {
                wire.answer(200, "application/x-jsonl",
                        "{\"custom_id\":\"" + name.get() + "\",\"result\":" + result.get() + "}\n");
                return;
            }
            if (path.endsWith("/batches")) {
                name.set(request.body().replaceAll("(?s).*\"custom_id\":\"([^\"]+)\".*", "$1"));
            }
            wire.answer(200, "application/json",
                    "{\"id\":\"msgbatch_1\",\"type\":\"message_batch\",\"processing_status\":\"ended\","
                            + "\"results_url\":\"http://elsewhere.example/results\"}");
        });
    }

    private static String batch(String status) {
        return "{\"id\":\"batch_1\",\"object\":\"batch\",\"errors\":null,\"status\":\"" + status + "\"}";
    }

    private static String line(String name, String body) {
        return "{\"id\":\"r\",\"custom_id\":\"" + name
                + "\",\"response\":{\"status_code\":200,\"request_id\":\"req_1\",\"body\":" + body
                + "},\"error\":null}\n";
    }

    private static String other() {
        return line("somebody else's", ANSWER);
    }

    private void add(String provider, URI base) {
        KeyWish wish = new KeyWish(
                Optional.of(provider),
                Optional.of("Work"),
                Scope.PERSONAL,
                Optional.empty(),
                new Connection(Optional.of(base), Optional.empty(), Optional.empty(), Optional.empty()),
                Terms.FREE,
                Notes.NONE,
                Marks.USUAL);
        try (Secret secret = Secret.ofUtf8(("sk-" + CANARY + provider).getBytes(StandardCharsets.UTF_8))) {
            assertThat(home.keys().addKey().add(wish, secret)).isInstanceOf(AddKey.Result.Added.class);
        }
    }
}
