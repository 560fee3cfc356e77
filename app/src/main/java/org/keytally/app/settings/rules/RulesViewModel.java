package org.keytally.app.settings.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
import org.keytally.app.settings.values.ValueWords;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingValue;
import org.keytally.core.domain.model.PromptType;
import org.keytally.core.usecase.settings.ChangeSetting;
import org.keytally.core.usecase.settings.ListSettings;

/// The rules for one provider, project or prompt type, and which of them wins for a prompt.
final class RulesViewModel {

    /// What one rule can be about, in the order in which it is offered.
    static final List<Setting> SETTINGS = List.of(
            Setting.PREFERENCE, Setting.FALLBACK_UNSET, Setting.FALLBACK_FAILURE, Setting.FALLBACK_REASONS,
            Setting.ASK_DEFAULT, Setting.CACHE);

    private final RuleCases cases;
    private final Tasks tasks;
    private final Words words;
    private final ValueWords valueWords;
    private final Notices notices;
    private final Runnable changed;
    private final ObservableList<Rule> rules = FXCollections.observableArrayList();
    private final ObservableList<Rule> holding = FXCollections.observableArrayList();
    private final ObjectProperty<Narrowing.Kind> kind = new SimpleObjectProperty<>(Narrowing.Kind.PROJECT);
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Setting> setting = new SimpleObjectProperty<>(Setting.PREFERENCE);
    private final StringProperty value = new SimpleStringProperty("shared");
    private final ReadOnlyObjectWrapper<Showing> rulesShowing = new ReadOnlyObjectWrapper<>(Showing.LOADING);
    private final ReadOnlyObjectWrapper<Showing> holdingShowing = new ReadOnlyObjectWrapper<>(Showing.LOADING);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final StringProperty type = new SimpleStringProperty("");
    private final StringProperty project = new SimpleStringProperty("");
    private final StringProperty provider = new SimpleStringProperty("");
    private Running reading = () -> {};
    private Running weighing = () -> {};

    /// @param changed told when a rule is another than before
    RulesViewModel(RuleCases cases, Tasks tasks, Words words, Notices notices, Runnable changed) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.valueWords = new ValueWords(words);
        this.notices = notices;
        this.changed = changed;
        setting.subscribe((_, now) -> value.set(
                ValueWords.choices(now).isEmpty() ? now.usual() : ValueWords.choices(now).getFirst()));
        Stream.of(type, project, provider).forEach(text -> text.subscribe((_, _) -> weigh()));
    }

    /// The rules, the narrowest first.
    ObservableList<Rule> rules() {
        return rules;
    }

    ReadOnlyObjectProperty<Showing> rulesShowingProperty() {
        return rulesShowing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Showing> holdingShowingProperty() {
        return holdingShowing.getReadOnlyProperty();
    }

    /// What holds for the prompt that is asked about, and from where.
    ObservableList<Rule> holding() {
        return holding;
    }

    ObjectProperty<Narrowing.Kind> kindProperty() {
        return kind;
    }

    StringProperty nameProperty() {
        return name;
    }

    ObjectProperty<Setting> settingProperty() {
        return setting;
    }

    StringProperty valueProperty() {
        return value;
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    StringProperty typeProperty() {
        return type;
    }

    StringProperty projectProperty() {
        return project;
    }

    StringProperty providerProperty() {
        return provider;
    }

    /// What can be named by a kind of place, as far as we know.
    List<String> known(Narrowing.Kind of) {
        return switch (of) {
            case EVERYWHERE, PROJECT -> List.of();
            case PROVIDER -> cases.providers().get().all().stream()
                    .filter(Provider::answersPrompts)
                    .map(one -> one.id().value())
                    .toList();
            case TYPE -> PromptType.SHIPPED.stream().map(PromptType::name).toList();
        };
    }

    void read() {
        reading.cancel();
        reading = tasks.run(cases.values().list()::get, this::show,
                () -> rulesShowing.set(Showing.Broken.told(words, "settings.rules.broken", this::read)));
    }

    /// Lays the rule down that was put together.
    void add() {
        if (name.get().isBlank()) {
            problem.set(words.of("settings.rules.no-name"));
            return;
        }
        change(new SettingPlace(setting.get(), new Narrowing(kind.get(), name.get())), value.get(), true);
    }

    void remove(Rule rule) {
        tasks.run(() -> cases.values().takeBack().takeBack(rule.setting(), rule.where()), gone -> {
            gone.ifPresent(former -> notices.tell(
                    Notice.plain(words.of("settings.rules.removed", rule.place(), rule.text()))
                            .with(words.of("settings.undo"), () -> change(
                                    new SettingPlace(rule.setting(), rule.where()), former.value(), false))));
            told();
        });
    }

    private record SettingPlace(Setting setting, Narrowing where) {}

    private void change(SettingPlace place, String wanted, boolean isNew) {
        tasks.run(() -> cases.values().change().change(place.setting().label(), wanted, place.where()),
                result -> show(result, isNew));
    }

    private void show(ChangeSetting.Result result, boolean isNew) {
        switch (result) {
            case ChangeSetting.Result.Changed(SettingValue now, String _) -> {
                problem.set("");
                if (isNew) {
                    name.set("");
                    Rule rule = rule(now.setting(), now.where(), now.value());
                    notices.tell(Notice.good(rule.place() + " – " + rule.text())
                            .with(words.of("settings.undo"), () -> remove(rule)));
                }
                told();
            }
            case ChangeSetting.Result.BadValue(Setting of, String _) ->
                problem.set(words.of("settings.takes." + of.label()));
            case ChangeSetting.Result.UnknownProvider(String given) ->
                problem.set(words.of("refusal.unknown-provider", given));
            case ChangeSetting.Result.SetByAdmin _ -> problem.set(words.of("settings.by-admin.mark"));
            case ChangeSetting.Result.UnknownName _,ChangeSetting.Result.NotNarrowable _ ->
                throw new IllegalStateException("a setting that holds everywhere");
        }
    }

    private void told() {
        read();
        changed.run();
    }

    private void show(List<ListSettings.Line> lines) {
        rules.setAll(lines.stream()
                .filter(line -> line.where().kind() != Narrowing.Kind.EVERYWHERE)
                .sorted(Comparator.comparing(ListSettings.Line::where, Narrowing.NARROWEST_FIRST)
                        .thenComparing(line -> line.where().name()))
                .map(line -> rule(line.setting(), line.where(), line.value()))
                .toList());
        rulesShowing.set(Showing.READY);
        weigh();
    }

    private void weigh() {
        List<Narrowing> places = Stream.of(
                place(Narrowing.Kind.TYPE, type.get()),
                place(Narrowing.Kind.PROJECT, project.get()),
                place(Narrowing.Kind.PROVIDER, provider.get()))
                .flatMap(Optional::stream)
                .toList();
        weighing.cancel();
        weighing = tasks.run(() -> cases.at().apply(places), lines -> {
            holding.setAll(lines.stream()
                    .filter(line -> SETTINGS.contains(line.setting()))
                    .map(line -> rule(line.setting(), line.where(), line.value()))
                    .toList());
            holdingShowing.set(Showing.READY);
        }, () -> holdingShowing.set(Showing.Broken.told(words, "settings.rules.broken", this::weigh)));
    }

    private static Optional<Narrowing> place(Narrowing.Kind of, String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(new Narrowing(of, text));
    }

    private Rule rule(Setting of, Narrowing where, String now) {
        return new Rule(of, where, valueWords.place(where),
                words.of("settings.is", valueWords.name(of), valueWords.value(of, now)), now);
    }
}
