package org.keytally.app.prompt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Formats;
import org.keytally.app.words.SafeText;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.prompt.Decision;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.Finish;
import org.keytally.core.domain.prompt.Message;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.Reply;
import org.keytally.core.usecase.prompt.Answer;
import org.keytally.core.usecase.prompt.Order;
import org.keytally.core.usecase.prompt.Receipt;

/// A conversation: what was asked, what is answered, and what is being written.
final class PromptViewModel {

    private static final String PRACTICE = "practice";

    private final PromptCases cases;
    private final Tasks tasks;
    private final Words words;
    private final Formats formats;
    private final TroubleWords troubles;
    private final WayViewModel way;
    private final Composer composer;
    private final ObservableList<Exchange> exchanges = FXCollections.observableArrayList();
    private final ObservableList<Exchange> shownExchanges = FXCollections.unmodifiableObservableList(exchanges);
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Asking>> asking = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.LOADING);
    private final AtomicReference<Optional<Thread>> worker = new AtomicReference<>(Optional.empty());
    private volatile boolean isStopped;

    PromptViewModel(
            PromptCases cases,
            Tasks tasks,
            Words words,
            Formats formats,
            Notices notices,
            ReadOnlyObjectProperty<Environment> environment) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.formats = formats;
        this.troubles = new TroubleWords(words, formats);
        this.way = new WayViewModel(cases, tasks, words, environment);
        this.composer = new Composer(tasks, words, notices);
        composer.textProperty().addListener((_, _, _) -> writes());
        composer.attachments().addListener((ListChangeListener<Draft.Attachment>) _ -> writes());
        way.outlookProperty().addListener((_, _, _) -> show());
    }

    WayViewModel way() {
        return way;
    }

    Composer composer() {
        return composer;
    }

    ObservableList<Exchange> exchanges() {
        return shownExchanges;
    }

    /// Whether an answer is on its way.
    ReadOnlyBooleanProperty sendingProperty() {
        return sending.getReadOnlyProperty();
    }

    /// The question who pays, as long as it is open.
    ReadOnlyObjectProperty<Optional<Asking>> askingProperty() {
        return asking.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// Finds the way again, because others may have changed what it depends on.
    void read() {
        way.look(this::broken);
    }

    /// The choice of whom to ask, made anew for each dialogue.
    ModelChoiceViewModel models() {
        return new ModelChoiceViewModel(cases, way, tasks, words);
    }

    /// Sends what is written.
    void send() {
        if (!sending.get() && !composer.draft().isBlank() && way.parameters().isFine()) {
            ask(composer.take());
        }
    }

    /// Gives up the answer that is on its way; what came stays, and is booked.
    void stop() {
        isStopped = true;
        worker.get().ifPresent(Thread::interrupt);
    }

    /// Asks the last question once more, of whom is chosen now.
    void again() {
        if (!sending.get() && !exchanges.isEmpty()) {
            Exchange last = exchanges.getLast();
            last.replace();
            ask(last.draft());
        }
    }

    /// Chooses the provider that is built in, and asks it what was asked.
    void practise() {
        Optional<Provider> practice = cases.providers().get().find(PRACTICE);
        practice.ifPresent(provider -> way.pickProperty().set(new Pick(practice, Optional.empty())));
        again();
    }

    /// Begins a new conversation.
    void renew() {
        if (!sending.get()) {
            exchanges.clear();
            writes();
            show();
        }
    }

    private void ask(Draft draft) {
        Prompt prompt = prompt(draft);
        Inquiry inquiry = way.inquiry(Optional.of(prompt));
        Exchange exchange = new Exchange(draft);
        Listener listener = new Listener(
                new Listener.Stage(tasks, words, formats, asking::set), cases, exchange, inquiry);
        exchanges.add(exchange);
        isStopped = false;
        sending.set(true);
        show();
        tasks.runLasting(
                () -> answer(inquiry, prompt, listener),
                answer -> ended(exchange, listener, answer),
                () -> end(exchange, Optional.empty(), Optional.of(troubles.ofFault()), false));
    }

    private Answer answer(Inquiry inquiry, Prompt prompt, Listener listener) {
        worker.set(Optional.of(Thread.currentThread()));
        try {
            if (isStopped) {
                return new Answer.Left();
            }
            listener.attend();
            Duration patience = cases.patience().get();
            return cases.send().send(
                    new Order(prompt, inquiry.wish().waiting(patience), inquiry.model(), Pace.STREAMED, patience),
                    listener);
        } finally {
            worker.set(Optional.empty());
        }
    }

    /// The conversation so far and what is asked now.
    private Prompt prompt(Draft draft) {
        List<Message> messages = new ArrayList<>();
        exchanges.stream().filter(Exchange::isRemembered).forEach(exchange -> {
            messages.add(Message.user(exchange.draft().whole()));
            messages.add(Message.assistant(exchange.answer()));
        });
        messages.add(Message.user(draft.whole()));
        return new Prompt(way.parameters().system(), messages, way.parameters().options());
    }

    private void writes() {
        Draft draft = composer.draft();
        way.writes(draft.isBlank() ? Optional.empty() : Optional.of(prompt(draft)));
    }

    private void ended(Exchange exchange, Listener listener, Answer answer) {
        listener.end();
        switch (answer) {
            case Answer.Given(Reply reply, Receipt receipt) -> given(exchange, reply, receipt);
            case Answer.Failed(Failure failure, Receipt receipt) -> failed(exchange, failure, receipt);
            case Answer.Refused(Refusal why) ->
                end(exchange, Optional.empty(), Optional.of(troubles.of(why)), false);
            case Answer.Unbooked unbooked ->
                end(exchange, Optional.empty(), Optional.of(troubles.of(unbooked)), false);
            case Answer.Pending _ -> end(exchange, Optional.empty(), Optional.of(troubles.ofPending()), false);
            case Answer.Left() -> end(exchange, Optional.empty(), Optional.of(troubles.ofStop()), false);
        }
    }

    private void given(Exchange exchange, Reply reply, Receipt receipt) {
        exchange.become(SafeText.stripped(reply.text()));
        if (!reply.content().refusal().isEmpty()) {
            exchange.note(words.of("prompt.refusal", SafeText.stripped(reply.content().refusal())));
        } else if (reply.finish().kind() == Finish.Kind.DECLINED) {
            exchange.note(words.of("prompt.declined"));
        }
        if (reply.finish().kind() == Finish.Kind.LENGTH) {
            exchange.note(words.of("prompt.length"));
        }
        end(exchange, Optional.of(receipt), Optional.empty(), true);
    }

    private void failed(Exchange exchange, Failure failure, Receipt receipt) {
        failure.partial().ifPresent(part -> exchange.become(SafeText.stripped(part.text())));
        PayerText payers = new PayerText(words);
        receipt.route().steps().stream()
                .filter(step -> step.isCrossing() && step.decision() == Decision.SKIPPED)
                .forEach(step -> exchange.note(payers.heldBack(step)));
        Trouble trouble = isStopped ? troubles.ofStop() : troubles.of(failure, receipt);
        end(exchange, Optional.of(receipt), Optional.of(trouble), false);
    }

    private void end(Exchange exchange, Optional<Receipt> receipt, Optional<Trouble> trouble, boolean isWhole) {
        exchange.end(receipt.map(booked -> ReceiptText.of(booked, words, formats)), trouble, isWhole);
        sending.set(false);
        read();
    }

    private void show() {
        boolean isKeyless = way.outlookProperty().get() instanceof Outlook.Shut(Refusal.NoKey none)
                && none.steps().isEmpty();
        showing.set(exchanges.isEmpty() ? empty(isKeyless) : Showing.READY);
    }

    private Showing empty(boolean isKeyless) {
        return isKeyless
                ? new Showing.Empty(
                        words.of("prompt.empty-screen.keyless"), words.of("prompt.empty-screen.keyless-text"),
                        Optional.of(new Notice.Next(words.of("prompt.next.practice"), this::practise)))
                : new Showing.Empty(
                        words.of("prompt.empty-screen.title"), words.of("prompt.empty-screen.text"), Optional.empty());
    }

    private void broken() {
        showing.set(new Showing.Broken(
                words.of("prompt.broken.title"), words.of("prompt.broken.text"),
                Optional.of(new Notice.Next(words.of("unlock.retry"), this::read))));
    }
}
