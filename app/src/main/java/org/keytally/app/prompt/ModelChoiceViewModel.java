package org.keytally.app.prompt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.ModelBadge;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.policy.Bounds;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.usecase.prompt.ListModels;

/// The choice of whom to ask: a provider, and one of its models by what is typed of its name.
final class ModelChoiceViewModel {

    private final PromptCases cases;
    private final WayViewModel way;
    private final Optional<Pick> first;
    private final Tasks tasks;
    private final Words words;
    private final ObservableList<Provider> providers = FXCollections.observableArrayList();
    private final ObservableList<Provider> shownProviders = FXCollections.unmodifiableObservableList(providers);
    private final ObjectProperty<@Nullable Provider> provider = new SimpleObjectProperty<>();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<String> models = FXCollections.observableArrayList();
    private final ObservableList<String> shownModels = FXCollections.unmodifiableObservableList(models);
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.READY);
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private List<String> known = List.of();
    private Map<String, Set<ModelBadge>> badges = Map.of();
    private Bounds bounds = Bounds.NONE;

    /// What was read together.
    private record Read(Set<ProviderId> keyed, Bounds bounds) {}

    private Running pending = () -> {};

    /// @param first who is chosen already
    ModelChoiceViewModel(PromptCases cases, WayViewModel way, Optional<Pick> first, Tasks tasks, Words words) {
        this.cases = cases;
        this.way = way;
        this.first = first;
        this.tasks = tasks;
        this.words = words;
        provider.addListener((_, _, now) -> list(now));
        typed.addListener((_, _, _) -> filter());
        typed.set(first.flatMap(Pick::model).orElse(""));
        read();
    }

    private void read() {
        tasks.run(() -> new Read(cases.keyed().get(), cases.bounds().get()), this::show,
                () -> showing.set(Showing.Broken.told(words, "prompt.model.broken", this::read)));
    }

    /// Those that can be asked at once come first.
    ObservableList<Provider> providers() {
        return shownProviders;
    }

    ObjectProperty<@Nullable Provider> providerProperty() {
        return provider;
    }

    /// The name of a model, or a part of one.
    StringProperty typedProperty() {
        return typed;
    }

    /// The models that are meant; what was typed is one of them, known or not.
    ObservableList<String> models() {
        return shownModels;
    }

    /// What helps to choose among them.
    Set<ModelBadge> badges(String model) {
        return badges.getOrDefault(model, Set.of());
    }

    ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /// Whether the models could be listed.
    ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// Where the models are known from.
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// Asks that model of the provider from now on.
    void choose(String model) {
        Provider chosen = provider.get();
        if (chosen != null && !model.isBlank()) {
            way.pickProperty().set(Pick.of(chosen, model));
        }
    }

    /// Leaves the model to the provider's keys and the prompt type.
    void chooseUsual() {
        way.pickProperty().set(new Pick(Optional.ofNullable(provider.get()), Optional.empty()));
    }

    /// Leaves everything to preference, prompt type and keys.
    void chooseAutomatic() {
        way.pickProperty().set(Pick.AUTOMATIC);
    }

    private void show(Read read) {
        showing.set(Showing.READY);
        bounds = read.bounds();
        Set<ProviderId> keyed = read.keyed();
        Comparator<Provider> order = Comparator.comparing((Provider one) -> !keyed.contains(one.id()))
                .thenComparing(one -> !one.isLocal())
                .thenComparing(Provider::name, String.CASE_INSENSITIVE_ORDER);
        providers.setAll(cases.providers().get().all().stream()
                .filter(Provider::answersPrompts)
                .filter(one -> bounds.allowsProvider(one.id()))
                .sorted(order)
                .toList());
        provider.set(now().filter(providers::contains).or(() -> providers.stream().findFirst()).orElse(null));
    }

    /// Who is chosen already, else who would be asked as things stand.
    private Optional<Provider> now() {
        return first.flatMap(Pick::provider)
                .or(() -> way.pickProperty().get().provider())
                .or(() -> way.outlookProperty().get() instanceof Outlook.Open open
                        ? Optional.of(open.offers().getFirst().offer().route().provider())
                        : Optional.empty());
    }

    private void list(@Nullable Provider of) {
        pending.cancel();
        known = List.of();
        badges = Map.of();
        filter();
        showing.set(Showing.READY);
        if (of == null) {
            return;
        }
        loading.set(true);
        note.set(words.of("prompt.model.loading", of.name()));
        RouteWish wish = RouteWish.of(
                Optional.of(of.id().value()), Optional.empty(), way.inquiry(Optional.empty()).wish().environment());
        pending = tasks.run(() -> cases.models().list(wish), this::show, () -> {
            loading.set(false);
            note.set("");
            showing.set(Showing.Broken.told(words, "prompt.model.broken", () -> list(provider.get())));
        });
    }

    private void show(ListModels.Result result) {
        loading.set(false);
        switch (result) {
            case ListModels.Result.Listed(var of, boolean isAsked, List<ListModels.Line> lines, var _) -> {
                List<String> all = lines.stream().map(ListModels.Line::model).toList();
                known = all.stream().filter(bounds::allowsModel).toList();
                badges = ListModels.badges(lines);
                String from = isAsked ? words.of("prompt.model.listed", of.name()) : words.of("prompt.model.known");
                note.set(known.size() == all.size()
                        ? from
                        : words.of("prompt.model.by-admin", from, all.size() - known.size()));
            }
            case ListModels.Result.Refused _ -> note.set(words.of("prompt.model.none"));
        }
        filter();
    }

    private void filter() {
        String wanted = typed.get().strip();
        String plain = wanted.toLowerCase(Locale.ROOT);
        List<String> meant = new ArrayList<>(
                known.stream()
                        .filter(model -> model.toLowerCase(Locale.ROOT).contains(plain))
                        .sorted(Comparator.comparing((String model) -> !model.equalsIgnoreCase(plain))
                                .thenComparing(model -> !model.toLowerCase(Locale.ROOT).startsWith(plain)))
                        .toList());
        if (!wanted.isEmpty() && !meant.contains(wanted)) {
            meant.add(wanted);
        }
        models.setAll(meant);
    }
}
