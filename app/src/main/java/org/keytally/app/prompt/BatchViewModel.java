package org.keytally.app.prompt;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
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
import org.keytally.core.domain.prompt.PendingBatch;
import org.keytally.core.domain.prompt.Prompt;

/// Prompts that can wait: they are queued here, and given to their provider one after the other when a person says so.
final class BatchViewModel {

    /// So many prompts are queued at most: each is a batch of its own.
    static final int MOST = 500;

    private final BatchCases cases;
    private final Tasks tasks;
    private final Words words;
    private final Formats formats;
    private final Notices notices;
    private final WayViewModel way;
    private final BatchShelf shelf;
    private final BatchSending sending;
    private final Carried carried;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<Queued> queue = FXCollections.observableArrayList();
    private final ObservableList<Queued> shownQueue = FXCollections.unmodifiableObservableList(queue);
    private final ObservableList<Queued> shownDoubtful;
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private Running estimating = () -> {};
    private boolean hasLeft;
    private int left;

    /// @param carried what was queued before the home was closed, and where the queue goes when it is again
    BatchViewModel(BatchCases cases, Tasks tasks, Words words, Formats formats, Notices notices,
            ReadOnlyObjectProperty<Environment> environment, Carried carried) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.formats = formats;
        this.notices = notices;
        this.way = new WayViewModel(cases.prompts(), tasks, words, environment);
        this.shelf = new BatchShelf(cases, tasks, words, formats, notices, carried.answers());
        this.sending = new BatchSending(cases, tasks, words, formats, notices, new Sent());
        this.carried = carried;
        this.shownDoubtful = FXCollections.unmodifiableObservableList(carried.doubtful());
        queue.addListener((ListChangeListener<Queued>) _ -> estimate());
        way.outlookProperty().addListener((_, _, _) -> estimate());
        text.set(carried.draft());
        carried.follow(this::takeBack);
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

    /// Those of which nobody knows whether the provider has them and charges them.
    ObservableList<Queued> doubtful() {
        return shownDoubtful;
    }

    /// How many there are, and about what they cost.
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// How they go to the provider.
    BatchSending sending() {
        return sending;
    }

    /// Whether there is what nobody has sent, and what ends with the window.
    boolean hasQueued() {
        return !queue.isEmpty() || !shownDoubtful.isEmpty() || !text.get().isBlank();
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
        if (!text.get().isBlank() && take(List.of(text.get().strip()))) {
            text.set("");
        }
    }

    /// Queues the prompts of a file.
    void addFile(Path file) {
        tasks.run(() -> QueueFile.read(file, cases.lines()), this::show);
    }

    void remove(Queued one) {
        if (!sending.runningProperty().get()) {
            queue.remove(one);
        }
    }

    /// Queues one again that may be with the provider; it stays where there is no room.
    void queueAgain(Queued one) {
        if (take(List.of(one.text()))) {
            carried.doubtful().remove(one);
        }
    }

    /// Lets one go that may be with the provider.
    void putAway(Queued one) {
        carried.doubtful().remove(one);
    }

    /// Gives all prompts of the queue away; the first that cannot be ends it, and stays with the rest.
    void send() {
        if (!sending.runningProperty().get() && !queue.isEmpty()) {
            sending.start(List.copyOf(queue), way.inquiry(Optional.empty()));
        }
    }

    /// The home behind it is closed, so that nothing more is sent: what waits, waits for the next.
    void leave() {
        hasLeft = true;
        estimating.cancel();
        Set<Queued> begun = sending.end();
        List<Queued> waiting = queue.stream().filter(one -> !begun.contains(one)).toList();
        queue.removeAll(waiting);
        carried.leave(waiting.stream().map(Queued::text).toList(), text.get());
        left = waiting.size();
        text.set("");
        shelf.leave();
    }

    private final class Sent implements BatchSending.Line {

        @Override
        public void taken(Queued one, PendingBatch batch) {
            queue.remove(one);
            shelf.add(batch, one.title());
        }

        // Sent again with the rest it could be charged twice; whether it is worth that is for a person to say.
        @Override
        public void doubted(Queued one) {
            queue.remove(one);
            carried.doubtful().add(one);
            // Of a home that is closed no text is shown.
            notices.tell(Notice.warning(
                    hasLeft ? words.of("batch.in-doubt-left") : words.of("batch.in-doubt", one.title())));
        }

        @Override
        public int ended() {
            if (hasLeft) {
                queue.forEach(one -> carried.add(one.text()));
            } else {
                way.look(() -> {});
                shelf.read();
                tasks.run(
                        cases.prompts().untold()::get,
                        alarms -> new AlarmWords(words, formats, cases.prompts().providers()).tell(alarms, notices));
            }
            return queue.size() + left;
        }
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
    private boolean take(List<String> all) {
        if (all.isEmpty()) {
            notices.tell(Notice.warning(words.of("batch.empty-file")));
            return false;
        }
        if (queue.size() + all.size() > MOST) {
            notices.tell(Notice.warning(words.of("batch.too-many", MOST)));
            return false;
        }
        return queue.addAll(all.stream().map(Queued::new).toList());
    }

    // Nothing is lost for want of room.
    private void takeBack(List<String> all) {
        queue.addAll(all.stream().map(Queued::new).toList());
    }

    private void estimate() {
        if (hasLeft) {
            return;
        }
        estimating.cancel();
        List<Prompt> prompts = queue.stream().map(one -> Prompt.of(one.text())).toList();
        Outlook outlook = way.outlookProperty().get();
        long usual = way.inquiry(Optional.empty()).usualOutput();
        estimating = tasks.run(
                () -> new QueueEstimate(cases, words, formats).of(outlook, prompts, usual), note::set);
    }
}
