package org.keytally.app.prompt;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.BudgetNames;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.PendingBatch;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.usecase.prompt.Answer;
import org.keytally.core.usecase.prompt.Order;
import org.keytally.core.usecase.prompt.Receipt;

/// Prompts that can wait: they are queued here, and given to their provider one after the other when a person says so.
final class BatchViewModel {

    /// So many prompts are queued at most: each is a batch of its own.
    static final int MOST = 500;

    /// Longer than the time between the two clicks of a double click.
    static final Duration DOUBLE_CLICK = Duration.ofMillis(800);

    private final BatchCases cases;
    private final Tasks tasks;
    private final Words words;
    private final Formats formats;
    private final Notices notices;
    private final WayViewModel way;
    private final BatchShelf shelf;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<Queued> queue = FXCollections.observableArrayList();
    private final ObservableList<Queued> shownQueue = FXCollections.unmodifiableObservableList(queue);
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Asking>> asking = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper();
    private Running estimating = () -> {};
    private Instant began = Instant.EPOCH;
    private int sent;
    private volatile boolean isStopped;

    BatchViewModel(BatchCases cases, Tasks tasks, Words words, Formats formats, Notices notices,
            ReadOnlyObjectProperty<Environment> environment) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.formats = formats;
        this.notices = notices;
        this.way = new WayViewModel(cases.prompts(), tasks, words, environment);
        this.shelf = new BatchShelf(cases, tasks, words, formats, notices);
        queue.addListener((ListChangeListener<Queued>) _ -> estimate());
        way.outlookProperty().addListener((_, _, _) -> estimate());
    }

    BudgetNames budgetNames() {
        return new BudgetNames(words, cases.prompts().providers());
    }

    WayViewModel way() {
        return way;
    }

    /// What is with providers, and what came back.
    BatchShelf shelf() {
        return shelf;
    }

    StringProperty textProperty() {
        return text;
    }

    ObservableList<Queued> queue() {
        return shownQueue;
    }

    /// How many there are, and about what they cost.
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty sendingProperty() {
        return sending.getReadOnlyProperty();
    }

    /// Whether it ends after the prompt that is on its way.
    ReadOnlyBooleanProperty stoppingProperty() {
        return stopping.getReadOnlyProperty();
    }

    /// Whether there is what nobody has sent, and what ends with the window.
    boolean hasQueued() {
        return !queue.isEmpty() || !text.get().isBlank();
    }

    /// Why the prompts that are left in the queue were not given away.
    ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// The question who pays, as long as it is open.
    ReadOnlyObjectProperty<Optional<Asking>> askingProperty() {
        return asking.getReadOnlyProperty();
    }

    ModelChoiceViewModel models() {
        return new ModelChoiceViewModel(cases.prompts(), way, Optional.empty(), tasks, words);
    }

    /// Finds the way again, because others may have changed what it depends on.
    void read() {
        way.look(() -> {});
        shelf.read();
    }

    /// The same, without asking providers.
    void refresh() {
        way.look(() -> {});
        shelf.refresh();
    }

    /// Queues what is typed.
    void add() {
        if (!text.get().isBlank()) {
            take(List.of(text.get().strip()));
            text.set("");
        }
    }

    /// Queues the prompts of a file.
    void addFile(Path file) {
        tasks.run(() -> QueueFile.read(file, cases.lines()), this::show);
    }

    void remove(Queued one) {
        if (!sending.get()) {
            queue.remove(one);
        }
    }

    /// Gives all prompts of the queue away; the first that cannot be ends it, and stays with the rest.
    void send() {
        if (sending.get() || queue.isEmpty()) {
            return;
        }
        List<Queued> all = List.copyOf(queue);
        Inquiry inquiry = way.inquiry(Optional.empty());
        QueueEstimate estimate = new QueueEstimate(cases, words, formats);
        BatchListener listener = new BatchListener(
                new Listener.Stage(tasks, words, formats, notices, asking::set), inquiry.wish().purpose().project(),
                (offer, left) -> estimate.batch(offer, left, inquiry.usualOutput()));
        stopping.set(false);
        isStopped = false;
        began = cases.clock().instant();
        sent = 0;
        trouble.set(Optional.empty());
        sending.set(true);
        tasks.runLasting(() -> given(all, inquiry, listener), end -> ended(end, all.size()), this::broken);
    }

    /// Ends the sending after the prompt that is on its way; the rest stays in the queue.
    ///
    /// Right after the beginning it is the second half of a double click, and nobody's wish.
    void stop() {
        Duration since = Duration.between(began, cases.clock().instant());
        if (sending.get() && (since.isNegative() || since.compareTo(DOUBLE_CLICK) >= 0)) {
            isStopped = true;
            stopping.set(true);
        }
    }

    private Optional<Answer> given(List<Queued> all, Inquiry inquiry, BatchListener listener) {
        Duration patience = cases.prompts().patience().get();
        List<Prompt> prompts = all.stream().map(one -> Prompt.of(one.text())).toList();
        for (int at = 0; at < all.size(); at++) {
            if (isStopped) {
                return Optional.of(new Answer.Left());
            }
            Queued one = all.get(at);
            listener.next(prompts.subList(at, prompts.size()));
            Answer answer = cases.submit().submit(
                    new Order(
                            prompts.get(at), inquiry.wish().waiting(patience), inquiry.model(), Pace.WHOLE,
                            patience),
                    listener);
            if (!(answer instanceof Answer.Pending(PendingBatch batch))) {
                if (isInDoubt(answer)) {
                    tasks.show(() -> doubted(one));
                }
                return Optional.of(answer);
            }
            tasks.show(() -> taken(one, batch));
        }
        return Optional.empty();
    }

    private void taken(Queued one, PendingBatch batch) {
        queue.remove(one);
        sent++;
        shelf.add(batch, one.title());
    }

    private static boolean isInDoubt(Answer answer) {
        return switch (answer) {
            case Answer.Failed(var _, Receipt receipt) -> receipt.settlement() instanceof Settlement.Unknown;
            case Answer.Unbooked(var _, var entry) -> entry.isPresent();
            case Answer.Refused _,Answer.Left _,Answer.Pending _,Answer.Given _ -> false;
        };
    }

    // Sent again with the rest it could be charged twice; whether it is worth that is for a person to say.
    private void doubted(Queued one) {
        queue.remove(one);
        String told = words.of("batch.in-doubt", one.title());
        if (text.get().isBlank()) {
            text.set(one.text());
            notices.tell(Notice.warning(told));
        } else {
            // It stays until it is put away, because the text is nowhere else.
            notices.tell(Notice.bad(told).with(words.of("batch.in-doubt.verb"), () -> take(List.of(one.text()))));
        }
    }

    private void ended(Optional<Answer> end, int count) {
        sending.set(false);
        stopping.set(false);
        trouble.set(end.flatMap(this::trouble));
        if (end.isEmpty()) {
            notices.tell(Notice.good(count == 1 ? words.of("batch.sent-one") : words.of("batch.sent", count)));
        }
        if (end.filter(Answer.Left.class::isInstance).isPresent()) {
            notices.tell(Notice.plain(words.of("batch.stopped", sent, queue.size())));
        }
        way.look(() -> {});
        shelf.read();
        tasks.run(
                cases.prompts().untold()::get,
                alarms -> new AlarmWords(words, formats, cases.prompts().providers()).tell(alarms, notices));
    }

    private void broken() {
        sending.set(false);
        stopping.set(false);
        trouble.set(Optional.of(troubles().ofFault()));
        shelf.read();
    }

    private Optional<Trouble> trouble(Answer answer) {
        return switch (answer) {
            case Answer.Refused(Refusal why) -> Optional.of(troubles().of(why));
            case Answer.Failed(Failure failure, Receipt receipt) ->
                Optional.of(troubles().of(failure, receipt, List.of()));
            case Answer.Unbooked unbooked -> Optional.of(troubles().of(unbooked));
            case Answer.Left _,Answer.Pending _,Answer.Given _ -> Optional.empty();
        };
    }

    private TroubleWords troubles() {
        return new TroubleWords(words, formats, budgetNames());
    }

    private void show(QueueFile read) {
        switch (read) {
            case QueueFile.Prompts(List<String> all) -> take(all);
            case QueueFile.BadLine(String name, int number) ->
                notices.tell(Notice.warning(words.of("batch.bad-line", name, number)));
            case QueueFile.Unread(FileText.TooLarge(String name)) ->
                notices.tell(Notice.warning(words.of("prompt.attach.too-large", name)));
            case QueueFile.Unread(FileText.NoText(String name)) ->
                notices.tell(Notice.warning(words.of("prompt.attach.no-text", name)));
            case QueueFile.Unread(FileText.Unreadable(String name)) ->
                notices.tell(Notice.warning(words.of("prompt.attach.unreadable", name)));
            case QueueFile.Unread(FileText.Text _) -> {
                // What is text was read.
            }
        }
    }

    // All of them or none: nobody could tell which of a file were left out.
    private void take(List<String> all) {
        if (all.isEmpty()) {
            notices.tell(Notice.warning(words.of("batch.empty-file")));
        } else if (queue.size() + all.size() > MOST) {
            notices.tell(Notice.warning(words.of("batch.too-many", MOST)));
        } else {
            queue.addAll(all.stream().map(Queued::new).toList());
        }
    }

    private void estimate() {
        estimating.cancel();
        List<Prompt> prompts = queue.stream().map(one -> Prompt.of(one.text())).toList();
        Outlook outlook = way.outlookProperty().get();
        long usual = way.inquiry(Optional.empty()).usualOutput();
        estimating = tasks.run(
                () -> new QueueEstimate(cases, words, formats).of(outlook, prompts, usual), note::set);
    }
}
