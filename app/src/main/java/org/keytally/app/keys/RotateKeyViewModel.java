package org.keytally.app.keys;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretExam;
import org.keytally.core.domain.key.Unacceptable;
import org.keytally.core.usecase.keys.KeyChange;
import org.keytally.core.usecase.prompt.KeyTrial;
import org.keytally.core.usecase.prompt.SecretTrial;

/// A new secret on its way into the place of a former one: pasted, tested where the key is used, put in.
final class RotateKeyViewModel {

    /// A person still types for so long.
    private static final Duration PATIENCE = Duration.ofMillis(350);

    private final KeyCard card;
    private final KeyCases cases;
    private final Tasks tasks;
    private final Words words;
    private final Runnable done;
    private final BooleanProperty waived = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper tested = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper testing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper waivable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private Optional<Secret> secret = Optional.empty();
    private boolean isAcceptable;
    private boolean isValid;
    private Running pending = () -> {};

    /// @param done told once the former secret is gone
    RotateKeyViewModel(KeyCard card, KeyCases cases, Tasks tasks, Words words, Runnable done) {
        this.card = card;
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.done = done;
        waived.subscribe((_, _) -> weigh());
    }

    /// Whether the person puts it in whatever the test says.
    BooleanProperty waivedProperty() {
        return waived;
    }

    ReadOnlyStringProperty testedProperty() {
        return tested.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty testingProperty() {
        return testing.getReadOnlyProperty();
    }

    /// Whether there is a test that may be waived.
    ReadOnlyBooleanProperty waivableProperty() {
        return waivable.getReadOnlyProperty();
    }

    /// Whether it can be put in.
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /// Takes what was typed or pasted in place of what was there before.
    void typed(Optional<Secret> now) {
        wipe();
        secret = now;
        Optional<Unacceptable> refusal = now.flatMap(SecretExam::refusal);
        problem.set(refusal.map(why -> words.of("refusal.not-a-key", why)).orElse(""));
        isAcceptable = now.isPresent() && refusal.isEmpty();
        weigh();
        if (isAcceptable) {
            pending = tasks.showLater(PATIENCE, this::test);
        }
    }

    /// What was pasted is too long to be a key.
    void tooLong() {
        problem.set(words.of("refusal.not-a-key", Unacceptable.TOO_LONG));
    }

    /// Puts it in the place of the former one.
    void rotate() {
        Optional<Secret> held = secret.map(Secret::copy);
        if (!ready.get() || held.isEmpty()) {
            held.ifPresent(Secret::close);
            return;
        }
        ready.set(false);
        new SecretWork(tasks).run(
                held.get(), one -> cases.replace().replace(card.id(), one), this::show, this::weigh);
    }

    /// Forgets everything; to be called when the dialogue is gone.
    void wipe() {
        pending.cancel();
        secret.ifPresent(Secret::close);
        secret = Optional.empty();
        isAcceptable = false;
        isValid = false;
        problem.set("");
        tested.set("");
        testing.set(false);
        waived.set(false);
    }

    private void test() {
        Optional<Secret> held = secret.map(Secret::copy);
        if (held.isEmpty()) {
            return;
        }
        testing.set(true);
        tested.set(words.of("keys.rotate.testing"));
        pending = new SecretWork(tasks).run(
                held.get(), one -> cases.tryInPlace().apply(card.id(), one), this::show, () -> testing.set(false));
    }

    private void show(SecretTrial trial) {
        testing.set(false);
        switch (trial) {
            case SecretTrial.Tried(KeyTrial.Verdict verdict, var _) -> {
                isValid = verdict == KeyTrial.Verdict.VALID;
                tested.set(words.of("keys.trial", verdict));
            }
            case SecretTrial.NotTried _ -> tested.set(words.of("keys.trial.not-tried"));
        }
        weigh();
    }

    private void show(KeyChange change) {
        switch (change) {
            case KeyChange.Done _,KeyChange.Already _ -> done.run();
            case KeyChange.Refused(var why) -> {
                problem.set(new KeyWords(words).refusal(why));
                weigh();
            }
        }
    }

    private void weigh() {
        waivable.set(isAcceptable && !isValid);
        ready.set(isAcceptable && (isValid || waived.get()));
    }
}
