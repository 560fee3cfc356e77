package org.keytally.app.keys;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Tasks;
import org.keytally.app.keys.KeyDraft.Field;
import org.keytally.app.secret.KeyTyping;
import org.keytally.app.words.KeyWords;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Key;
import org.keytally.core.usecase.keys.KeyChange;
import org.keytally.core.usecase.keys.KeyRefusal;

/// What is written on a stored key, being changed; its secret stays.
final class ChangeKeyViewModel {

    private final KeyCases cases;
    private final Key key;
    private final Tasks tasks;
    private final Words words;
    private final Notices notices;
    private final Runnable changed;
    private final KeyDraft draft = new KeyDraft();
    private final Optional<Provider> provider;
    private final KeyModels models;
    private boolean isAsked;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();

    /// @param changed told when it is written
    ChangeKeyViewModel(KeyCases cases, Key key, Tasks tasks, Words words, Notices notices, Runnable changed) {
        this.cases = cases;
        this.key = key;
        this.tasks = tasks;
        this.words = words;
        this.notices = notices;
        this.changed = changed;
        this.provider = cases.known().providers().get().find(key.provider());
        this.models = new KeyModels(cases.known(), tasks, this::ask);
        draft.fill(key, provider, typing());
        draft.unfolded.set(true);
        models.tell(provider, List.of());
    }

    String label() {
        return key.label();
    }

    /// What shall be written on it.
    KeyDraft draft() {
        return draft;
    }

    /// Those its provider lists for it, else those that are known.
    KeyModels models() {
        return models;
    }

    /// Why it could not be written, where that is no matter of one field.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    void save() {
        problem.set("");
        KeyReading.of(draft, typing()).ifPresent(wish -> {
            working.set(true);
            tasks.run(
                    () -> cases.change().change(key.id().value(), standing -> wish.since(key, standing)), this::show,
                    () -> working.set(false));
        });
    }

    // Only once somebody wants to choose, and then once.
    private void ask() {
        if (!isAsked) {
            isAsked = true;
            tasks.run(() -> cases.asking().models().apply(key), listed -> models.tell(provider, listed), () -> {});
        }
    }

    private KeyTyping typing() {
        return new KeyTyping(words, cases.known().plainHosts().get());
    }

    private void show(KeyChange change) {
        working.set(false);
        switch (change) {
            case KeyChange.Done(Key now, Optional<Key> successor) -> {
                notices.tell(Notice.good(words.of("keys.changed", now.label())));
                successor.ifPresent(
                        other -> notices.tell(Notice.plain(words.of("keys.successor", other.label()))));
                changed.run();
            }
            case KeyChange.Already _ -> changed.run();
            case KeyChange.Refused(KeyRefusal why) -> refused(why);
        }
    }

    private void refused(KeyRefusal why) {
        String said = new KeyWords(words).refusal(why);
        if (KeyWords.isOfLabel(why)) {
            draft.tell(Field.LABEL, said);
        } else {
            problem.set(said);
        }
    }
}
