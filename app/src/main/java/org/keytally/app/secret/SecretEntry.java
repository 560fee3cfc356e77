package org.keytally.app.secret;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.Unacceptable;
import org.keytally.core.usecase.prompt.KeyTrial;
import org.keytally.core.usecase.prompt.SecretTrial;

/// A secret that was typed or pasted: looked at at once, tried at its provider a moment later, ready where it works or
/// the person takes it all the same.
public final class SecretEntry {

    /// A person still types for so long.
    private static final Duration PATIENCE = Duration.ofMillis(350);

    private final Tasks tasks;
    private final Words words;
    private final Function<Secret, Optional<Unacceptable>> exam;
    private final Supplier<Question> question;
    private final BooleanProperty waived = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper tested = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<String>> models = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper testing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper waivable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private Optional<Secret> secret = Optional.empty();
    private boolean isAcceptable;
    private boolean isValid;
    private Running pending = () -> {};

    /// @param exam why a secret cannot be one, where it cannot
    /// @param question what is to be asked about it at the time
    public SecretEntry(
            Tasks tasks,
            Words words,
            Function<Secret, Optional<Unacceptable>> exam,
            Supplier<Question> question) {
        this.tasks = tasks;
        this.words = words;
        this.exam = exam;
        this.question = question;
        waived.subscribe((_, _) -> weigh());
    }

    /// Whether the person takes it whatever the test says.
    public BooleanProperty waivedProperty() {
        return waived;
    }

    public ReadOnlyStringProperty testedProperty() {
        return tested.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty testingProperty() {
        return testing.getReadOnlyProperty();
    }

    /// Those it may use, as its provider listed them when it was tested.
    public ReadOnlyObjectProperty<List<String>> modelsProperty() {
        return models.getReadOnlyProperty();
    }

    /// Whether there is a test that may be waived.
    public ReadOnlyBooleanProperty waivableProperty() {
        return waivable.getReadOnlyProperty();
    }

    /// Whether it may be taken.
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /// Takes what was typed or pasted in place of what was there before.
    public void typed(Optional<Secret> now) {
        wipe();
        secret = now;
        examine();
    }

    /// Looks at it again, because something else is to be asked about it.
    public void examine() {
        pending.cancel();
        isValid = false;
        testing.set(false);
        tested.set("");
        models.set(List.of());
        Optional<Unacceptable> refusal = secret.flatMap(exam);
        problem.set(refusal.map(why -> words.of("refusal.not-a-key", why)).orElse(""));
        isAcceptable = secret.isPresent() && refusal.isEmpty();
        weigh();
        if (isAcceptable) {
            switch (question.get()) {
                case Question.Open(String sentence) -> tested.set(sentence);
                case Question.Asked _ -> pending = tasks.showLater(PATIENCE, this::test);
                case Question.Needless _ -> {}
            }
        }
    }

    /// A copy to be kept, for the caller to close; empty where it may not be taken. It is not ready again before it was
    /// refused.
    public Optional<Secret> take() {
        if (!ready.get()) {
            return Optional.empty();
        }
        ready.set(false);
        return secret.map(Secret::copy);
    }

    /// It was not taken.
    public void refused(String why) {
        problem.set(why);
        weigh();
    }

    /// It was not taken, and nobody knows why.
    public void released() {
        weigh();
    }

    /// Forgets everything; to be called when the dialogue is gone.
    public void wipe() {
        pending.cancel();
        secret.ifPresent(Secret::close);
        secret = Optional.empty();
        isAcceptable = false;
        isValid = false;
        problem.set("");
        tested.set("");
        models.set(List.of());
        testing.set(false);
        waived.set(false);
    }

    private void test() {
        Optional<Secret> held = secret.map(Secret::copy);
        if (held.isEmpty() || !(question.get() instanceof Question.Asked(String sentence, var asking))) {
            held.ifPresent(Secret::close);
            return;
        }
        testing.set(true);
        tested.set(sentence);
        pending = new SecretWork(tasks).run(held.get(), asking, this::show, () -> testing.set(false));
    }

    private void show(SecretTrial trial) {
        testing.set(false);
        switch (trial) {
            case SecretTrial.Tried(KeyTrial.Verdict verdict, List<String> listed) -> {
                isValid = verdict == KeyTrial.Verdict.VALID;
                models.set(listed);
                tested.set(isValid && !listed.isEmpty()
                        ? words.of("keys.add.valid-models", listed.size())
                        : words.of("keys.trial", verdict));
            }
            case SecretTrial.NotTried _ -> tested.set(words.of("keys.trial.not-tried"));
        }
        weigh();
    }

    private void weigh() {
        Question asked = question.get();
        boolean isNeedless = asked instanceof Question.Needless;
        boolean isKnown = isAcceptable && !(asked instanceof Question.Open);
        waivable.set(isKnown && !isValid && !isNeedless);
        ready.set(isKnown && (isValid || isNeedless || waived.get()));
    }
}
