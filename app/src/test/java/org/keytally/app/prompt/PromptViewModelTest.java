package org.keytally.app.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.PartsAgain;
import org.keytally.app.fx.Showing;
import org.keytally.app.prompt.Exchange.Phase;
import org.keytally.app.prompt.markdown.Block;
import org.keytally.core.domain.budget.Alert;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.BudgetId;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.Marks;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.domain.catalog.FreeRequests;
import org.keytally.core.domain.catalog.ModelFacts;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingValue;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.policy.Bounds;
import org.keytally.core.domain.policy.Preference;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.domain.prompt.Finish;
import org.keytally.core.domain.prompt.Message;
import org.keytally.core.domain.watch.Stretch;
import org.keytally.core.domain.watch.Unusual;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.budget.RaiseAlerts;
import org.keytally.core.usecase.keys.KeyWish;
import org.keytally.core.usecase.prompt.Word;
import org.keytally.core.usecase.usage.MeasureFreeTier;

final class PromptViewModelTest {

    private final TriedPrompts tried = new TriedPrompts();
    private final PromptViewModel model = tried.prompts();

    @Test
    void offersPracticeWhereThereIsNoKey() {
        model.read();

        assertThat(model.showingProperty().get()).isInstanceOf(Showing.Empty.class);
        assertThat(((Showing.Empty) model.showingProperty().get()).next().orElseThrow().verb())
                .isEqualTo("Try it with Practice");

        ((Showing.Empty) model.showingProperty().get()).next().orElseThrow().run().run();
        tried.answers("hi");
        send("hello");
        assertThat(last().receiptProperty().get().orElseThrow().line())
                .isEqualTo("Practice · 46 tokens · $0.00 · free");
    }

    @Test
    void leadsToTheKeysWhereThereIsNone() {
        send("hello");

        Trouble trouble = last().troubleProperty().get().orElseThrow();
        assertThat(trouble.title()).isEqualTo("No API key found");
        assertThat(trouble.next()).isEqualTo(NextStep.KEY);
    }

    @Test
    void saysWhoWouldPayBeforeAnythingIsSent() {
        tried.home.add("Work");

        model.read();

        Outlook.Open open = (Outlook.Open) model.way().outlookProperty().get();
        assertThat(open.offers()).extracting(seen -> seen.offer().payer()).containsExactly(Payer.YOU);
        assertThat(tried.sent).isEmpty();
    }

    @Test
    void showsAnAnswerAsItComesAndItsReceiptAfterIt() {
        tried.home.add("Work");
        tried.answers("**Hel", "lo**");

        send("hello");

        assertThat(last().answer()).isEqualTo("**Hello**");
        assertThat(last().phaseProperty().get()).isEqualTo(Phase.WHOLE);
        assertThat(last().blocksProperty().get()).first().isInstanceOf(Block.Paragraph.class);
        assertThat(last().receiptProperty().get().orElseThrow().line())
                .isEqualTo("Sarah's OpenAI key · 46 tokens · price unknown · you pay");
        assertThat(model.sendingProperty().get()).isFalse();
        assertThat(model.composer().textProperty().get()).isEmpty();
    }

    @Test
    void tellsTheModelTheConversationSoFar() {
        tried.home.add("Work");
        tried.answers("one");
        tried.answers("two");

        send("a");
        send("b");

        assertThat(tried.sent.getLast().messages())
                .isEqualTo(List.of(Message.user("a"), Message.assistant("one"), Message.user("b")));
    }

    @Test
    void asksAgainInPlaceOfTheFormerAnswer() {
        tried.home.add("Work");
        tried.answers("one");
        tried.answers("two");

        send("a");
        model.again();

        assertThat(tried.sent.getLast().messages()).isEqualTo(List.of(Message.user("a")));
        assertThat(model.exchanges()).extracting(Exchange::answer).containsExactly("one", "two");
    }

    @Test
    void marksAnAnswerThatBrokeOffAndKeepsWhatCame() {
        tried.home.add("Work");
        tried.script.add(deltas -> {
            deltas.text().accept("Hel");
            return cut("Hel");
        });

        send("hello");

        assertThat(last().phaseProperty().get()).isEqualTo(Phase.INCOMPLETE);
        assertThat(last().answer()).isEqualTo("Hel");
        Trouble trouble = last().troubleProperty().get().orElseThrow();
        assertThat(trouble.title()).isEqualTo("Answer cut");
        assertThat(trouble.matter()).isEqualTo(Trouble.Matter.PROVIDERS);
        assertThat(trouble.next()).isEqualTo(NextStep.AGAIN);
    }

    @Test
    void tellsInTheReceiptHowMuchOfTheFreeRequestsWasUsed() {
        tried.home.add("Work");
        tried.free = Optional.of(new MeasureFreeTier.Measured(
                new FreeRequests(OptionalLong.of(7000), OptionalLong.empty()), 12, 1));
        tried.answers("hi");
        send("hello");

        assertThat(last().receiptProperty().get().orElseThrow().facts())
                .contains(new ReceiptText.Fact("Free tier", "12 of 7,000 free requests today"));
    }

    @Test
    void leadsAKeyOfTheirOwnThatIsRefusedToItsRotation() {
        tried.home.add("Work");
        tried.script.add(_ -> Failure.before(FailureKind.INVALID_KEY, ""));

        send("hello");

        assertThat(last().troubleProperty().get().orElseThrow().burnt())
                .contains(tried.home.key("Work").id().value());
    }

    @Test
    void offersALargerModelOfTheSameProviderAndAsksNoneUnbidden() {
        tried.home.add("Work");
        tried.larger.add(larger("gpt-4.1", 1_047_576));
        tried.script.add(_ -> Failure.before(FailureKind.TOO_LARGE, ""));

        send("a book");

        Trouble trouble = last().troubleProperty().get().orElseThrow();
        assertThat(trouble.text()).endsWith("These take more: gpt-4.1 (1,047,576 tokens).");
        assertThat(tried.sent).hasSize(1);
        ModelChoiceViewModel choice = model.models(trouble.instead());
        assertThat(Objects.requireNonNull(choice.providerProperty().get()).id().value()).isEqualTo("openai");
        assertThat(choice.models()).first().isEqualTo("gpt-4.1");
    }

    @Test
    void saysInTheirPlaceThatModelsCouldNotBeListed() {
        tried.home.add("Work");
        ModelChoiceViewModel choice = model.models(Optional.empty());
        Provider first = choice.providers().getFirst();
        choice.providerProperty().set(null);
        new PartsAgain(tried.tasks, choice.showingProperty()::get)
                .breaksAndComesBack(() -> choice.providerProperty().set(first));
        assertThat(choice.models()).isNotEmpty();
    }

    @Test
    void offersNoProviderThatTheAdminLeavesOut() {
        tried.bounds = new Bounds(Set.of("openai"), Set.of(), Set.of(), Bounds.PersonalKeys.ALLOWED);

        ModelChoiceViewModel choice = model.models(Optional.empty());

        assertThat(choice.providers()).extracting(provider -> provider.id().value()).containsExactly("openai");
        assertThat(choice.providerProperty().get()).isEqualTo(choice.providers().getFirst());
    }

    @Test
    void tellsHowLongTheProviderAsksToWait() {
        Failure failure = Failure.before(FailureKind.RATE_LIMITED, "");
        tried.home.add("Work");
        tried.script.add(_ -> new Failure(failure.kind(), failure.words(), "", OptionalInt.of(429), Optional.empty(),
                Optional.of(Duration.ofMillis(59_001)), Optional.empty(), failure.allowances()));

        send("hello");

        assertThat(last().troubleProperty().get().orElseThrow().text())
                .isEqualTo("The provider wants fewer requests for a while. The provider asks to wait 60 s.");
    }

    @ParameterizedTest
    @CsvSource({"dns, is not known", "refused, Nobody listens", "proxy, The proxy", "tls, could not prove"})
    void tellsWhatStoodInTheWayToTheProvider(String mishap, String said) {
        tried.home.add("Work");
        for (int attempt = 0; attempt < 3; attempt++) {
            tried.script.add(_ -> Failure.before(FailureKind.NETWORK, mishap));
        }

        send("hello");

        assertThat(last().troubleProperty().get().orElseThrow().text()).contains(said);
    }

    @Test
    void saysWhereAnotherPayerStepsIn() {
        tried.home.add("Work");
        share("Acme");
        tried.script.add(_ -> Failure.before(FailureKind.QUOTA, ""));
        tried.answers("hi");

        send("hello");

        assertThat(last().notes())
                .containsExactly("The key 'Work' has no credit left: the company pays, with the key 'Acme'.");
        assertThat(last().receiptProperty().get().orElseThrow().line()).endsWith("the company pays");
        assertThat(tried.notices).extracting(Notice::text).isEqualTo(last().notes());
    }

    @Test
    void tellsOnceThatABudgetPassedAMark() {
        Budget budget = new Budget(new BudgetId("b-12345678"), Target.ALL, Limit.dollars("10"), BudgetPeriod.MONTH,
                Marks.USUAL, true, Budget.Origin.SET, Optional.empty(), Validity.ALWAYS);
        Instant now = Instant.parse("2026-03-16T12:00:00Z");
        Standing standing = new Standing(budget, BudgetPeriod.MONTH.at(now, ZoneOffset.UTC), new BigDecimal("8.5"),
                BigDecimal.ZERO, BigDecimal.ZERO, now);
        tried.alarms.add(new PromptCases.Alarm.OfBudget(
                "", new RaiseAlerts.Raised(Alert.of(standing).getFirst(), standing)));
        tried.home.add("Work");
        tried.answers("one");
        tried.answers("two");

        send("hello");
        send("hello");

        assertThat(tried.notices)
                .extracting(Notice::text)
                .containsExactly("Budget over everything: 80 % reached, $8.50 of $10.00.");
    }

    @Test
    void tellsWhatIsUnusualAndWhatIsUsual() {
        Instant today = Instant.parse("2026-03-16T00:00:00Z");
        Target openai = new Target(Target.Kind.PROVIDER, "openai");
        tried.alarms.add(new PromptCases.Alarm.OfUse("openai", new Unusual(
                openai, "openai", today, today, Stretch.DAY, Unit.MONEY, new BigDecimal("12.4"),
                new BigDecimal("1.1"))));
        tried.alarms.add(new PromptCases.Alarm.OfUse("", new Unusual(
                Target.ALL, "", today, today.plusSeconds(13 * 3600), Stretch.HOUR, Unit.REQUESTS,
                new BigDecimal("900"), new BigDecimal("40"))));
        tried.home.add("Work");
        tried.answers("one");

        send("hello");

        assertThat(tried.notices).extracting(Notice::text).containsExactly(
                "Unusual: $12.40 today at OpenAI; on a usual day $1.10.",
                "Unusual: 900 requests within the hour from 13:00 in all; in the busiest hour of a usual day 40 requests.");
    }

    @Test
    void asksWhoPaysAndSendsNothingWhereThePersonDeclines() {
        ask();
        model.askingProperty().subscribe(asking -> asking.ifPresent(one -> one.answer().accept(new Word.Declined())));

        send("hello");

        assertThat(tried.sent).isEmpty();
        assertThat(last().troubleProperty().get().orElseThrow().title()).isEqualTo("Not sent");
    }

    @Test
    void asksWhoPaysAndSendsAsThePersonSays() {
        ask();
        tried.answers("hi");
        model.askingProperty().subscribe(asking -> asking.ifPresent(
                one -> one.answer().accept(new Word.Chosen(Preference.SHARED, Word.Span.ONCE))));

        send("hello");

        assertThat(last().receiptProperty().get().orElseThrow().line()).endsWith("the company pays");
        assertThat(model.askingProperty().get()).isEmpty();
    }

    @Test
    void takesALongPasteAsAnAttachmentAndRefusesAHugeOne() {
        assertThat(model.composer().takesPaste("short")).isFalse();
        assertThat(model.composer().takesPaste("x".repeat(30_000))).isTrue();
        assertThat(model.composer().attachments()).hasSize(1);

        assertThat(model.composer().takesPaste("x".repeat(10 << 20))).isTrue();
        assertThat(model.composer().attachments()).hasSize(1);
        assertThat(tried.notices.getLast().text()).contains("larger than 4 MB");
    }

    @Test
    void saysWhatIsWrongWithAFileThatCannotBeSentAlong() {
        model.composer().attach(Path.of("no-such-file.txt"));

        assertThat(tried.notices.getLast().text()).isEqualTo("no-such-file.txt cannot be read.");
    }

    @Test
    void sendsNothingWithAParameterThatCannotBeMeant() {
        tried.home.add("Work");
        model.way().parameters().temperatureProperty().set("hot");

        send("hello");

        assertThat(tried.sent).isEmpty();
        assertThat(model.way().parameters().problemProperty().get()).isNotEmpty();
    }

    @Test
    void showsACharacterThatComesInTwoHalvesWhole() {
        tried.home.add("Work");
        tried.answers("a\ud83d", "\ude00b\u001b");

        send("hello");

        assertThat(last().answer()).isEqualTo("a\ud83d\ude00b");
    }

    private void send(String text) {
        model.composer().textProperty().set(text);
        model.send();
    }

    private Exchange last() {
        return model.exchanges().getLast();
    }

    private void ask() {
        tried.home.add("Work");
        share("Acme");
        tried.home.settings.set(new SettingValue(Setting.PREFERENCE, Narrowing.EVERYWHERE, "ask"));
    }

    private void share(String label) {
        KeyWish usual = KeyWish.usual(Optional.of("openai")).withLabel(label);
        KeyWish wish = new KeyWish(usual.provider(), usual.label(), Scope.COMPANY, usual.environment(),
                usual.connection(), usual.terms(), usual.notes(), usual.marks());
        tried.home.add(wish, FakeHome.openAi(label));
    }

    private static ModelFacts larger(String name, long window) {
        return new ModelFacts(
                new ProviderId("openai"), name, OptionalLong.of(window), OptionalLong.empty(), false, Set.of());
    }

    private static Failure cut(String said) {
        Failure failure = Failure.before(FailureKind.CUT, "cut");
        return new Failure(failure.kind(), failure.words(), "cut", failure.status(), Optional.empty(),
                Optional.empty(), Optional.of(TriedPrompts.reply(said, Finish.Kind.INCOMPLETE)), failure.allowances());
    }
}
