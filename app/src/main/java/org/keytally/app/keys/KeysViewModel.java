package org.keytally.app.keys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Formats;
import org.keytally.app.words.ProviderText;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyCalendar;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.keys.ListKeys;
import org.keytally.core.usecase.usage.ShowUsage;

/// The keys by provider, what they cost, and what ends or is due.
final class KeysViewModel {

    /// What leads on from here.
    ///
    /// @param add opens the dialogue in which a key is added
    /// @param rotate opens the assistant that replaces the key of an id
    record Ways(Runnable add, Consumer<String> rotate) {}

    private final KeyCases cases;
    private final Tasks tasks;
    private final Words words;
    private final Formats formats;
    private final Ways ways;
    private final KeyDeeds deeds;
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.LOADING);
    private final ObservableList<KeyGroup> groups = FXCollections.observableArrayList();
    // Kept, because the list behind it tells it of changes only as long as somebody does.
    private final ObservableList<KeyGroup> shownGroups = FXCollections.unmodifiableObservableList(groups);
    private final ReadOnlyObjectWrapper<List<KeyMonth>> calendar = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private List<ListKeys.Line> lines = List.of();
    private List<VaultLink> vaults = List.of();
    private Map<String, KeySpending> spending = Map.of();
    private Running reading = () -> {};
    private Running summing = () -> {};

    /// What was read together.
    private record Read(List<ListKeys.Line> lines, List<VaultLink> vaults) {}

    KeysViewModel(KeyCases cases, Tasks tasks, Words words, Formats formats, Notices notices, Ways ways) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.formats = formats;
        this.ways = ways;
        this.deeds = new KeyDeeds(
                cases, tasks, words, notices, new KeyDeeds.Around(this::keys, ways.rotate(), this::read));
    }

    /// For the dialogues of this screen.
    KeyCases cases() {
        return cases;
    }

    /// What can be done with each.
    KeyDeeds deeds() {
        return deeds;
    }

    ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// Replaced only where something changed, so that what is shown keeps still.
    ObservableList<KeyGroup> groups() {
        return shownGroups;
    }

    /// What ends or is due in the coming ninety days, by month.
    ReadOnlyObjectProperty<List<KeyMonth>> calendarProperty() {
        return calendar.getReadOnlyProperty();
    }

    /// "5 keys, 1 wants care".
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// Reads the keys again, and beside them what they cost: keys are there also where no sums can be read.
    void read() {
        reading.cancel();
        reading = tasks.run(() -> new Read(cases.list().list(), cases.vaults().get()), this::show, this::broken);
        summing.cancel();
        summing = tasks.run(() -> cases.used().apply(KeySpending.range(formats, cases.clock().instant())),
                this::showSpent);
    }

    /// The record of a key.
    Optional<Key> key(KeyCard card) {
        return keys().filter(one -> one.id().value().equals(card.id())).findFirst();
    }

    private Stream<Key> keys() {
        return lines.stream().map(ListKeys.Line::key);
    }

    private void show(Read read) {
        lines = read.lines();
        vaults = read.vaults();
        show();
        showing.set(lines.isEmpty() ? empty() : Showing.READY);
    }

    private void showSpent(ShowUsage.Daily used) {
        spending = KeySpending.of(used, words, formats, cases.clock().instant());
        if (!lines.isEmpty()) {
            show();
        }
    }

    private void show() {
        Instant now = cases.clock().instant();
        Map<String, List<KeyCard>> byProvider = new LinkedHashMap<>();
        for (ListKeys.Line line : lines) {
            String group = line.key().isRemoved() ? words.of("keys.screen.removed-group") : provider(line);
            byProvider.computeIfAbsent(group, _ -> new ArrayList<>()).add(KeyCard.of(
                    line,
                    spending.getOrDefault(line.key().id().value(), KeySpending.NONE),
                    KeyDates.of(line, vaults, formats, now)));
        }
        List<KeyGroup> fresh =
                byProvider.entrySet().stream()
                        .map(one -> new KeyGroup(one.getKey(), facts(one.getValue()), one.getValue())).toList();
        if (!fresh.equals(List.copyOf(groups))) {
            groups.setAll(fresh);
        }
        calendar.set(KeyMonth.of(
                KeyCalendar.of(lines.stream().map(ListKeys.Line::key).toList(), now), words, formats, now));
        summary.set(summary());
    }

    // What was removed may be of many.
    private String facts(List<KeyCard> cards) {
        return cases.known()
                .providers()
                .get()
                .find(cards.getFirst().provider())
                .filter(_ -> !cards.getFirst().isRemoved())
                .map(one -> String.join(" · ", new ProviderText(words).facts(one)))
                .orElse("");
    }

    private String provider(ListKeys.Line line) {
        return cases.known()
                .providers()
                .get()
                .find(line.key().provider())
                .map(Provider::name)
                .orElse(line.key().provider().value());
    }

    private String summary() {
        long there = lines.stream().filter(line -> !line.key().isRemoved()).count();
        long care = lines.stream().filter(line -> line.care().isNeeded()).count();
        String keys = there == 1 ? words.of("keys.screen.one") : words.of("keys.screen.count", there);
        if (care == 0) {
            return keys;
        }
        return keys + " · " + (care == 1 ? words.of("keys.screen.care-one") : words.of("keys.screen.care", care));
    }

    private Showing empty() {
        return new Showing.Empty(
                words.of("keys.screen.empty.title"), words.of("keys.screen.empty.text"),
                Optional.of(new Notice.Next(words.of("keys.screen.add"), ways.add())));
    }

    private void broken() {
        showing.set(new Showing.Broken(
                words.of("keys.screen.broken.title"),
                words.of("keys.screen.broken.text"),
                Optional.of(new Notice.Next(words.of("unlock.retry"), this::read))));
    }
}
