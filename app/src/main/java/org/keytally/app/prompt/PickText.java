package org.keytally.app.prompt;

import java.util.Optional;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.usecase.prompt.Offer;

/// The provider and model that would be asked, in one short line.
record PickText(Words words) {

    /// What was picked, filled up with what follows from it.
    String of(Pick pick, Outlook outlook) {
        Optional<Offer> offer = outlook instanceof Outlook.Open open
                ? Optional.of(open.offers().getFirst().offer())
                : Optional.empty();
        Optional<String> provider =
                pick.provider().or(() -> offer.map(one -> one.route().provider())).map(Provider::name);
        Optional<String> model = pick.model().or(() -> offer.flatMap(Offer::model));
        if (provider.isEmpty()) {
            return words.of("prompt.model.automatic");
        }
        return provider.get() + model.map(name -> " · " + name).orElse("");
    }
}
