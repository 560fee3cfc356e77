package org.keytally.core.domain.budget;

/// How a budget stands against its marks.
public enum Level {
    FINE,
    /// At the pace so far it will pass its mark.
    FORECAST,
    /// A mark was reached.
    WARNED,
    /// All of it is used up.
    OVER
}
