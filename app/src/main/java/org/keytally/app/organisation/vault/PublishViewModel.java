package org.keytally.app.organisation.vault;

import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Notice;
import org.keytally.app.secret.KeyTyping;
import org.keytally.app.secret.Question;
import org.keytally.app.secret.SecretEntry;
import org.keytally.app.secret.SecretWork;
import org.keytally.app.secret.UnmeantException;
import org.keytally.app.words.PublishWords;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Recognition;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretExam;
import org.keytally.core.domain.key.Unacceptable;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.usecase.vault.ChangeShared;
import org.keytally.core.usecase.vault.PublishKey;

/// A key on its way to the others: pasted, recognised, tested, published, and read back as a member would.
final class PublishViewModel {

    /// The fields that are typed.
    enum Field {
        LABEL,
        OWNER,
        MODEL,
        ENDPOINT,
        REGION,
        PURPOSE,
        TAGS,
        BUDGET,
        RATE,
        WRAPPING
    }

    private final VaultCases cases;
    private final Stage stage;
    private final Consumer<VaultLink> published;
    private final SecretEntry entry;
    private final ObjectProperty<VaultLink> vault;
    private final ObjectProperty<@Nullable Provider> provider = new SimpleObjectProperty<>();
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.TEAM);
    private final ObjectProperty<@Nullable Environment> environment = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> to = new SimpleObjectProperty<>();
    private final BooleanProperty placing = new SimpleBooleanProperty();
    private final Map<Field, StringProperty> typed = new EnumMap<>(Field.class);
    private final ReadOnlyStringWrapper recognised = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<VaultName>> deleted = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param where vaults into which the person may publish
    /// @param published told of the vault once it lies there
    PublishViewModel(VaultCases cases, List<VaultLink> where, Stage stage, Consumer<VaultLink> published) {
        this.cases = cases;
        this.stage = stage;
        this.published = published;
        this.vault = new SimpleObjectProperty<>(where.getFirst());
        this.entry = new SecretEntry(stage.tasks(), stage.words(), this::refusal, this::question);
        provider.subscribe((_, _) -> entry.examine());
        typedProperty(Field.ENDPOINT).subscribe((_, _) -> placing.set(true));
        placing.subscribe((_, _) -> entry.examine());
    }

    /// The secret as it comes in.
    SecretEntry entry() {
        return entry;
    }

    ObjectProperty<VaultLink> vaultProperty() {
        return vault;
    }

    ObjectProperty<@Nullable Provider> providerProperty() {
        return provider;
    }

    ObjectProperty<Scope> scopeProperty() {
        return scope;
    }

    /// Where the key may be used; none for everywhere.
    ObjectProperty<@Nullable Environment> environmentProperty() {
        return environment;
    }

    ObjectProperty<@Nullable LocalDate> fromProperty() {
        return from;
    }

    ObjectProperty<@Nullable LocalDate> toProperty() {
        return to;
    }

    /// Whether the person is still about to say where the secret is sent.
    BooleanProperty placingProperty() {
        return placing;
    }

    StringProperty typedProperty(Field field) {
        return typed.computeIfAbsent(field, _ -> new SimpleStringProperty(""));
    }

    ReadOnlyStringProperty recognisedProperty() {
        return recognised.getReadOnlyProperty();
    }

    /// The name under which a key was deleted that is in the way.
    ReadOnlyObjectProperty<Optional<VaultName>> deletedProperty() {
        return deleted.getReadOnlyProperty();
    }

    /// Those whose keys are for others to use.
    List<Provider> providers() {
        return cases.providers().get().all().stream()
                .filter(one -> !one.isMint())
                .sorted(Comparator.comparing(Provider::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /// Takes what was typed or pasted in place of what was there before.
    void typed(Optional<Secret> now) {
        entry.wipe();
        Optional<Recognition> recognition = now.map(one -> SecretExam.recognise(one, cases.providers().get()));
        recognition.flatMap(Recognition::likeliest).ifPresent(provider::set);
        entry.typed(now);
        // Of what can be nobody's key it is not asked whose it is.
        boolean isRefused = !entry.problemProperty().get().isEmpty();
        recognised.set(recognition
                .filter(one -> !isRefused || one.likeliest().isPresent())
                .map(this::words)
                .orElse(""));
    }

    void publish() {
        Provider known = provider.get();
        if (known == null) {
            return;
        }
        deleted.set(Optional.empty());
        switch (input(known).read(stage.words(), cases.plainHosts().get())) {
            case PublishInput.Reading.Unreadable(String why) -> entry.refused(why);
            case PublishInput.Reading.Read(var key, var wrapping) -> {
                VaultLink into = vault.get();
                PublishKey publishing = cases.work().publishKey();
                entry.take().ifPresent(held -> new SecretWork(stage.tasks()).runLasting(
                        held, one -> publishing.publish(into, key, one, wrapping),
                        result -> told(into, result), entry::released));
            }
        }
    }

    /// Brings back the key that was deleted and is in the way.
    void recover() {
        VaultLink in = vault.get();
        deleted.get().ifPresent(name -> stage.tasks().runLasting(
                () -> cases.work().changeShared().turn(in, name, ChangeShared.Turn.RECOVER),
                result -> recovered(in, name, result), () -> {}));
    }

    private void recovered(VaultLink in, VaultName name, ChangeShared.Result result) {
        switch (result) {
            case ChangeShared.Result.Done() -> {
                deleted.set(Optional.empty());
                entry.refused(stage.words().of("organisation.publish.recovered", name));
            }
            case ChangeShared.Result.Absent() ->
                entry.refused(stage.words().of("organisation.absent", name, in.address().name()));
            case ChangeShared.Result.Failed(var why) -> entry.refused(stage.vaultWords().problem(in, why));
        }
    }

    private void told(VaultLink into, PublishKey.Result result) {
        PublishWords words = new PublishWords(stage.words());
        if (result instanceof PublishKey.Result.Deleted(VaultName name)) {
            deleted.set(Optional.of(name));
        }
        stage.refused(into, result);
        words.problem(into, result).ifPresent(entry::refused);
        words.done(into, result).ifPresent(text -> {
            stage.notices().tell(Notice.good(text));
            published.accept(into);
        });
    }

    private Optional<Unacceptable> refusal(Secret one) {
        Provider known = provider.get();
        return known == null ? SecretExam.refusal(one) : SecretExam.refusal(one, known);
    }

    // A service answers no prompts, and is asked only once its key has an address. A key that makes keys is never
    // taken.
    private Question question() {
        Provider asked = provider.get();
        if (asked == null || asked.isMint()) {
            return new Question.Open("");
        }
        if (!asked.answersPrompts()) {
            return new Question.Needless();
        }
        if (placing.get()) {
            return new Question.Open(stage.words().of("keys.add.leave"));
        }
        try {
            Provider where = endpoint().map(asked::at).orElse(asked);
            return new Question.Asked(
                    stage.words().of("keys.add.testing", asked.name()), one -> cases.tryOut().apply(where, one));
        } catch (UnmeantException unmeant) {
            return new Question.Open(unmeant.why());
        }
    }

    private Optional<URI> endpoint() throws UnmeantException {
        return new KeyTyping(stage.words(), cases.plainHosts().get()).address(text(Field.ENDPOINT));
    }

    private PublishInput input(Provider known) {
        return new PublishInput(
                known,
                text(Field.LABEL),
                scope.get(),
                Optional.ofNullable(environment.get()),
                new PublishInput.Written(
                        text(Field.OWNER), text(Field.MODEL), text(Field.ENDPOINT), text(Field.REGION),
                        text(Field.PURPOSE), text(Field.TAGS)),
                new PublishInput.Bounds(from.get(), to.get(), text(Field.BUDGET), text(Field.RATE)),
                text(Field.WRAPPING));
    }

    private String text(Field field) {
        return typedProperty(field).get();
    }

    private String words(Recognition recognition) {
        Optional<Provider> likeliest = recognition.likeliest();
        if (likeliest.filter(Provider::isMint).isPresent()) {
            return stage.words().of("vault.publish.mint", likeliest.get().name());
        }
        return likeliest
                .map(one -> stage.words().of(
                        recognition.isSure() ? "keys.add.sure" : "keys.add.perhaps", one.name()))
                .orElseGet(() -> stage.words().of("keys.add.choose"));
    }
}
