package org.keytally.app.prompt;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.BudgetNames;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.PendingBatch;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.usecase.prompt.Answer;
import org.keytally.core.usecase.prompt.Order;
import org.keytally.core.usecase.prompt.Receipt;

/// The way of a whole queue to its provider, one prompt after the other.
final class BatchSending {

    /// Longer than the time between the two clicks of a double click.
    static final Duration DOUBLE_CLICK = Duration.ofMillis(800);

    private final BatchCases cases;
    private final Tasks tasks;
    private final Words words;
    private final Formats formats;
    private final Notices notices;
    private final Line line;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Asking>> asking = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Set<Queued> begun = new HashSet<>();
    private Instant began = Instant.EPOCH;
    private Running settling = () -> {};
    private int sent;
    private boolean isStopped;

    /// Where the prompts stand that are sent; told on the UI thread.
    interface Line {

        /// The provider has it.
        void taken(Queued one, PendingBatch batch);

        /// Nobody knows whether the provider has it.
        void doubted(Queued one);

        /// It is over, and so many are left.
        int ended();
    }

    BatchSending(BatchCases cases, Tasks tasks, Words words, Formats formats, Notices notices, Line line) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.formats = formats;
        this.notices = notices;
        this.line = line;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Whether it ends after the prompt that is on its way.
    ReadOnlyBooleanProperty stoppingProperty() {
        return stopping.getReadOnlyProperty();
    }

    /// Whether it has run for long enough that stopping it is meant.
    ReadOnlyBooleanProperty settledProperty() {
        return settled.getReadOnlyProperty();
    }

    /// Why the prompts that are left were not given away.
    ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// The question who pays, as long as it is open.
    ReadOnlyObjectProperty<Optional<Asking>> askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /// Gives all of them away; the first that cannot be ends it, and stays with the rest.
    void start(List<Queued> all, Inquiry inquiry) {
        QueueEstimate estimate = new QueueEstimate(cases, words, formats);
        BatchListener listener = new BatchListener(
                new Listener.Stage(tasks, words, formats, notices, asking::set), inquiry.wish().purpose().project(),
                (offer, left) -> estimate.batch(offer, left, inquiry.usualOutput()));
        begin();
        stopping.set(false);
        began = cases.clock().instant();
        sent = 0;
        trouble.set(Optional.empty());
        running.set(true);
        settling = tasks.showLater(DOUBLE_CLICK, () -> settled.set(true));
        tasks.runLasting(() -> given(all, inquiry, listener), end -> ended(end, all.size()), this::broken);
    }

    private synchronized void begin() {
        isStopped = false;
        begun.clear();
    }

    /// Ends it after the prompt that is on its way; the rest stays.
    ///
    /// Right after the beginning it is the second half of a double click, and nobody's wish.
    void stop() {
        Duration since = Duration.between(began, cases.clock().instant());
        if (running.get() && (since.isNegative() || since.compareTo(DOUBLE_CLICK) >= 0)) {
            end();
            stopping.set(true);
        }
    }

    /// Ends it in the same way, and gives those that have had their turn: none has it after this.
    synchronized Set<Queued> end() {
        isStopped = true;
        return Set.copyOf(begun);
    }

    private synchronized boolean isTurnOf(Queued one) {
        return !isStopped && begun.add(one);
    }

    private Optional<Answer> given(List<Queued> all, Inquiry inquiry, BatchListener listener) {
        Duration patience = cases.prompts().patience().get();
        List<Prompt> prompts = all.stream().map(one -> Prompt.of(one.text())).toList();
        for (int at = 0; at < all.size(); at++) {
            Queued one = all.get(at);
            if (!isTurnOf(one)) {
                return Optional.of(new Answer.Left());
            }
            listener.next(prompts.subList(at, prompts.size()));
            Answer answer = answered(
                    one,
                    new Order(
                            prompts.get(at), inquiry.wish().waiting(patience), inquiry.model(), Pace.WHOLE,
                            patience),
                    listener);
            if (!(answer instanceof Answer.Pending(PendingBatch batch))) {
                return Optional.of(answer);
            }
            tasks.show(() -> taken(one, batch));
        }
        return Optional.empty();
    }

    private Answer answered(Queued one, Order order, BatchListener listener) {
        boolean isBroken = true;
        boolean isInDoubt = false;
        try {
            Answer answer = cases.submit().submit(order, listener);
            isBroken = false;
            isInDoubt = isInDoubt(answer);
            return answer;
        } finally {
            // What broke after it was begun may have left.
            if (isInDoubt || (isBroken && listener.hasBegun())) {
                tasks.show(() -> line.doubted(one));
            }
        }
    }

    private static boolean isInDoubt(Answer answer) {
        return switch (answer) {
            case Answer.Failed(var _, Receipt receipt) -> receipt.settlement() instanceof Settlement.Unknown;
            case Answer.Unbooked(var _, var entry) -> entry.isPresent();
            case Answer.Refused _,Answer.Left _,Answer.Pending _,Answer.Given _ -> false;
        };
    }

    private void taken(Queued one, PendingBatch batch) {
        sent++;
        line.taken(one, batch);
    }

    private void ended(Optional<Answer> end, int count) {
        over();
        trouble.set(end.flatMap(this::trouble));
        int left = line.ended();
        if (end.isEmpty()) {
            notices.tell(Notice.good(count == 1 ? words.of("batch.sent-one") : words.of("batch.sent", count)));
        }
        if (end.filter(Answer.Left.class::isInstance).isPresent()) {
            notices.tell(Notice.plain(words.of("batch.stopped", sent, left)));
        }
    }

    private void broken() {
        over();
        trouble.set(Optional.of(troubles().ofFault()));
        line.ended();
    }

    private void over() {
        settling.cancel();
        settled.set(false);
        running.set(false);
        stopping.set(false);
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
        return new TroubleWords(words, formats, new BudgetNames(words, cases.prompts().providers()));
    }
}
