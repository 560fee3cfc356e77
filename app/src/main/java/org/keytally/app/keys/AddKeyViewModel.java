package org.keytally.app.keys;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Recognition;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretExam;
import org.keytally.core.domain.key.Unacceptable;
import org.keytally.core.usecase.keys.AddKey;
import org.keytally.core.usecase.keys.KeyWish;
import org.keytally.core.usecase.prompt.KeyTrial;
import org.keytally.core.usecase.prompt.SecretTrial;

/// A key on its way in: pasted, recognised, tested, saved.
final class AddKeyViewModel {

    /// A person still types for so long.
    private static final Duration PATIENCE = Duration.ofMillis(350);

    private final KeyCases cases;
    private final Tasks tasks;
    private final Words words;
    private final KeyWords keyWords;
    private final Notices notices;
    private final Runnable saved;

    private final StringProperty label = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Provider> provider = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Environment> environment = new SimpleObjectProperty<>();
    private final BooleanProperty waived = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper recognised = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper tested = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper testing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper waivable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper savable = new ReadOnlyBooleanWrapper();

    private Optional<Secret> secret = Optional.empty();
    private boolean isAcceptable;
    private boolean isValid;
    private Running pending = () -> {};

    /// @param saved told when the key is stored
    AddKeyViewModel(KeyCases cases, Tasks tasks, Words words, Notices notices, Runnable saved) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.keyWords = new KeyWords(words);
        this.notices = notices;
        this.saved = saved;
        provider.subscribe((_, _) -> examine());
        waived.subscribe((_, _) -> weigh());
    }

    StringProperty labelProperty() {
        return label;
    }

    /// The provider, as the shape of the secret tells or the person says.
    ObjectProperty<@Nullable Provider> providerProperty() {
        return provider;
    }

    /// Where the key may be used; none for everywhere.
    ObjectProperty<@Nullable Environment> environmentProperty() {
        return environment;
    }

    /// Whether the person saves it whatever the test says.
    BooleanProperty waivedProperty() {
        return waived;
    }

    ReadOnlyStringProperty recognisedProperty() {
        return recognised.getReadOnlyProperty();
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

    ReadOnlyBooleanProperty savableProperty() {
        return savable.getReadOnlyProperty();
    }

    List<Provider> providers() {
        return cases.providers().get().all().stream()
                .sorted(Comparator.comparing(Provider::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /// Takes what was typed or pasted in place of what was there before.
    void typed(Optional<Secret> now) {
        wipe();
        secret = now;
        Optional<Recognition> recognition = now.map(one -> SecretExam.recognise(one, cases.providers().get()));
        recognition.flatMap(Recognition::likeliest).ifPresent(provider::set);
        recognised.set(recognition.map(this::words).orElse(""));
        examine();
    }

    /// What was pasted is too long to be a key.
    void tooLong() {
        problem.set(words.of("refusal.not-a-key", Unacceptable.TOO_LONG));
    }

    /// Stores the key.
    void save() {
        Optional<Secret> held = secret.map(Secret::copy);
        if (!savable.get() || held.isEmpty()) {
            held.ifPresent(Secret::close);
            return;
        }
        savable.set(false);
        KeyWish wish = wish();
        new SecretWork(tasks).run(held.get(), one -> cases.add().add(wish, one), this::show, this::weigh);
    }

    /// Forgets everything; to be called when the dialogue is gone.
    void wipe() {
        pending.cancel();
        secret.ifPresent(Secret::close);
        secret = Optional.empty();
        problem.set("");
        tested.set("");
        testing.set(false);
        waived.set(false);
    }

    private void examine() {
        pending.cancel();
        isValid = false;
        tested.set("");
        Optional<Unacceptable> refusal = secret.flatMap(this::refusal);
        problem.set(refusal.map(why -> words.of("refusal.not-a-key", why)).orElse(""));
        isAcceptable = secret.isPresent() && refusal.isEmpty();
        weigh();
        if (isAcceptable && provider.get() != null) {
            pending = tasks.showLater(PATIENCE, this::test);
        }
    }

    private Optional<Unacceptable> refusal(Secret one) {
        Provider known = provider.get();
        return known == null ? SecretExam.refusal(one) : SecretExam.refusal(one, known);
    }

    private void test() {
        Provider asked = provider.get();
        Optional<Secret> held = secret.map(Secret::copy);
        if (asked == null || held.isEmpty()) {
            held.ifPresent(Secret::close);
            return;
        }
        testing.set(true);
        tested.set(words.of("keys.add.testing", asked.name()));
        pending = new SecretWork(tasks).run(
                held.get(), one -> cases.tryOut().apply(asked, one), this::show, () -> testing.set(false));
    }

    private void show(SecretTrial trial) {
        testing.set(false);
        switch (trial) {
            case SecretTrial.Tried(KeyTrial.Verdict verdict, List<String> models) -> {
                isValid = verdict == KeyTrial.Verdict.VALID;
                tested.set(isValid && !models.isEmpty()
                        ? words.of("keys.add.valid-models", models.size())
                        : words.of("keys.trial", verdict));
            }
            case SecretTrial.NotTried _ -> tested.set(words.of("keys.trial.not-tried"));
        }
        weigh();
    }

    private void show(AddKey.Result result) {
        switch (result) {
            case AddKey.Result.Added(Key key, var _, Optional<Key> dethroned) -> {
                notices.tell(Notice.good(words.of("keys.add.saved", key.label())));
                dethroned.ifPresent(other -> notices.tell(
                        Notice.plain(words.of("keys.add.dethroned", other.label()))));
                saved.run();
            }
            case AddKey.Result.Refused(var why) -> {
                problem.set(keyWords.refusal(why));
                weigh();
            }
        }
    }

    private void weigh() {
        boolean isNamed = isAcceptable && provider.get() != null;
        waivable.set(isNamed && !isValid);
        savable.set(isNamed && (isValid || waived.get()));
    }

    private KeyWish wish() {
        Provider known = provider.get();
        KeyWish wish = KeyWish.usual(Optional.ofNullable(known).map(one -> one.id().value()))
                .withEnvironment(Optional.ofNullable(environment.get()));
        return label.get().isBlank() ? wish : wish.withLabel(label.get().strip());
    }

    private String words(Recognition recognition) {
        return recognition.likeliest()
                .map(one -> words.of(recognition.isSure() ? "keys.add.sure" : "keys.add.perhaps", one.name()))
                .orElseGet(() -> words.of("keys.add.choose"));
    }
}
