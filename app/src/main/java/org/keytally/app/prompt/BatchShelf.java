package org.keytally.app.prompt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
import org.keytally.app.prompt.BatchAnswers.Collected;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.prompt.PendingBatch;
import org.keytally.core.usecase.prompt.CollectBatches.Line;

/// What is with providers, and what came back since this window was opened.
///
/// Looking brings nothing away, so that no answer is lost with a window that is closed; collecting does.
final class BatchShelf {

    private final BatchCases cases;
    private final Tasks tasks;
    private final Words words;
    private final Notices notices;
    private final Formats formats;
    private final BatchText texts;
    private final Map<EntryId, String> titles = new HashMap<>();
    private final Map<EntryId, Line> told = new LinkedHashMap<>();
    private final BatchAnswers answers;
    private final Subscription following;
    private List<PendingBatch> pending = List.of();
    private final ObservableList<BatchLine> lines = FXCollections.observableArrayList();
    private final ObservableList<BatchLine> shownLines = FXCollections.unmodifiableObservableList(lines);
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.LOADING);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
    private boolean hasLeft;
    private int readings;

    /// @param answers what was collected before, and where goes what is
    BatchShelf(
            BatchCases cases, Tasks tasks, Words words, Formats formats, Notices notices, BatchAnswers answers) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.formats = formats;
        this.notices = notices;
        this.texts = new BatchText(words, formats, cases.prompts().providers());
        this.answers = answers;
        this.following = answers.whenChanged(this::show);
    }

    /// The newest first.
    ObservableList<BatchLine> lines() {
        return shownLines;
    }

    ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// Whether providers are being asked.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether anything is with a provider.
    ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// Takes a prompt that was given away just now.
    void add(PendingBatch batch, String title) {
        titles.put(batch.entry(), title);
        readings++;
        List<PendingBatch> more = new ArrayList<>(pending);
        more.add(batch);
        pending = more;
        show();
    }

    /// Reads what is not collected, and asks where it stands.
    void read() {
        read(this::look);
    }

    /// Reads what is not collected, because others may have given or collected something; asks nobody.
    void refresh() {
        read(() -> {});
    }

    private void read(Runnable then) {
        int reading = ++readings;
        tasks.run(cases.pending()::get, all -> {
            // An older answer that comes late says nothing new.
            if (reading == readings) {
                pending = all;
                show();
            }
            then.run();
        }, this::broken);
    }

    /// Asks where those stand that were not ready yet.
    void look() {
        Set<EntryId> known = told.values().stream()
                .filter(Line.Ready.class::isInstance)
                .map(line -> line.batch().entry())
                .collect(Collectors.toUnmodifiableSet());
        boolean isWorthwhile = pending.stream().anyMatch(batch -> !known.contains(batch.entry()));
        if (!busy.get() && isWorthwhile) {
            busy.set(true);
            tasks.run(() -> cases.look().apply(entry -> !known.contains(entry)), this::looked, this::left);
        }
    }

    /// Brings and books what is answered.
    void collect() {
        if (!busy.get() && !pending.isEmpty()) {
            busy.set(true);
            tasks.runLasting(this::brought, this::collected, this::left);
        }
    }

    /// The home behind it is closed: nobody is asked any more, and what still comes is for who shows it next.
    void leave() {
        hasLeft = true;
        following.unsubscribe();
    }

    // What came of one, with its answer made ready to be shown.
    private record Brought(Line line, Optional<BatchLine.Came> came) {}

    private List<Brought> brought() {
        try {
            return cases.collect().collect().stream()
                    .map(line -> new Brought(line, came(line)))
                    .toList();
        } catch (InterruptedException left) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private Optional<BatchLine.Came> came(Line line) {
        return line instanceof Line.Given given
                ? Optional.of(texts.came(given.reply(), given.spent()))
                : Optional.empty();
    }

    private void looked(List<Line> news) {
        boolean isMore = news.stream().anyMatch(Line.Ready.class::isInstance);
        left();
        news.forEach(line -> told.put(line.batch().entry(), line));
        show();
        if (isMore) {
            notices.tell(Notice.good(words.of("batch.ready-notice")).with(words.of("batch.collect"), this::collect));
        }
    }

    private void collected(List<Brought> news) {
        left();
        news.forEach(one -> told.put(one.line().batch().entry(), one.line()));
        answers.add(news.stream()
                .filter(one -> isOver(one.line()))
                .map(one -> new Collected(one.line(), title(one.line().batch()), one.came()))
                .toList());
        if (hasLeft) {
            return;
        }
        refresh();
        tasks.run(
                cases.prompts().untold()::get,
                alarms -> new AlarmWords(words, formats, cases.prompts().providers()).tell(alarms, notices));
    }

    private void left() {
        busy.set(false);
    }

    private void show() {
        Instant now = cases.clock().instant();
        Map<EntryId, BatchLine> all = new LinkedHashMap<>();
        answers.all().forEach(one -> all.put(
                one.line().batch().entry(), texts.of(one.line(), one.title(), now).with(one.came())));
        for (PendingBatch batch : pending) {
            all.putIfAbsent(batch.entry(), Optional.ofNullable(told.get(batch.entry()))
                    .map(line -> texts.of(line, title(batch), now))
                    .orElseGet(() -> texts.given(batch, title(batch), now)));
        }
        lines.setAll(all.values().stream().sorted(Comparator.comparing(BatchLine::at).reversed()).toList());
        waiting.set(!pending.isEmpty());
        showing.set(lines.isEmpty()
                ? new Showing.Empty(words.of("batch.empty.title"), words.of("batch.empty.text"), Optional.empty())
                : Showing.READY);
    }

    private String title(PendingBatch batch) {
        return titles.getOrDefault(batch.entry(), "");
    }

    private static boolean isOver(Line line) {
        return line instanceof Line.Given || line instanceof Line.Failed;
    }

    private void broken() {
        showing.set(new Showing.Broken(
                words.of("batch.broken.title"), words.of("batch.broken.text"),
                Optional.of(new Notice.Next(words.of("unlock.retry"), this::read))));
    }
}
