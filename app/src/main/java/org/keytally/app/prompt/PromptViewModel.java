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
import org.keytally.app.words.BudgetNames;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.prompt.Message;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.usecase.prompt.Answer;
import org.keytally.core.usecase.prompt.Order;

/// A conversation: what was asked, what is answered, and what is being written.
final class PromptViewModel {

    private static final String PRACTICE = "practice";

    private final PromptCases cases;
    private final Tasks tasks;
    private final Words words;
    private final Formats formats;
    private final Notices notices;
    private final Outcome outcome;
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
        this.notices = notices;
        this.outcome = new Outcome(words, formats, budgetNames());
        this.way = new WayViewModel(cases, tasks, words, environment);
        this.composer = new Composer(tasks, words, notices);
        composer.textProperty().addListener((_, _, _) -> writes());
        composer.attachments().addListener((ListChangeListener<Draft.Attachment>) _ -> writes());
        way.outlookProperty().addListener((_, _, _) -> show());
    }

    /// What people call budgets.
    BudgetNames budgetNames() {
        return new BudgetNames(words, cases.providers());
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
    ///
    /// @param first who is chosen already; none where it is who would be asked anyway
    ModelChoiceViewModel models(Optional<Pick> first) {
        return new ModelChoiceViewModel(cases, way, first, tasks, words);
    }

    /// Sends what is written.
    void send() {
        if (!sending.get() && !composer.draft().isBlank() && way.parameters().isFine()) {
            ask(composer.take());
        }
    }

    /// Sends what is written as the first question of a new conversation.
    void sendAlone() {
        if (!sending.get() && !composer.draft().isBlank()) {
            exchanges.clear();
            send();
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
                new Listener.Stage(tasks, words, formats, notices, asking::set), cases, exchange, inquiry);
        exchanges.add(exchange);
        isStopped = false;
        sending.set(true);
        show();
        tasks.runLasting(
                () -> cases.told(answer(inquiry, prompt, listener)),
                told -> {
                    outcome.show(told, exchange, isStopped);
                    ended();
                },
                () -> {
                    outcome.showFault(exchange);
                    ended();
                });
    }

    private void ended() {
        sending.set(false);
        read();
        tasks.run(cases.untold()::get,
                alarms -> new AlarmWords(words, formats, cases.providers()).tell(alarms, notices));
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
            listener.end();
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
