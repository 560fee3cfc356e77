package org.keytally.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.model.MappingLimits;
import org.keytally.core.domain.model.MappingPlace;
import org.keytally.core.domain.model.ModelRules;
import org.keytally.core.domain.model.Tier;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.Purpose;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.environments.ImportEnvironment;
import org.keytally.core.usecase.keys.AddKey;
import org.keytally.core.usecase.keys.KeyWish;
import org.keytally.core.usecase.models.MapModel;
import org.keytally.core.usecase.models.MappingWish;
import org.keytally.core.usecase.prompt.Answer;
import org.keytally.core.usecase.prompt.Audience;
import org.keytally.core.usecase.prompt.Crossing;
import org.keytally.core.usecase.prompt.Order;

/// Which model, provider and limits a prompt gets by what a person laid down.
@Timeout(120)
final class ModelChoiceIT {

    @TempDir
    private static Path folder;

    private static Keytally home;
    private static FaultServer openai;
    private static FaultServer anthropic;

    @BeforeAll
    static void open() throws IOException {
        Surroundings here = CheapGuesses.sealed(folder);
        home = Keytally.open(folder.resolve("home"), here, new TypedPassphrase(), Clock.systemUTC());
        openai = new FaultServer((_, _, wire) -> wire.answer(200, "application/json", """
                {"id":"x","object":"chat.completion","choices":[{"index":0,"finish_reason":"stop",
                "message":{"role":"assistant","content":"Hello"}}],
                "usage":{"prompt_tokens":1000,"completion_tokens":1000,"total_tokens":2000}}"""));
        anthropic = new FaultServer((_, _, wire) -> wire.answer(200, "application/json", """
                {"id":"x","type":"message","role":"assistant","content":[{"type":"text","text":"Hello"}],
                "stop_reason":"end_turn","usage":{"input_tokens":10,"output_tokens":5}}"""));
        add("openai", "Work", openai.base(), Optional.empty(), Scope.PERSONAL);
        add("openai", "Other", openai.base(), Optional.of("gpt-4o"), Scope.PERSONAL);
        add("anthropic", "Team", anthropic.base(), Optional.empty(), Scope.TEAM);
    }

    @AfterAll
    static void close() throws IOException {
        home.close();
        openai.close();
        anthropic.close();
    }

    @AfterEach
    void forget() {
        home.models().register().change(_ -> ModelRules.NONE);
        for (Environment environment : Environment.values()) {
            home.environments().presets().drop(environment);
        }
    }

    @Test
    void theMappingComesBeforeTheKeysModelAndThatBeforeTheRecommendedOne() {
        assertThat(model(ask("chat", Optional.empty()))).isEqualTo("gpt-4o-mini");
        assertThat(model(ask("chat", Optional.of("Other")))).isEqualTo("gpt-4o");
        map("chat", "gpt-4.1", Optional.empty());
        assertThat(model(ask("chat", Optional.of("Other")))).isEqualTo("gpt-4.1");
        assertThat(model(ask("resume", Optional.of("Other")))).isEqualTo("gpt-4o");
        assertThat(model(send(order("chat", Optional.of("Other"), Optional.of("gpt-5.1"), Environment.CI))))
                .isEqualTo("gpt-5.1");
    }

    @Test
    void aRuleForOneKeyHoldsForThatKeyAlone() {
        map("chat", "gpt-4.1", Optional.empty());
        map("chat", "gpt-4.1-mini", Optional.of("Other"));
        assertThat(model(ask("chat", Optional.of("Other")))).isEqualTo("gpt-4.1-mini");
        assertThat(model(ask("chat", Optional.empty()))).isEqualTo("gpt-4.1");
    }

    @Test
    void aTypeIsSentWithTheKeyItIsMappedTo() {
        MappingWish wish = new MappingWish(
                new MappingWish.Where("assistant", Optional.empty(), Optional.empty()),
                Optional.empty(), Optional.of("claude-haiku-4-5"), Optional.empty(), false, Optional.of("team"),
                MappingLimits.NONE);
        assertThat(home.models().map().map(wish)).isInstanceOf(MapModel.Result.Mapped.class);

        Answer.Given given = ask("assistant", Optional.empty());
        assertThat(model(given)).isEqualTo("claude-haiku-4-5");
        assertThat(given.receipt().intent().purse().payer()).isEqualTo(Payer.TEAM);
    }

    @Test
    void theCheapestOfATierNeverGoesOnAnotherPurse() {
        tier("chat", Optional.empty(), Tier.BEST, false);

        Answer.Given given = ask("chat", Optional.empty());
        assertThat(given.receipt().intent().purse().payer()).isEqualTo(Payer.YOU);
        assertThat(model(given)).isEqualTo("gpt-4.1");
    }

    @Test
    void theCheapestOfATierIsThatOfThePricesOfTheDay() {
        tier("chat", Optional.of("openai"), Tier.CHEAP, false);
        assertThat(model(ask("chat", Optional.empty()))).isEqualTo("gpt-5-nano");
        home.models().changeTier().takeOut(Tier.CHEAP, "openai", "gpt-5-nano");
        home.models().changeTier().put(Tier.CHEAP, "openai", "a-model-without-a-price");
        assertThat(model(ask("chat", Optional.empty()))).isEqualTo("gpt-4.1-nano");
    }

    @Test
    void aTierWithoutAnyPriceIsRefusedUnlessACheaperOneMayServe() {
        for (String model : List.of("gpt-4.1", "gpt-5.1", "gpt-4o")) {
            home.models().changeTier().takeOut(Tier.BEST, "openai", model);
        }
        home.models().changeTier().put(Tier.BEST, "openai", "unpriced-1");
        home.models().changeTier().put(Tier.BEST, "openai", "unpriced-2");
        tier("chat", Optional.of("openai"), Tier.BEST, false);
        assertThat(send(order("chat", Optional.empty(), Optional.empty(), Environment.DEVELOPMENT)))
                .isInstanceOfSatisfying(Answer.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(Refusal.Unpriced.class));
        tier("chat", Optional.of("openai"), Tier.BEST, true);
        assertThat(model(ask("chat", Optional.empty()))).isEqualTo("gpt-4.1-mini");
    }

    @Test
    void limitsOfATypeGoOutWithThePrompt() {
        MappingWish wish = new MappingWish(
                new MappingWish.Where("chat", Optional.empty(), Optional.empty()),
                Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(),
                new MappingLimits(OptionalInt.of(77), Optional.of(new BigDecimal("0.25"))));
        home.models().map().map(wish);
        ask("chat", Optional.empty());

        String body = openai.seen().getLast().body();
        assertThat(body).contains("\"max_completion_tokens\":77").contains("\"temperature\":0.25");
    }

    @Test
    void inCiAnswersArePlayedOnceThePresetIsTaken() {
        assertThat(provider(send(order("chat", Optional.empty(), Optional.empty(), Environment.CI))))
                .isEqualTo("openai");
        home.environments().presets().take(Environment.CI, Optional.empty());
        assertThat(provider(send(order("chat", Optional.empty(), Optional.empty(), Environment.CI))))
                .isEqualTo("practice");
        assertThat(provider(send(order("chat", Optional.of("Work"), Optional.empty(), Environment.CI))))
                .isEqualTo("openai");
    }

    @Test
    void localModelsAreAskedFirstAtTheAddressOfTheProfile() throws IOException {
        try (FaultServer local = new FaultServer((_, _, wire) -> wire.answer(200, "application/json", """
                {"model":"llama2","message":{"role":"assistant","content":"Hello"},"done":true,"done_reason":"stop",
                "prompt_eval_count":5,"eval_count":2}"""))) {
            profile("USE_LOCAL_LLM=true\nLOCAL_LLM_MODEL=llama2\nLOCAL_LLM_ENDPOINT=http://localhost:" + local.port());

            Answer.Given given = ask("chat", Optional.empty());
            assertThat(provider(given)).isEqualTo("ollama");
            assertThat(model(given)).isEqualTo("llama2");
            assertThat(given.receipt().intent().purse().payer()).isEqualTo(Payer.FREE);
            assertThat(local.seen()).hasSize(1);
        }
    }

    @Test
    void whereNoLocalModelRunsNothingGoesToAnotherPurse() throws IOException {
        int port;
        try (FaultServer gone = new FaultServer((_, _, wire) -> wire.cut())) {
            port = gone.port();
        }
        profile("USE_LOCAL_LLM=true\nLOCAL_LLM_ENDPOINT=http://127.0.0.1:" + port);
        int before = openai.seen().size();

        Answer answer = send(order("chat", Optional.empty(), Optional.empty(), Environment.DEVELOPMENT));
        assertThat(answer).isInstanceOfSatisfying(Answer.Failed.class,
                failed -> assertThat(failed.failure().detail()).isEqualTo("refused"));
        assertThat(openai.seen()).hasSize(before);
    }

    @Test
    void whatTheBaselineWouldHaveCostIsBooked() {
        home.models().baseline().name(Optional.empty(), "openai", "gpt-4o");
        Answer.Given given = ask("chat", Optional.empty());

        var spent = given.receipt().spent().orElseThrow();
        assertThat(spent.cost().orElseThrow().text()).isEqualTo("0.00075");
        assertThat(spent.baseline().orElseThrow().text()).isEqualTo("0.0125");
    }

    @Test
    void aSealedEnvironmentOpensWithItsPassphraseAlone() {
        home.environments().presets().take(Environment.PRODUCTION, Optional.of(new BigDecimal(2000)));
        byte[] sealed = home.environments().exporting()
                .export(Environment.PRODUCTION, Optional.of(secret("correct horse"))).orElseThrow();

        assertThat(new String(sealed, StandardCharsets.US_ASCII)).doesNotContain("2000").doesNotContain("OPENAI");
        assertThat(home.environments().exporting().export(Environment.PRODUCTION, Optional.empty())).isEmpty();
        var importing = home.environments().importing();
        assertThat(importing.isSealed(sealed)).isTrue();
        assertThat(importing.open(sealed, secret("wrong"))).isEmpty();
        assertThat(new String(importing.open(sealed, secret("correct horse")).orElseThrow(), StandardCharsets.UTF_8))
                .contains("MAX_MONTHLY_COST=2000")
                .contains("OPENAI_API_KEY=${OPENAI_API_KEY_PROD}");
    }

    private static void profile(String lines) {
        var read = home.environments().importing()
                .read(lines.getBytes(StandardCharsets.UTF_8), Environment.DEVELOPMENT, Map.of());
        home.environments().importing()
                .take(((ImportEnvironment.Result.Read) read).profile());
    }

    private static void map(String type, String model, Optional<String> forKey) {
        MappingWish wish = new MappingWish(
                new MappingWish.Where(type, forKey, Optional.empty()),
                Optional.empty(), Optional.of(model), Optional.empty(), false, Optional.empty(), MappingLimits.NONE);
        assertThat(home.models().map().map(wish)).isInstanceOf(MapModel.Result.Mapped.class);
    }

    private static void tier(String type, Optional<String> provider, Tier tier, boolean orCheaper) {
        MappingWish wish = new MappingWish(
                new MappingWish.Where(type, Optional.empty(), Optional.empty()),
                provider, Optional.empty(), Optional.of(tier), orCheaper, Optional.empty(), MappingLimits.NONE);
        assertThat(home.models().map().map(wish)).isInstanceOf(MapModel.Result.Mapped.class);
        assertThat(home.models().rules().at(MappingPlace.of(type))).isPresent();
    }

    private static Answer.Given ask(String type, Optional<String> key) {
        return (Answer.Given) send(order(type, key, Optional.empty(), Environment.DEVELOPMENT));
    }

    private static Order order(String type, Optional<String> key, Optional<String> model, Environment where) {
        RouteWish wish = new RouteWish(
                Optional.empty(), key, where, Optional.empty(), Optional.empty(), new Purpose(type, "", "", ""),
                Optional.empty());
        return new Order(Prompt.of("hello"), wish, model, Pace.WHOLE, Duration.ZERO);
    }

    private static Answer send(Order order) {
        return home.prompts().sendPrompt().send(order, new Audience() {

            @Override
            public void begun(EntryId entry) {}

            @Override
            public void waiting(Failure failure, Duration pause) {}

            @Override
            public void crossed(Crossing crossing) {}

            @Override
            public Deltas deltas() {
                return Deltas.UNHEARD;
            }
        });
    }

    private static String model(Answer answer) {
        return ((Answer.Given) answer).receipt().intent().to().model();
    }

    private static String provider(Answer answer) {
        return ((Answer.Given) answer).receipt().intent().to().provider().value();
    }

    private static void add(String provider, String label, URI base, Optional<String> model, Scope scope) {
        KeyWish usual = KeyWish.usual(Optional.of(provider)).withLabel(label);
        KeyWish wish = new KeyWish(
                usual.provider(), usual.label(), scope, Optional.empty(),
                new Connection(Optional.of(base), Optional.empty(), model, Optional.empty()),
                usual.terms(), usual.notes(), usual.marks());
        try (Secret secret = secret("sk-" + Canary.CORE + label)) {
            assertThat(home.keys().addKey().add(wish, secret)).isInstanceOf(AddKey.Result.Added.class);
        }
    }

    private static Secret secret(String text) {
        return Secret.ofUtf8(text.getBytes(StandardCharsets.UTF_8));
    }
}
