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
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
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
    private final Map<EntryId, BatchLine.Came> came = new HashMap<>();
    private List<PendingBatch> pending = List.of();
    private final ObservableList<BatchLine> lines = FXCollections.observableArrayList();
    private final ObservableList<BatchLine> shownLines = FXCollections.unmodifiableObservableList(lines);
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.LOADING);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();

    BatchShelf(BatchCases cases, Tasks tasks, Words words, Formats formats, Notices notices) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.formats = formats;
        this.notices = notices;
        this.texts = new BatchText(words, formats, cases.prompts().providers());
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

    /// Whether answers are shown.
    boolean hasAnswers() {
        return !came.isEmpty();
    }

    /// Whether anything is with a provider.
    ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// Takes a prompt that was given away just now.
    void add(PendingBatch batch, String title) {
        titles.put(batch.entry(), title);
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
        tasks.run(cases.pending()::get, all -> {
            pending = all;
            show();
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

    // What was collected, with its answers made ready to be shown.
    private record Brought(List<Line> lines, Map<EntryId, BatchLine.Came> came) {}

    private Brought brought() {
        List<Line> all = cases.collect().get();
        Map<EntryId, BatchLine.Came> answers = new HashMap<>();
        for (Line line : all) {
            if (line instanceof Line.Given(var batch, var reply, var spent)) {
                answers.put(batch.entry(), texts.came(reply, spent));
            }
        }
        return new Brought(all, answers);
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

    private void collected(Brought news) {
        left();
        came.putAll(news.came());
        news.lines().forEach(line -> told.put(line.batch().entry(), line));
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
        told.values().stream()
                .filter(BatchShelf::isOver)
                .forEach(line -> all.put(line.batch().entry(), texts.of(line, title(line.batch()), now)
                        .with(Optional.ofNullable(came.get(line.batch().entry())))));
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
