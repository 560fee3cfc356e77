package org.keytally.core.domain.prompt;

import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Payer;

/// The ordered plan for one prompt: every key that was looked at, and what becomes of it.
///
/// Without a chosen key the prompt goes to a local provider that wants none.
public record Route(Provider provider, List<Step> steps) implements Choice {

    public Route {
        steps = List.copyOf(steps);
    }

    /// The key that is tried first.
    public Optional<Key> key() {
        return steps.stream()
                .filter(step -> step.decision() != Decision.SKIPPED)
                .map(Step::key)
                .findFirst();
    }

    public Payer payer() {
        return provider.isLocal() ? Payer.FREE : key().map(key -> Payer.of(key.scope())).orElse(Payer.FREE);
    }

    /// The route after its first key was tried; the keys behind it were not.
    public Route ended(Optional<Reason> failure) {
        Optional<Key> tried = key();
        return new Route(
                provider,
                steps.stream().map(step -> ended(step, tried, failure)).toList());
    }

    private static Step ended(Step step, Optional<Key> tried, Optional<Reason> failure) {
        if (step.decision() == Decision.SKIPPED) {
            return step;
        }
        if (tried.filter(step.key()::equals).isEmpty()) {
            return step.became(Decision.UNUSED, Optional.empty());
        }
        return step.became(failure.isPresent() ? Decision.FAILED : Decision.USED, failure);
    }
}
