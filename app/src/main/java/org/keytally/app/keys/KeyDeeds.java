package org.keytally.app.keys;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.KeyWords;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.usecase.keys.KeyChange;
import org.keytally.core.usecase.keys.SwitchKey.Turn;
import org.keytally.core.usecase.prompt.KeyTrial;

/// What can be done with a key of the list, and how it is told and taken back.
final class KeyDeeds {

    /// What stands around it.
    ///
    /// @param keys those of the list
    /// @param rotate opens the assistant that replaces the key of an id
    /// @param done told when something may have changed
    record Around(Supplier<Stream<Key>> keys, Consumer<String> rotate, Runnable done) {}

    private final KeyCases cases;
    private final Tasks tasks;
    private final Words words;
    private final KeyWords keyWords;
    private final Notices notices;
    private final Around around;

    KeyDeeds(KeyCases cases, Tasks tasks, Words words, Notices notices, Around around) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.keyWords = new KeyWords(words);
        this.notices = notices;
        this.around = around;
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
        around.rotate().accept(card.id());
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
        Optional<Key> mine = around.keys()
                .get()
                .filter(one -> one.id().value().equals(card.id()))
                .findFirst();
        return around.keys()
                .get()
                .filter(other -> other.marks().primary() && !other.isRemoved())
                .filter(other -> mine.filter(other::competesWith).isPresent())
                .findFirst();
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
        around.done().run();
    }

    private void tell(KeyCard card, KeyTrial trial) {
        String text = card.label() + ": " + keyWords.trial(trial);
        boolean isValid = trial instanceof KeyTrial.Tried tried && tried.verdict() == KeyTrial.Verdict.VALID;
        boolean isBurnt = trial instanceof KeyTrial.Tried tried && tried.verdict() == KeyTrial.Verdict.INVALID;
        Notice notice = isValid ? Notice.good(text) : Notice.warning(text);
        notices.tell(isBurnt && !card.isLent()
                ? notice.with(words.of("keys.card.rotate"), () -> rotate(card))
                : notice);
        around.done().run();
    }
}
