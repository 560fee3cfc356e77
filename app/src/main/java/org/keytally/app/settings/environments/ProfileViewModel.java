package org.keytally.app.settings.environments;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.environment.EnvironmentProfile;
import org.keytally.core.domain.environment.ProfileDraft;
import org.keytally.core.domain.environment.ProfileDraft.Field;
import org.keytally.core.domain.environment.ProfileDraft.Requests;
import org.keytally.core.domain.key.Environment;

/// What holds in an environment, while a person changes it by hand.
final class ProfileViewModel {

    private final ProfileCases cases;
    private final Environment environment;
    private final Tasks tasks;
    private final Words words;
    private final Consumer<EnvironmentProfile> done;
    private final Map<ProviderId, Requests> requests = new HashMap<>();
    private final ObservableList<Provider> providers = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Provider> provider = new SimpleObjectProperty<>();
    private final Map<Field, StringProperty> texts = new EnumMap<>(Field.class);
    private final BooleanProperty cap = new SimpleBooleanProperty();
    private final BooleanProperty localFirst = new SimpleBooleanProperty();
    private final BooleanProperty practice = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper inherited = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();

    /// What was read at once.
    private record Found(List<Provider> providers, ProfileDraft draft) {}

    /// @param done told of what is in force now
    ProfileViewModel(ProfileCases cases, Environment environment, Tasks tasks, Words words,
            Consumer<EnvironmentProfile> done) {
        this.cases = cases;
        this.environment = environment;
        this.tasks = tasks;
        this.words = words;
        this.done = done;
        for (Field field : Field.values()) {
            texts.put(field, new SimpleStringProperty(""));
        }
        provider.subscribe(this::turn);
    }

    ObservableList<Provider> providers() {
        return providers;
    }

    /// Whose requests are seen.
    ObjectProperty<@Nullable Provider> providerProperty() {
        return provider;
    }

    StringProperty textProperty(Field field) {
        return Objects.requireNonNull(texts.get(field));
    }

    BooleanProperty capProperty() {
        return cap;
    }

    BooleanProperty localFirstProperty() {
        return localFirst;
    }

    BooleanProperty practiceProperty() {
        return practice;
    }

    /// What holds where a field is left blank.
    ReadOnlyStringProperty inheritedProperty() {
        return inherited.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    void read() {
        tasks.run(
                () -> new Found(
                        cases.providers().get().all().stream().filter(Provider::answersPrompts).toList(),
                        cases.draft().apply(environment)),
                this::show, () -> problem.set(words.of("settings.env.edit.broken")));
    }

    void save() {
        keep(provider.get());
        Optional<Map<String, String>> variables = variables();
        if (variables.isEmpty()) {
            problem.set(words.of("settings.env.edit.variable"));
            return;
        }
        ProfileDraft draft = new ProfileDraft(
                requests,
                new ProfileDraft.Spending(
                        text(Field.MONTHLY), text(Field.MARKS), cap.get(), text(Field.RATE)),
                new ProfileDraft.Local(localFirst.get(), text(Field.LOCAL_ENDPOINT), text(Field.LOCAL_MODEL)),
                practice.get(), variables.get());
        problem.set("");
        ready.set(false);
        tasks.run(() -> cases.change().change(environment, draft), this::saved, () -> ready.set(true));
    }

    private void show(Found found) {
        ProfileDraft draft = found.draft();
        requests.putAll(draft.requests());
        textProperty(Field.RATE).set(draft.spending().requestsPerMinute());
        textProperty(Field.MONTHLY).set(draft.spending().monthly());
        textProperty(Field.MARKS).set(draft.spending().marks());
        cap.set(draft.spending().isCap());
        localFirst.set(draft.local().areFirst());
        textProperty(Field.LOCAL_ENDPOINT).set(draft.local().endpoint());
        textProperty(Field.LOCAL_MODEL).set(draft.local().model());
        practice.set(draft.usesPractice());
        textProperty(Field.VARIABLE).set(new TreeMap<>(draft.variables()).entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("\n")));
        providers.setAll(found.providers());
        provider.set(found.providers().stream()
                .filter(one -> draft.requests().containsKey(one.id()))
                .findFirst()
                .orElse(found.providers().getFirst()));
        ready.set(true);
    }

    private void saved(ProfileDraft.Reading reading) {
        ready.set(true);
        switch (reading) {
            case ProfileDraft.Reading.Read(var profile) -> done.accept(profile);
            case ProfileDraft.Reading.Wrong(Field field, var whose, String name) -> {
                whose.flatMap(id -> providers.stream().filter(one -> one.id().equals(id)).findFirst())
                        .ifPresent(provider::set);
                problem.set(words.of("settings.env.edit.wrong." + Words.code(field), name));
            }
        }
    }

    // Each provider has fields of its own behind the same ones.
    private void turn(@Nullable Provider before, @Nullable Provider now) {
        keep(before);
        if (now == null) {
            return;
        }
        Requests those = requests.getOrDefault(now.id(), Requests.NONE);
        textProperty(Field.MODEL).set(those.model());
        textProperty(Field.MAX_TOKENS).set(those.maxTokens());
        textProperty(Field.TEMPERATURE).set(those.temperature());
        inherited.set(now.about().recommendedModel()
                .map(model -> words.of("settings.env.edit.inherited", model))
                .orElseGet(() -> words.of("settings.env.edit.inherited-none")));
    }

    private void keep(@Nullable Provider seen) {
        if (seen != null) {
            requests.put(seen.id(), new Requests(
                    text(Field.MODEL), text(Field.MAX_TOKENS), text(Field.TEMPERATURE)));
        }
    }

    private Optional<Map<String, String>> variables() {
        Map<String, String> read = new TreeMap<>();
        for (String line : textProperty(Field.VARIABLE).get().lines().filter(one -> !one.isBlank()).toList()) {
            int sign = line.indexOf('=');
            if (sign < 1) {
                return Optional.empty();
            }
            read.put(line.substring(0, sign).strip(), line.substring(sign + 1).strip());
        }
        return Optional.of(read);
    }

    private String text(Field field) {
        return textProperty(field).get().strip();
    }
}
