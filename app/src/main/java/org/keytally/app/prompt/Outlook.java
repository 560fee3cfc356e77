package org.keytally.app.prompt;

import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.usecase.prompt.Offer;

/// Which way the next prompt would go at this moment.
sealed interface Outlook {

    /// Nobody has looked yet.
    record Unknown() implements Outlook {}

    /// The way; two of them where the person would be asked.
    record Open(List<Seen> offers) implements Outlook {

        public Open {
            offers = List.copyOf(offers);
        }

        boolean isAsking() {
            return offers.size() > 1;
        }
    }

    /// There is none.
    record Shut(Refusal why) implements Outlook {}

    /// One way and about what it would cost.
    ///
    /// @param about none where there is no prompt yet, or no price
    record Seen(Offer offer, Optional<Money> about) {}
}
