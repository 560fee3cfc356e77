package org.keytally.core.domain.policy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What may be wrong with a key so that another payer's is tried in its place.
public enum FallbackReason {
    QUOTA,
    RATE_LIMITED,
    OVERLOADED,
    UNREACHABLE,
    EXPIRED,
    INVALID_KEY,
    CAP,
    SERVER,
    TIMEOUT,
    CUT,
    NO_PERMISSION,
    MODEL_UNKNOWN;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /// The word by which it is set.
    public String word() {
        return word;
    }

    public static Optional<FallbackReason> find(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /// Those in a list with commas between; an empty list is none.
    public static Set<FallbackReason> listed(String words) {
        Set<FallbackReason> found = EnumSet.noneOf(FallbackReason.class);
        for (String word : words.split(",", -1)) {
            find(word).ifPresent(found::add);
        }
        return found;
    }
}
