package org.keytally.core.usecase.setup;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.usecase.prompt.ListModels;

/// Finds which programs on this machine answer with models of their own.
public final class FindLocalModels {

    /// One such program.
    ///
    /// @param models the names it lists; empty where it does not answer
    public record Local(Provider provider, boolean isRunning, List<String> models) {

        public Local {
            models = List.copyOf(models);
        }
    }

    private final Supplier<Providers> providers;
    private final Function<RouteWish, ListModels.Result> models;

    public FindLocalModels(Supplier<Providers> providers, Function<RouteWish, ListModels.Result> models) {
        this.providers = providers;
        this.models = models;
    }

    public List<Local> find() {
        return providers.get().all().stream()
                .filter(provider -> provider.isLocal() && !provider.isPractice() && provider.answersPrompts())
                .map(this::look)
                .toList();
    }

    private Local look(Provider provider) {
        RouteWish wish = RouteWish.of(
                Optional.of(provider.id().value()), Optional.empty(), Environment.DEVELOPMENT);
        return models.apply(wish) instanceof ListModels.Result.Listed listed && listed.isAsked()
                ? new Local(provider, true, listed.models().stream().map(ListModels.Line::model).toList())
                : new Local(provider, false, List.of());
    }
}
