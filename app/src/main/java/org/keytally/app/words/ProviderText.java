package org.keytally.app.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keytally.core.domain.catalog.About;
import org.keytally.core.domain.catalog.Provider;

/// What a person wants to know of a provider before choosing it, and how a key is made there.
public record ProviderText(Words words) {

    /// Whether it wants to be paid, and where it handles data, as far as either is known.
    public List<String> facts(Provider provider) {
        if (provider.isLocal()) {
            return List.of(words.of("settings.models.local"));
        }
        About about = provider.about();
        List<String> facts = new ArrayList<>();
        if (about.needsPaidAccount()) {
            facts.add(words.of("provider.paid"));
        } else if (about.freeTier().isPresent()) {
            facts.add(words.of("provider.unpaid"));
        }
        about.region().ifPresent(region -> facts.add(words.of("provider.data", region(region))));
        return facts;
    }

    /// How a key is made there, step by step; empty where nobody told.
    public List<String> steps(Provider provider) {
        return words.perhaps("provider.steps." + provider.id().value()).map(String::lines).map(one -> one.toList())
                .orElse(List.of());
    }

    // A provider of a person's own may name any region.
    private String region(String named) {
        Optional<String> known =
                words.perhaps("provider.region." + named.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"));
        return known.orElse(named);
    }
}
