package org.keytally.core.domain.model;

import org.keytally.core.domain.catalog.ProviderId;

/// A model at the provider that offers it.
public record OfferedModel(ProviderId provider, String model) {

    private static final int LONGEST = 256;

    public OfferedModel {
        model = model.strip();
        if (!isPossible(model)) {
            throw new IllegalArgumentException("not a model's name");
        }
    }

    /// Whether a text can be the name of a model.
    public static boolean isPossible(String text) {
        return !text.isBlank() && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }

    @Override
    public String toString() {
        return provider + ":" + model;
    }
}
