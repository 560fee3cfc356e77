package org.keytally.app.keys;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Tasks;
import org.keytally.app.keys.KeyDraft.Field;
import org.keytally.app.secret.KeyTyping;
import org.keytally.app.secret.Question;
import org.keytally.app.secret.SecretEntry;
import org.keytally.app.secret.SecretWork;
import org.keytally.app.words.KeyWords;
import org.keytally.app.words.ProviderText;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Recognition;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretExam;
import org.keytally.core.domain.key.Unacceptable;
import org.keytally.core.domain.policy.Bounds;
import org.keytally.core.usecase.keys.AddKey;
import org.keytally.core.usecase.keys.SwitchKey.Turn;

/// A key on its way in: pasted, recognised, tested, saved with what is written on it.
final class AddKeyViewModel {

    // Groq gives most without payment.
    private static final Comparator<Provider> FREE_FIRST = Comparator
            .comparing((Provider one) -> one.about().freeTier().isEmpty())
            .thenComparing(one -> !one.isNamed("groq"));

    private final KeyCases cases;
    private final Tasks tasks;
    private final Words words;
    private final KeyWords keyWords;
    private final Notices notices;
    private final Runnable saved;

    private final KeyDraft draft = new KeyDraft();
    private final KeyModels models;
    private final ReadOnlyStringWrapper recognised = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<String>> steps = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Provider>> providers = new ReadOnlyObjectWrapper<>(List.of());
    private final SecretEntry entry;
    private Bounds bounds = Bounds.NONE;
    private boolean isTyped;

    /// @param saved told when the key is stored
    AddKeyViewModel(KeyCases cases, Tasks tasks, Words words, Notices notices, Runnable saved) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.keyWords = new KeyWords(words);
        this.notices = notices;
        this.saved = saved;
        this.models = new KeyModels(cases.known(), tasks, () -> {});
        this.entry = new SecretEntry(tasks, words, this::refusal, this::question);
        entry.modelsProperty().subscribe(this::list);
        draft.provider.subscribe((_, _) -> asked());
        draft.placing.subscribe((_, _) -> asked());
        draft.typed(Field.ENDPOINT).subscribe((_, _) -> guide());
        draft.dialect.subscribe((_, _) -> asked());
        draft.scope.subscribe((_, _) -> warn());
        draft.typed(Field.REGION).subscribe((_, _) -> warn());
        providers.set(providers((_, _) -> 0));
        tasks.run(() -> cases.list().list().isEmpty(), isFirst -> {
            if (isFirst) {
                providers.set(providers(FREE_FIRST));
            }
        });
        tasks.run(cases.known().bounds()::get, read -> {
            bounds = read;
            warn();
        });
    }

    /// What is written on it.
    KeyDraft draft() {
        return draft;
    }

    /// The secret as it comes in.
    SecretEntry entry() {
        return entry;
    }

    /// Those the tested key may use, else those that are known of its provider.
    KeyModels models() {
        return models;
    }

    ReadOnlyStringProperty recognisedProperty() {
        return recognised.getReadOnlyProperty();
    }

    /// What is worth knowing of the provider: whether it wants to be paid, and where data is handled.
    ReadOnlyStringProperty factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /// How a key is made at the provider, as long as something of it is missing.
    ReadOnlyObjectProperty<List<String>> stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    /// Why the organisation's policy would keep the key from being used.
    ReadOnlyStringProperty warningProperty() {
        return warning.getReadOnlyProperty();
    }

    /// Whose key it can be, by name; whoever has none yet finds first what costs nothing.
    ReadOnlyObjectProperty<List<Provider>> providersProperty() {
        return providers.getReadOnlyProperty();
    }

    private List<Provider> providers(Comparator<Provider> first) {
        return cases.known().providers().get().all().stream()
                .sorted(first.thenComparing(Provider::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /// Takes what was typed or pasted in place of what was there before.
    void typed(Optional<Secret> now) {
        entry.wipe();
        isTyped = now.isPresent();
        Optional<Recognition> recognition = now.map(one -> SecretExam.recognise(one, cases.known().providers().get()));
        recognition.flatMap(Recognition::likeliest).ifPresent(draft.provider::set);
        entry.typed(now);
        // Of what can be nobody's key it is not asked whose it is.
        boolean isRefused = !entry.problemProperty().get().isEmpty();
        recognised.set(recognition
                .filter(one -> !isRefused || one.likeliest().isPresent())
                .map(this::words)
                .orElse(""));
        guide();
    }

    /// Stores the key.
    void save() {
        KeyReading.of(draft, typing()).ifPresent(wish -> entry.take().ifPresent(held -> new SecretWork(tasks).run(
                held, one -> cases.add().add(wish, one), this::show, entry::released)));
    }

    private KeyTyping typing() {
        return new KeyTyping(words, cases.known().plainHosts().get());
    }

    // Somebody else is asked, or at another place: what the former test told no longer holds.
    private void asked() {
        list(List.of());
        entry.examine();
        guide();
        warn();
    }

    private void guide() {
        Optional<Provider> of = Optional.ofNullable(draft.provider.get());
        ProviderText text = new ProviderText(words);
        facts.set(of.map(text::facts).map(said -> String.join(" · ", said)).orElse(""));
        boolean isMissing = !isTyped || draft.lacksAddress();
        steps.set(of.filter(_ -> isMissing).map(text::steps).orElse(List.of()));
    }

    private void warn() {
        Provider of = draft.provider.get();
        if (of != null && !bounds.allowsProvider(of.id())) {
            warning.set(words.of("keys.add.forbidden", of.name()));
        } else if (draft.scope.get() == Scope.PERSONAL && bounds.personalKeys() == Bounds.PersonalKeys.FORBIDDEN) {
            warning.set(words.of("keys.add.no-personal"));
        } else if (of != null && !of.isLocal() && !bounds.allowsRegion(KeyTyping.text(draft.text(Field.REGION)))) {
            warning.set(words.of("keys.add.other-region", String.join(", ", new TreeSet<>(bounds.regions()))));
        } else {
            warning.set("");
        }
    }

    private void list(List<String> tested) {
        models.tell(Optional.ofNullable(draft.provider.get()), tested);
    }

    private Optional<Unacceptable> refusal(Secret one) {
        Provider known = draft.provider.get();
        return known == null ? SecretExam.refusal(one) : SecretExam.refusal(one, known);
    }

    private Question question() {
        if (draft.placing.get()) {
            return new Question.Open(words.of("keys.add.leave"));
        }
        Provider asked = draft.provider.get();
        Optional<Connection> where = KeyReading.connection(draft, typing());
        return asked == null || where.isEmpty()
                ? new Question.Open("")
                : new Question.Asked(
                        words.of("keys.add.testing", asked.name()),
                        one -> cases.asking().tryOut().ask(asked, where.get(), one));
    }

    private void show(AddKey.Result result) {
        switch (result) {
            case AddKey.Result.Added(Key key, var _, Optional<Key> dethroned) -> {
                notices.tell(Notice.good(words.of("keys.add.saved", key.label())));
                dethroned.ifPresent(other -> notices.tell(
                        Notice.plain(words.of("keys.screen.crowned", key.label(), other.label()))
                                .with(words.of("keys.screen.undo"), () -> crownAgain(other))));
                saved.run();
            }
            case AddKey.Result.Refused(var why) -> {
                if (KeyWords.isOfLabel(why)) {
                    draft.tell(Field.LABEL, keyWords.refusal(why));
                    entry.released();
                } else {
                    entry.refused(keyWords.refusal(why));
                }
            }
        }
    }

    private void crownAgain(Key former) {
        tasks.run(() -> cases.turn().turn(former.id().value(), Turn.PRIMARY), _ -> {
            notices.tell(Notice.good(words.of("keys.primary", former.label())));
            saved.run();
        });
    }

    private String words(Recognition recognition) {
        return recognition.likeliest()
                .map(one -> words.of(recognition.isSure() ? "keys.add.sure" : "keys.add.perhaps", one.name()))
                .orElseGet(() -> words.of("keys.add.choose"));
    }
}
