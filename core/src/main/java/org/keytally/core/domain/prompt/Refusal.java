package org.keytally.core.domain.prompt;

import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.catalog.Endpoint;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.SecretStoreException;

/// Why a prompt is not sent.
public sealed interface Refusal extends Choice, Addressing {

    /// No provider has that name.
    record UnknownProvider(String name, List<String> known) implements Refusal {}

    /// No key has that id or label.
    record UnknownKey(String name, List<String> known) implements Refusal {}

    /// The key named is one of another provider than the one named.
    record OtherProvider(Key key, Provider wanted) implements Refusal {}

    /// The provider answers no prompts; its keys are only kept, tested and lent.
    record AnswersNone(Provider provider) implements Refusal {}

    /// No key is usable; those there are were passed over for their reasons.
    record NoKey(Optional<Provider> provider, List<Step> steps) implements Refusal {

        public NoKey {
            steps = List.copyOf(steps);
        }
    }

    /// There is a key, but a limit, a rate, the breaker, security or policy stands in its way.
    ///
    /// @param key none where a local provider wants no key
    /// @param steps every key that was looked at
    record Barred(Optional<Key> key, Unfit why, List<Step> steps) implements Refusal {

        public Barred {
            steps = List.copyOf(steps);
        }
    }

    /// Somebody has to say who pays, and there is nobody to ask.
    record Unasked(Question question) implements Refusal {}

    /// The person was asked who pays, and declined.
    record Declined(Question question) implements Refusal {}

    /// Nobody named a model and none is known to recommend.
    record NoModel(Provider provider) implements Refusal {}

    /// The tier that was mapped has no model at the provider.
    record NothingInTier(Provider provider, String tier) implements Refusal {}

    /// No price of the tier's models is known, so that none can be called the cheapest.
    record Unpriced(Provider provider, String tier, List<String> models) implements Refusal {

        public Unpriced {
            models = List.copyOf(models);
        }
    }

    /// Every customer of the provider has an address of their own, and the key names none.
    record NoAddress(Provider provider) implements Refusal {}

    /// A secret may not leave for the address.
    record BadAddress(String address, Endpoint.Why why) implements Refusal {}

    /// The key or provider names a wire format we do not speak.
    record UnknownDialect(String word) implements Refusal {}

    /// The provider takes no prompts that can wait, or we do not know how to give it any.
    record NoBatches(Provider provider) implements Refusal {}

    /// The wire format has no word for an option that was asked for.
    record Unspeakable(PromptOption option, Provider provider) implements Refusal {}

    /// The place of secrets did not open the key's secret.
    record NotOpened(Key key, SecretStoreException.Kind why, String detail) implements Refusal {}

    /// The record is there, but no secret rests under its name.
    record SecretLost(Key key) implements Refusal {}
}
