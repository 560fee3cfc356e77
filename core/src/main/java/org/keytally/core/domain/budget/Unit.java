package org.keytally.core.domain.budget;

/// What a budget counts.
public enum Unit {
    MONEY,
    TOKENS,
    REQUESTS
}
