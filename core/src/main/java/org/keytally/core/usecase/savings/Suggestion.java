package org.keytally.core.usecase.savings;

import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.model.OfferedModel;
import org.keytally.core.domain.model.Tier;

/// One thing that would cost less.
public sealed interface Suggestion {

    /// Models on this machine are asked first.
    ///
    /// @param spent what was paid meanwhile
    record LocalFirst(Money spent) implements Suggestion {}

    /// Practice answers where nobody names a provider.
    ///
    /// @param requests how many were sent meanwhile
    record Practice(long requests, Money spent) implements Suggestion {}

    /// Another model that is held to be as good, for prompts of a type.
    ///
    /// @param now what the tokens that were used cost at today's prices
    /// @param then what the same tokens would cost with the other one
    record Cheaper(String type, OfferedModel model, OfferedModel other, Tier tier, Money now,
            Money then) implements Suggestion {

        public Money saved() {
            return now.minus(then);
        }
    }

    /// The same prompt again is answered from before.
    record Cache(long requests) implements Suggestion {}

    /// Nothing limits what is spent.
    record Budget(Money spent) implements Suggestion {}
}
