package org.keytally.core.usecase.prompt;

import java.util.Optional;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.prompt.RouteWish;

/// What a person laid down for prompt types: which model a prompt asks, and where that is.
///
/// It is asked twice: for the wish before the way is chosen, and for the model of each step of the way.
public interface ModelChoice {

    /// Nothing is laid down.
    ModelChoice NONE = new ModelChoice() {

        @Override
        public RouteWish narrowed(RouteWish wish, Optional<String> model) {
            return wish;
        }

        @Override
        public Optional<String> model(RouteWish wish, Provider provider, Optional<Key> key) {
            return Optional.empty();
        }
    };

    /// The wish with the provider and key that go with its prompt type and environment, where it names none itself.
    ///
    /// @param model what was named on the command line
    RouteWish narrowed(RouteWish wish, Optional<String> model);

    /// The model for the wish's prompt type and environment at that provider; none leaves it to the key, then to
    /// the provider.
    Optional<String> model(RouteWish wish, Provider provider, Optional<Key> key);
}
