package org.keytally.app.keys;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Tasks;
import org.keytally.app.secret.Question;
import org.keytally.app.secret.SecretEntry;
import org.keytally.app.secret.SecretWork;
import org.keytally.app.words.KeyWords;
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

/// A key on its way in: pasted, recognised, tested, saved.
final class AddKeyViewModel {

    private final KeyCases cases;
    private final Tasks tasks;
    private final Words words;
    private final KeyWords keyWords;
    private final Notices notices;
    private final Runnable saved;

    private final StringProperty label = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Provider> provider = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Environment> environment = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper recognised = new ReadOnlyStringWrapper("");
    private final SecretEntry entry;

    /// @param saved told when the key is stored
    AddKeyViewModel(KeyCases cases, Tasks tasks, Words words, Notices notices, Runnable saved) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.keyWords = new KeyWords(words);
        this.notices = notices;
        this.saved = saved;
        this.entry = new SecretEntry(tasks, words, this::refusal, this::question);
        provider.subscribe((_, _) -> entry.examine());
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

    /// The secret as it comes in.
    SecretEntry entry() {
        return entry;
    }

    ReadOnlyStringProperty recognisedProperty() {
        return recognised.getReadOnlyProperty();
    }

    List<Provider> providers() {
        return cases.providers().get().all().stream()
                .sorted(Comparator.comparing(Provider::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /// Takes what was typed or pasted in place of what was there before.
    void typed(Optional<Secret> now) {
        entry.wipe();
        Optional<Recognition> recognition = now.map(one -> SecretExam.recognise(one, cases.providers().get()));
        recognition.flatMap(Recognition::likeliest).ifPresent(provider::set);
        recognised.set(recognition.map(this::words).orElse(""));
        entry.typed(now);
    }

    /// Stores the key.
    void save() {
        KeyWish wish = wish();
        entry.take().ifPresent(held -> new SecretWork(tasks).run(
                held, one -> cases.add().add(wish, one), this::show, entry::released));
    }

    private Optional<Unacceptable> refusal(Secret one) {
        Provider known = provider.get();
        return known == null ? SecretExam.refusal(one) : SecretExam.refusal(one, known);
    }

    private Question question() {
        Provider asked = provider.get();
        return asked == null
                ? new Question.Open()
                : new Question.Asked(
                        words.of("keys.add.testing", asked.name()), one -> cases.tryOut().apply(asked, one));
    }

    private void show(AddKey.Result result) {
        switch (result) {
            case AddKey.Result.Added(Key key, var _, Optional<Key> dethroned) -> {
                notices.tell(Notice.good(words.of("keys.add.saved", key.label())));
                dethroned.ifPresent(other -> notices.tell(
                        Notice.plain(words.of("keys.add.dethroned", other.label()))));
                saved.run();
            }
            case AddKey.Result.Refused(var why) -> entry.refused(keyWords.refusal(why));
        }
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
