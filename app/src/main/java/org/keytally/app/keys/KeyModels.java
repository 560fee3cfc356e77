package org.keytally.app.keys;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Tasks;
import org.keytally.core.domain.catalog.ModelBadge;
import org.keytally.core.domain.catalog.ModelBook;
import org.keytally.core.domain.catalog.ModelFacts;
import org.keytally.core.domain.catalog.Provider;

/// The models from which the usual one of a key is chosen.
final class KeyModels {

    private final KeyCases.Known known;
    private final Tasks tasks;
    private final Runnable wanted;
    private final ObservableList<String> names = FXCollections.observableArrayList();
    private Optional<Provider> provider = Optional.empty();
    private ModelBook book = new ModelBook(List.of());
    private Running looking = () -> {};

    /// @param wanted told each time somebody looks at them
    KeyModels(KeyCases.Known known, Tasks tasks, Runnable wanted) {
        this.known = known;
        this.tasks = tasks;
        this.wanted = wanted;
    }

    ObservableList<String> names() {
        return names;
    }

    void opened() {
        wanted.run();
    }

    /// Offers those a provider listed, else those that are known of it.
    void tell(Optional<Provider> of, List<String> listed) {
        looking.cancel();
        looking = tasks.run(known.models()::get, read -> show(read, of, listed));
    }

    private void show(ModelBook read, Optional<Provider> of, List<String> listed) {
        book = read;
        provider = of;
        List<String> now = listed.isEmpty()
                ? of.map(one -> book.of(one.id()).stream().map(ModelFacts::model).toList()).orElse(List.of())
                : listed;
        if (!now.equals(List.copyOf(names))) {
            names.setAll(now);
        }
    }

    /// What helps to choose among them.
    Set<ModelBadge> badges(String model) {
        return provider.flatMap(one -> book.find(one.id(), model))
                .map(ModelFacts::badges)
                .orElse(Set.of());
    }
}
