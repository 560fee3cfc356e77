package org.keytally.core.domain.prompt;

import java.util.Locale;

/// Why a key cannot be used for a prompt.
public enum Unfit implements Reason {
    REMOVED,
    DISABLED,
    NOT_YET_VALID,
    EXPIRED,
    OTHER_ENVIRONMENT;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    @Override
    public String word() {
        return word;
    }
}
