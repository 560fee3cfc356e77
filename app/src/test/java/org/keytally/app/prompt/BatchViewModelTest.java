package org.keytally.app.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.fx.LateTasks;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
import org.keytally.app.shell.NobodyListens;
import org.keytally.app.words.Formats;
import org.keytally.core.adapter.provider.JsonPromptLines;
import org.keytally.core.domain.catalog.EventId;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.Estimate;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.Spent;
import org.keytally.core.domain.policy.Preference;
import org.keytally.core.domain.prompt.Decision;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.domain.prompt.Finish;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.PendingBatch;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.domain.prompt.Step;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.prompt.Answer;
import org.keytally.core.usecase.prompt.Audience;
import org.keytally.core.usecase.prompt.CollectBatches.Line;
import org.keytally.core.usecase.prompt.Crossing;
import org.keytally.core.usecase.prompt.Meter;
import org.keytally.core.usecase.prompt.Order;
import org.keytally.core.usecase.prompt.Word;

final class BatchViewModelTest {

    private static final Instant NOW = FakeHome.NOON;

    @TempDir
    private Path folder;

    private final TriedPrompts tried = new TriedPrompts();
    private final SecureRandom random = new SecureRandom();
    private final List<Prompt> given = new ArrayList<>();
    private final List<PendingBatch> pending = new ArrayList<>();
    private final Deque<Answer> ends = new ArrayDeque<>();
    private final List<Line> news = new ArrayList<>();
    private final List<Line> collected = new ArrayList<>();
    private boolean isTaken = true;
    private Optional<Money> price = Optional.of(Money.of("0.01"));
    private boolean isBroken;
    private Consumer<Audience> answering = _ -> {};
    private final Carried carried = new Carried();
    private final BatchViewModel model = opened();

    @Test
    void queuesWhatIsTypedAndWhatAFileHolds() throws IOException {
        queue(" Describe a tally stick. ");
        model.textProperty().set("  ");
        model.add();
        model.addFile(file("lines.txt", "one\n\n two \n"));
        model.addFile(file("lines.jsonl", "\"three\\nin two lines\"\n{\"id\":1,\"prompt\":\"four\",\"tags\":[{}]}\n"));

        assertThat(model.queue()).extracting(Queued::text).containsExactly(
                "Describe a tally stick.", "one", "two", "three\nin two lines", "four");
        assertThat(model.queue().get(3).title()).isEqualTo("three in two lines");
        model.remove(model.queue().get(1));
        assertThat(model.queue()).hasSize(4);
    }

    @Test
    void takesNothingOfAFileWithALineThatIsNoPrompt() throws IOException {
        for (String wrong : List.of("{", "[1]", "{\"text\":\"x\"}", "3", "\"a\" \"b\"", "{\"prompt\":\"\"}", "null")) {
            model.addFile(file("bad.jsonl", "\"fine\"\n" + wrong + "\n"));
        }
        model.addFile(file("empty.txt", "\n\n"));
        model.addFile(file("many.txt", "x\n".repeat(BatchViewModel.MOST + 1)));
        model.addFile(folder.resolve("missing.txt"));

        assertThat(model.queue()).isEmpty();
        assertThat(tried.notices).extracting(Notice::text)
                .contains("bad.jsonl: line 2 is no prompt. Nothing was added.", "There is no prompt in it.",
                        "There is room for 500 prompts in the queue. Nothing was added.")
                .hasSize(10);
    }

    @Test
    void tellsAboutWhatTheQueueCosts() {
        tried.home.add("Work");
        model.read();
        assertThat(model.noteProperty().get()).isEmpty();
        queue("one");
        queue("two");
        assertThat(model.noteProperty().get()).isEqualTo("2 prompts · ≈ $0.02");

        price = Optional.empty();
        queue("three");
        assertThat(model.noteProperty().get())
                .isEqualTo("3 prompts · what a batch of this model costs is not known");
        isTaken = false;
        queue("four");
        assertThat(model.noteProperty().get())
                .isEqualTo("4 prompts · OpenAI takes no batches: choose a model of OpenAI or Anthropic");
    }

    @Test
    void givesTheWholeQueueAwayInItsOrder() {
        tried.home.add("Work");
        queue("one");
        queue("two");
        model.send();

        assertThat(given).extracting(prompt -> prompt.messages().getFirst().text()).containsExactly("one", "two");
        assertThat(model.queue()).isEmpty();
        assertThat(model.sending().runningProperty().get()).isFalse();
        assertThat(model.shelf().lines()).extracting(BatchLine::title).containsExactlyInAnyOrder("one", "two");
        assertThat(model.shelf().lines()).extracting(BatchLine::whom).containsOnly("OpenAI · gpt-4o-mini");
        assertThat(tried.notices).extracting(Notice::text).containsExactly("2 prompts are with the provider.");
    }

    @Test
    void endsAtTheFirstThatIsRefusedAndKeepsTheRest() {
        tried.home.add("Work");
        queue("one");
        queue("two");
        queue("three");
        ends.add(taken());
        ends.add(new Answer.Refused(
                new Refusal.NoBatches(tried.home.providers().find("practice").orElseThrow())));
        model.send();

        assertThat(model.queue()).extracting(Queued::text).containsExactly("two", "three");
        assertThat(given).hasSize(2);
        assertThat(model.sending().troubleProperty().get()).hasValueSatisfying(
                trouble -> assertThat(trouble.next()).isEqualTo(NextStep.MODEL));
        model.send();
        assertThat(model.queue()).isEmpty();
        assertThat(model.sending().troubleProperty().get()).isEmpty();
    }

    @Test
    void asksOnceForTheWholeQueueWhoPays() {
        List<String> asked = new ArrayList<>();
        model.sending().askingProperty().subscribe(asking -> asking.ifPresent(one -> {
            asked.add(one.personal().about().map(Money::text).orElse(""));
            one.answer().accept(new Word.Declined());
        }));
        tried.home.add("Work");
        model.read();
        queue("one");
        queue("two");
        Outlook.Seen seen = ((Outlook.Open) model.way().outlookProperty().get()).offers().getFirst();
        List<Word> words = new ArrayList<>();
        answering = audience -> words.add(audience.asked(seen.offer(), seen.offer()));
        model.send();

        assertThat(words).containsExactly(new Word.Declined(), new Word.Declined());
        assertThat(asked).containsExactly("0.02");
    }

    @Test
    void asksWhoPaysForSoManyAsAreLeft() {
        List<Integer> asked = new ArrayList<>();
        List<String> costs = new ArrayList<>();
        model.sending().askingProperty().subscribe(asking -> asking.ifPresent(one -> {
            asked.add(one.prompts());
            costs.add(one.personal().about().map(Money::text).orElse(""));
            one.answer().accept(new Word.Chosen(Preference.PERSONAL, Word.Span.ONCE));
        }));
        tried.home.add("Work");
        model.read();
        Outlook.Seen seen = ((Outlook.Open) model.way().outlookProperty().get()).offers().getFirst();
        answering = audience -> {
            if (given.size() > 1) {
                audience.asked(seen.offer(), seen.offer());
            }
        };
        queue("one");
        queue("two");
        queue("three");
        queue("four");
        model.send();

        assertThat(asked).containsExactly(3);
        assertThat(costs).containsExactly("0.03");
    }

    @Test
    void tellsOfTheSamePayerSteppingInOnceInASending() {
        Step to = new Step(tried.home.add("Work"), Decision.CHOSEN, Optional.empty(), true);
        answering = audience -> audience.crossed(
                new Crossing(Optional.empty(), to, Payer.COMPANY, Optional.of("Acme")));
        queue("one");
        queue("two");
        queue("three");
        model.send();
        assertThat(tried.notices).filteredOn(notice -> notice.tone() == Notice.Tone.WARNING).hasSize(1);

        queue("four");
        model.send();
        assertThat(tried.notices).filteredOn(notice -> notice.tone() == Notice.Tone.WARNING).hasSize(2);
    }

    @Test
    void sendsNoPromptAgainThatMayBeWithTheProvider() {
        tried.home.add("Work");
        queue("one");
        queue("two");
        ends.add(inDoubt());
        model.send();

        assertThat(model.queue()).extracting(Queued::text).containsExactly("two");
        assertThat(model.doubtful()).extracting(Queued::text).containsExactly("one");
        assertThat(tried.notices).extracting(Notice::text).containsExactly(
                "It is not certain whether the provider took this prompt and charges it, "
                        + "so it was taken out of the queue: one");
        model.send();
        assertThat(given).extracting(prompt -> prompt.messages().getFirst().text()).containsExactly("one", "two");
    }

    @Test
    void queuesWhatMayBeWithTheProviderAgainWhereAPersonSaysSo() {
        tried.home.add("Work");
        queue("one");
        model.textProperty().set("half a sentence");
        ends.add(inDoubt());
        model.send();

        assertThat(model.queue()).isEmpty();
        assertThat(model.textProperty().get()).isEqualTo("half a sentence");
        model.queueAgain(model.doubtful().getFirst());
        assertThat(model.queue()).extracting(Queued::text).containsExactly("one");
        assertThat(model.doubtful()).isEmpty();
    }

    @Test
    void holdsWhatMayBeWithTheProviderUntilItIsPutAway() {
        tried.home.add("Work");
        queue("one");
        ends.add(inDoubt());
        model.send();
        assertThat(model.hasQueued()).isTrue();

        model.putAway(model.doubtful().getFirst());
        assertThat(model.doubtful()).isEmpty();
        assertThat(model.hasQueued()).isFalse();
    }

    @Test
    void losesNothingThatAFullQueueDoesNotTake() throws IOException {
        tried.home.add("Work");
        queue("one");
        ends.add(inDoubt());
        model.send();
        model.addFile(file("full.txt", "x\n".repeat(BatchViewModel.MOST)));
        model.queueAgain(model.doubtful().getFirst());
        queue("one more");

        assertThat(model.doubtful()).extracting(Queued::text).containsExactly("one");
        assertThat(model.textProperty().get()).isEqualTo("one more");
        assertThat(model.queue()).hasSize(BatchViewModel.MOST);
    }

    @Test
    void sendsNoPromptAgainWhoseSendingBroke() {
        tried.home.add("Work");
        queue("one");
        queue("two");
        answering = audience -> {
            begun(audience);
            throw new IllegalStateException("a test");
        };
        model.send();

        assertThat(model.queue()).extracting(Queued::text).containsExactly("two");
        assertThat(model.doubtful()).extracting(Queued::text).containsExactly("one");
        assertThat(model.sending().runningProperty().get()).isFalse();
        assertThat(model.sending().troubleProperty().get()).isPresent();
    }

    @Test
    void keepsAPromptInTheQueueWhoseSendingBrokeBeforeItBegan() {
        tried.home.add("Work");
        queue("one");
        answering = _ -> {
            throw new IllegalStateException("a test");
        };
        model.send();

        assertThat(model.queue()).extracting(Queued::text).containsExactly("one");
        assertThat(tried.notices).isEmpty();
    }

    @Test
    void keepsTheQueueWhileTheHomeIsClosed() {
        queue("one");
        queue("two");
        model.textProperty().set("half a sentence");
        model.leave();
        assertThat(carried.isKept()).isTrue();

        BatchViewModel next = opened();
        assertThat(next.queue()).extracting(Queued::text).containsExactly("one", "two");
        assertThat(next.textProperty().get()).isEqualTo("half a sentence");
        assertThat(carried.isKept()).isFalse();
        assertThat(opened().queue()).isEmpty();
    }

    @Test
    void queuesNothingAgainThatIsOnItsWayWhenTheHomeIsClosed() {
        tried.home.add("Work");
        List<BatchViewModel> next = new ArrayList<>();
        answering = _ -> {
            model.leave();
            next.add(opened());
        };
        ends.add(inDoubt());
        queue("one");
        queue("two");
        model.send();

        assertThat(given).hasSize(1);
        assertThat(tried.notices).extracting(Notice::text).anyMatch(text -> text.endsWith("the home was closed."))
                .noneMatch(text -> text.contains("one"));
        assertThat(next.getFirst().queue()).extracting(Queued::text).containsExactly("two");
        next.getFirst().queueAgain(next.getFirst().doubtful().getFirst());
        assertThat(next.getFirst().queue()).extracting(Queued::text).containsExactly("two", "one");
    }

    @Test
    void queuesAgainWhatWasSurelyNotSentWhenTheHomeIsClosed() {
        tried.home.add("Work");
        answering = _ -> model.leave();
        ends.add(new Answer.Unbooked(LedgerException.Kind.CLOSED, Optional.empty()));
        queue("one");
        queue("two");
        model.send();

        assertThat(opened().queue()).extracting(Queued::text).containsExactly("two", "one");
    }

    @Test
    void tellsWhatWasSentUntilItWasStopped() {
        tried.home.add("Work");
        List<Boolean> stopping = new ArrayList<>();
        answering = _ -> {
            tried.home.clock.goOn(BatchSending.DOUBLE_CLICK);
            model.sending().stop();
            stopping.add(model.sending().stoppingProperty().get());
        };
        queue("one");
        queue("two");
        queue("three");
        model.send();

        assertThat(given).hasSize(1);
        assertThat(stopping).containsExactly(true);
        assertThat(model.sending().stoppingProperty().get()).isFalse();
        assertThat(model.queue()).extracting(Queued::text).containsExactly("two", "three");
        assertThat(tried.notices).extracting(Notice::text)
                .containsExactly("Stopped. Sent: 1 · still in the queue: 2");
    }

    @Test
    void takesTheSecondHalfOfADoubleClickForNothing() {
        tried.home.add("Work");
        answering = _ -> model.sending().stop();
        queue("one");
        queue("two");
        model.send();

        assertThat(given).hasSize(2);
        assertThat(model.queue()).isEmpty();
    }

    @Test
    void offersToStopOnlyOnceStoppingIsMeant() {
        LateTasks late = new LateTasks();
        BatchSending sending = opened(late).sending();
        sending.start(List.of(new Queued("one")), model.way().inquiry(Optional.empty()));
        assertThat(sending.runningProperty().get()).isTrue();
        assertThat(sending.settledProperty().get()).isFalse();

        late.elapse();
        assertThat(sending.settledProperty().get()).isTrue();
        late.comeAll();
        assertThat(sending.runningProperty().get()).isFalse();
        assertThat(sending.settledProperty().get()).isFalse();
    }

    @Test
    void looksWithoutBringingAnythingAway() {
        PendingBatch one = batch();
        pending.add(one);
        news.add(new Line.Waiting(one, "in_progress"));
        model.read();
        assertThat(model.shelf().lines()).extracting(BatchLine::state).containsExactly(BatchState.WAITING);
        assertThat(model.shelf().lines().getFirst().detail()).isEqualTo("The provider says: in_progress");

        news.set(0, new Line.Ready(one));
        model.shelf().look();
        assertThat(model.shelf().lines()).extracting(BatchLine::state).containsExactly(BatchState.READY);
        assertThat(tried.notices).extracting(Notice::text)
                .containsExactly("Prompts that could wait are answered.");

        model.shelf().look();
        assertThat(tried.notices).hasSize(1);
        assertThat(pending).hasSize(1);
    }

    @Test
    void showsWhatIsWithProvidersNowWhateverAnswerComesLast() {
        LateTasks late = new LateTasks();
        BatchShelf shelf = opened(late).shelf();
        late.comeAll();
        shelf.refresh();
        pending.add(batch());
        shelf.refresh();
        late.comeBackwards();
        assertThat(shelf.lines()).hasSize(1);

        shelf.refresh();
        shelf.add(batch(), "two");
        late.comeAll();
        assertThat(shelf.lines()).hasSize(2);
    }

    @Test
    void takesTheMarkOfAWindowsFileForNoText() throws IOException {
        model.addFile(file("marked.txt", "\uFEFFone\ntwo\n"));
        model.addFile(file("empty.txt", "\uFEFF"));

        assertThat(model.queue()).extracting(Queued::text).containsExactly("one", "two");
        assertThat(tried.notices).extracting(Notice::text).containsExactly("There is no prompt in it.");
    }

    @Test
    void asksNobodyWhereSomethingElseChanged() {
        PendingBatch one = batch();
        pending.add(one);
        news.add(new Line.Waiting(one, "in_progress"));
        model.refresh();

        assertThat(model.shelf().lines()).extracting(BatchLine::state).containsExactly(BatchState.GIVEN);
    }

    @Test
    void showsWhatWasCollectedAndWhatItCost() {
        PendingBatch answered = batch();
        PendingBatch failed = batch();
        PendingBatch untold = batch();
        pending.addAll(List.of(answered, failed, untold));
        model.read();
        collected.add(new Line.Given(
                answered, TriedPrompts.reply("Hello", Finish.Kind.STOP),
                Optional.of(new Spent(
                        Optional.of(new Usage(12, 0, 0, 0, 34, 0)), Optional.of(Money.of("0.0000111")),
                        Optional.empty(), Optional.empty(), Estimate.NONE, Optional.empty())),
                true));
        collected.add(new Line.Failed(failed, Failure.before(FailureKind.BAD_REQUEST, "expired")));
        collected.add(new Line.NotTold(untold, Failure.before(FailureKind.NETWORK, "dns")));
        model.shelf().collect();

        assertThat(model.shelf().lines()).extracting(BatchLine::state)
                .containsExactlyInAnyOrder(BatchState.ANSWERED, BatchState.FAILED, BatchState.UNASKED);
        assertThat(model.shelf().lines()).filteredOn(line -> line.state() == BatchState.ANSWERED)
                .extracting(line -> line.came().orElseThrow().text(), line -> line.came().orElseThrow().cost())
                .containsExactly(tuple("Hello", "46 tokens · $0.000011"));
        assertThat(pending).containsExactly(untold);
        assertThat(model.shelf().waitingProperty().get()).isTrue();
    }

    @Test
    void holdsAnAnswerThatNoHistoryKept() {
        PendingBatch kept = batch();
        PendingBatch unkept = batch();
        pending.addAll(List.of(kept, unkept));
        model.read();
        collected.add(answered(kept, true));
        model.shelf().collect();
        assertThat(carried.isKept()).isFalse();

        collected.set(0, answered(unkept, false));
        model.shelf().collect();
        assertThat(carried.isKept()).isTrue();
        assertThat(carried.unkeptAnswers()).isEqualTo(1);
    }

    @Test
    void showsAnAnswerAlsoAfterTheHomeWasClosedBeside() {
        tried.home.add("Work");
        queue("one");
        model.send();
        collected.add(answered(pending.getFirst(), false));
        model.shelf().collect();
        model.leave();

        BatchViewModel next = opened();
        next.read();
        assertThat(next.shelf().lines()).singleElement().satisfies(line -> {
            assertThat(line.title()).isEqualTo("one");
            assertThat(line.came().orElseThrow().text()).isEqualTo("Hello");
        });
        assertThat(carried.unkeptAnswers()).isEqualTo(1);
    }

    @Test
    void showsAnAnswerThatCameAfterTheHomeWasClosedBeside() {
        PendingBatch one = batch();
        pending.add(one);
        model.read();
        BatchViewModel next = opened();
        model.leave();
        collected.add(answered(one, false));
        model.shelf().collect();

        assertThat(next.shelf().lines()).extracting(BatchLine::state).containsExactly(BatchState.ANSWERED);
    }

    @Test
    void saysWhatBelongsHereAndWhenItCannotBeRead() {
        model.read();
        assertThat(model.shelf().showingProperty().get()).isInstanceOf(Showing.Empty.class);

        isBroken = true;
        model.read();
        assertThat(model.shelf().showingProperty().get()).isInstanceOfSatisfying(Showing.Broken.class, broken -> {
            isBroken = false;
            broken.next().orElseThrow().run().run();
        });
        assertThat(model.shelf().showingProperty().get()).isInstanceOf(Showing.Empty.class);
    }

    private static Line answered(PendingBatch batch, boolean isKept) {
        return new Line.Given(batch, TriedPrompts.reply("Hello", Finish.Kind.STOP), Optional.empty(), isKept);
    }

    private BatchViewModel opened() {
        return opened(tried.tasks);
    }

    private BatchViewModel opened(Tasks tasks) {
        return new BatchViewModel(
                new BatchCases(
                        tried.cases(), this::submit, _ -> isTaken,
                        (_, _, _) -> new Meter(1, _ -> price), this::pending, this::look, this::collect,
                        new JsonPromptLines(), tried.home.clock),
                tasks, tried.words, new Formats(tried.words, ZoneOffset.UTC), tried.notices::add,
                tried.environment, carried);
    }

    private void begun(Audience audience) {
        try {
            audience.begun(new EntryId(EventId.at(NOW, random)));
        } catch (InterruptedException gone) {
            throw new AssertionError(gone);
        }
    }

    // As it is booked where nobody knows whether the prompt arrived.
    private Answer inDoubt() {
        tried.script.add(_ -> Failure.before(FailureKind.TIMEOUT, "a test"));
        Order order = new Order(
                Prompt.of("one"), RouteWish.of(Optional.of("openai"), Optional.empty(), Environment.DEVELOPMENT),
                Optional.of("gpt-4o-mini"), Pace.WHOLE, Duration.ZERO);
        return tried.cases().send().send(order, new NobodyListens());
    }

    private Answer submit(Order order, Audience audience) {
        given.add(order.prompt());
        answering.accept(audience);
        Answer answer = ends.isEmpty() ? taken() : ends.remove();
        if (answer instanceof Answer.Pending(PendingBatch batch)) {
            pending.add(batch);
        }
        return answer;
    }

    private List<PendingBatch> pending() {
        if (isBroken) {
            throw new IllegalStateException("a test");
        }
        return List.copyOf(pending);
    }

    private List<Line> look(Predicate<EntryId> which) {
        return news.stream().filter(line -> which.test(line.batch().entry())).toList();
    }

    private List<Line> collect() {
        collected.stream()
                .filter(line -> line instanceof Line.Given || line instanceof Line.Failed)
                .forEach(line -> pending.removeAll(Collections.singleton(line.batch())));
        return collected;
    }

    private Answer taken() {
        return new Answer.Pending(batch());
    }

    private PendingBatch batch() {
        return new PendingBatch(
                new EntryId(EventId.at(NOW, random)), new KeyId("key-00001"), new ProviderId("openai"), "gpt-4o-mini",
                NOW.minus(Duration.ofMinutes(3)), Optional.of("batch_1"));
    }

    private void queue(String text) {
        model.textProperty().set(text);
        model.add();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
