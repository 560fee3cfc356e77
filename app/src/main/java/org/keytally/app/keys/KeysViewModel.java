package org.keytally.app.keys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
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
import org.keytally.app.words.KeyWords;
import org.keytally.app.words.ProviderText;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyCalendar;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.keys.KeyChange;
import org.keytally.core.usecase.keys.ListKeys;
import org.keytally.core.usecase.keys.SwitchKey.Turn;
import org.keytally.core.usecase.prompt.KeyTrial;
import org.keytally.core.usecase.usage.ShowUsage;

/// The keys by provider, and what can be done with each.
final class KeysViewModel {

    /// What leads on from here.
    ///
    /// @param add opens the dialogue in which a key is added
    /// @param rotate opens the assistant that replaces the key of an id
    record Ways(Runnable add, Consumer<String> rotate) {}

    private final KeyCases cases;
    private final Tasks tasks;
    private final Words words;
    private final KeyWords keyWords;
    private final Formats formats;
    private final Notices notices;
    private final Ways ways;
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
        this.keyWords = new KeyWords(words);
        this.formats = formats;
        this.notices = notices;
        this.ways = ways;
    }

    /// For the dialogues of this screen.
    KeyCases cases() {
        return cases;
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

    /// Puts it first; where that takes the place from another, the notice gives it back.
    void makePrimary(KeyCard card) {
        Optional<Key> former = formerPrimary(card);
        tasks.run(() -> cases.turn().turn(card.id(), Turn.PRIMARY), change -> tell(change, former
                .map(other -> Notice.plain(words.of("keys.screen.crowned", card.label(), other.label()))
                        .with(words.of("keys.screen.undo"), () -> crownAgain(other)))
                .orElseGet(() -> Notice.good(words.of("keys.primary", card.label())))));
    }

    void enable(KeyCard card) {
        change(() -> cases.turn().turn(card.id(), Turn.ENABLE), words.of("keys.enabled", card.label()));
    }

    void disable(KeyCard card) {
        tasks.run(() -> cases.turn().turn(card.id(), Turn.DISABLE), change -> tell(change,
                Notice.plain(words.of("keys.disabled", card.label()))
                        .with(words.of("keys.screen.undo"), () -> enable(card))));
    }

    /// Lets other programs have it by `exec`, or no longer.
    void lend(KeyCard card, boolean isLent) {
        change(
                () -> cases.turn().turn(card.id(), isLent ? Turn.LEND : Turn.KEEP),
                words.of(isLent ? "keys.lendable" : "keys.kept", card.label()));
    }

    /// Removes a key, which comes back by the notice's undo for as long as its secret is kept.
    void remove(KeyCard card) {
        tasks.run(() -> cases.remove().remove(card.id()), change -> tell(change,
                Notice.plain(words.of("keys.screen.removed", card.label()))
                        .with(words.of("keys.screen.undo"), () -> restore(card))));
    }

    void restore(KeyCard card) {
        change(() -> cases.restore().restore(card.id()), words.of("keys.screen.restored", card.label()));
    }

    /// Puts a new secret in the place of the former one, and wipes it here.
    void replace(KeyCard card, Secret secret) {
        change(() -> {
            try (secret) {
                return cases.replace().replace(card.id(), secret);
            }
        }, words.of("keys.screen.replaced", card.label()));
    }

    /// Leads it from its secret to the next, with a test before and a proof behind.
    void rotate(KeyCard card) {
        ways.rotate().accept(card.id());
    }

    /// Asks the provider what the key is good for.
    void test(KeyCard card) {
        notices.tell(Notice.plain(words.of("keys.screen.testing", card.label())));
        tasks.run(() -> cases.asking().test().apply(card.id()), trial -> tell(card, trial));
    }

    private void crownAgain(Key former) {
        change(() -> cases.turn().turn(former.id().value(), Turn.PRIMARY), words.of("keys.primary", former.label()));
    }

    private Optional<Key> formerPrimary(KeyCard card) {
        Optional<Key> mine = key(card);
        return keys().filter(other -> other.marks().primary() && !other.isRemoved())
                .filter(other -> mine.filter(other::competesWith).isPresent())
                .findFirst();
    }

    /// The record of a key.
    Optional<Key> key(KeyCard card) {
        return keys().filter(one -> one.id().value().equals(card.id())).findFirst();
    }

    private Stream<Key> keys() {
        return lines.stream().map(ListKeys.Line::key);
    }

    private void change(Callable<KeyChange> work, String done) {
        tasks.run(work, change -> tell(change, Notice.good(done)));
    }

    private void tell(KeyChange change, Notice done) {
        switch (change) {
            case KeyChange.Done _ -> notices.tell(done);
            case KeyChange.Already(var key) -> notices.tell(Notice.plain(words.of("keys.already", key.label())));
            case KeyChange.Refused(var why) -> notices.tell(Notice.bad(keyWords.refusal(why)));
        }
        read();
    }

    private void tell(KeyCard card, KeyTrial trial) {
        String text = card.label() + ": " + keyWords.trial(trial);
        boolean isValid = trial instanceof KeyTrial.Tried tried && tried.verdict() == KeyTrial.Verdict.VALID;
        boolean isBurnt = trial instanceof KeyTrial.Tried tried && tried.verdict() == KeyTrial.Verdict.INVALID;
        Notice notice = isValid ? Notice.good(text) : Notice.warning(text);
        notices.tell(isBurnt && !card.isLent()
                ? notice.with(words.of("keys.card.rotate"), () -> rotate(card))
                : notice);
        read();
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
