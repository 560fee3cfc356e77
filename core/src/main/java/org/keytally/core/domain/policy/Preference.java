package org.keytally.core.domain.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Whose keys a person wants tried first: their own, the shared ones, or as they say each time.
public enum Preference {
    PERSONAL,
    SHARED,
    ASK;

    private final String word = name().toLowerCase(Locale.ROOT);

    /// The word by which it is set.
    public String word() {
        return word;
    }

    public static Optional<Preference> find(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
