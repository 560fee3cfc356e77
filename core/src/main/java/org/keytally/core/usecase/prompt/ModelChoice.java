package org.keytally.core.usecase.prompt;

import java.util.Optional;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.RouteWish;

/// What a person laid down for prompt types and environments: which model a prompt asks, where that is, and how
/// far its answer may go.
///
/// It is asked twice: for the wish before the way is chosen, and for the model of each step of the way.
public interface ModelChoice {

    /// The model of one step.
    sealed interface Pick {

        /// This one.
        record Named(String model) implements Pick {}

        /// Nothing is laid down: it is left to the key, then to the environment, then to the provider.
        record Open() implements Pick {}

        /// What is laid down cannot be kept.
        record Impossible(Refusal why) implements Pick {}
    }

    /// Nothing is laid down.
    ModelChoice NONE = new ModelChoice() {

        @Override
        public RouteWish narrowed(RouteWish wish, Optional<String> model, Optional<Prompt> prompt) {
            return wish;
        }

        @Override
        public Pick model(RouteWish wish, Provider provider, Optional<Key> key, Optional<Prompt> prompt) {
            return new Pick.Open();
        }

        @Override
        public Optional<String> usual(RouteWish wish, Provider provider) {
            return Optional.empty();
        }

        @Override
        public Prompt limited(RouteWish wish, Provider provider, Optional<Key> key, Prompt prompt) {
            return prompt;
        }

        @Override
        public Provider placed(RouteWish wish, Provider provider) {
            return provider;
        }
    };

    /// The wish with the provider and key that go with its prompt type and environment, where it names none itself.
    ///
    /// @param model what was named on the command line
    /// @param prompt what is to be sent, where it is known already
    RouteWish narrowed(RouteWish wish, Optional<String> model, Optional<Prompt> prompt);

    /// The model for the wish's prompt type and environment at that provider.
    Pick model(RouteWish wish, Provider provider, Optional<Key> key, Optional<Prompt> prompt);

    /// The model of the environment at that provider, for where neither type nor key says one.
    Optional<String> usual(RouteWish wish, Provider provider);

    /// The prompt within the limits of its type and environment.
    Prompt limited(RouteWish wish, Provider provider, Optional<Key> key, Prompt prompt);

    /// The provider where the environment has it.
    Provider placed(RouteWish wish, Provider provider);
}
