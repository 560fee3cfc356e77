package org.keytally.app.settings.models;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.DialectId;
import org.keytally.core.domain.catalog.OwnProvider;
import org.keytally.core.usecase.models.ChangeProviders;

/// A provider of a person's own while it is filled in.
final class EditProviderViewModel {

    private final ModelCases cases;
    private final Tasks tasks;
    private final Words words;
    private final Notices notices;
    private final Runnable saved;
    private final boolean isNew;
    private final StringProperty id = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty base = new SimpleStringProperty("");
    private final StringProperty dialect = new SimpleStringProperty(DialectId.OPENAI_CHAT.word());
    private final StringProperty recommended = new SimpleStringProperty("");
    private final BooleanProperty local = new SimpleBooleanProperty();
    private final ObservableList<ModelDraft> models = FXCollections.observableArrayList();
    private final ObservableList<ModelDraft> shownModels = FXCollections.unmodifiableObservableList(models);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /// @param former what was said of it before; none for a new one
    EditProviderViewModel(
            ModelCases cases,
            Optional<OwnProvider> former,
            Tasks tasks,
            Words words,
            Notices notices,
            Runnable saved) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.notices = notices;
        this.saved = saved;
        this.isNew = former.isEmpty();
        former.ifPresent(this::fill);
    }

    private void fill(OwnProvider former) {
        id.set(former.id());
        name.set(former.name());
        base.set(former.base());
        dialect.set(former.dialect());
        recommended.set(former.recommended());
        local.set(former.isLocal());
        former.models().forEach(model -> models.add(new ModelDraft(model)));
    }

    static List<String> dialects() {
        return Arrays.stream(DialectId.values()).map(DialectId::word).toList();
    }

    /// Whether its name in commands can still be chosen.
    boolean isNew() {
        return isNew;
    }

    StringProperty idProperty() {
        return id;
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty baseProperty() {
        return base;
    }

    StringProperty dialectProperty() {
        return dialect;
    }

    StringProperty recommendedProperty() {
        return recommended;
    }

    /// Whether it runs on this machine and costs nothing.
    BooleanProperty localProperty() {
        return local;
    }

    /// Its models of which it is said how much they take.
    ObservableList<ModelDraft> models() {
        return shownModels;
    }

    void addModel() {
        models.add(new ModelDraft());
    }

    void removeModel(ModelDraft model) {
        models.remove(model);
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void save() {
        List<ModelDraft> filled = models.stream().filter(model -> !model.isBlank()).toList();
        Optional<ModelDraft> wrong = filled.stream().filter(model -> model.read().isEmpty()).findFirst();
        if (wrong.isPresent()) {
            problem.set(words.of("settings.provider.model.bad", wrong.get().modelProperty().get().strip()));
            return;
        }
        OwnProvider entry = new OwnProvider(
                id.get(), name.get(), base.get(), dialect.get(), recommended.get(), local.get(),
                filled.stream().flatMap(model -> model.read().stream()).toList());
        tasks.run(() -> isNew ? cases.own().get().add(entry) : cases.own().get().change(entry),
                result -> show(result, entry));
    }

    private void show(ChangeProviders.Result result, OwnProvider entry) {
        if (result instanceof ChangeProviders.Result.Done) {
            notices.tell(Notice.good(words.of("settings.provider.saved", entry.id())));
            saved.run();
            return;
        }
        problem.set(new ProviderWords(words).of(result));
    }
}
