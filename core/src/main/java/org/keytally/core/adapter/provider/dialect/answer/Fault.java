package org.keytally.core.adapter.provider.dialect.answer;

import java.util.Locale;

/// What was wrong with the bytes of an answer.
enum Fault {
    NONE,
    /// The last event was cut off in its midst.
    TORN,
    /// An event was no JSON.
    UNREADABLE,
    /// There was more than the limits allow.
    OVERRUN;

    String word() {
        return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
    }
}
