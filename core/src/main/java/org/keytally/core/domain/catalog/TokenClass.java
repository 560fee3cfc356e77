package org.keytally.core.domain.catalog;

/// A kind of thing a provider counts and charges for.
public enum TokenClass {
    INPUT,
    CACHE_READ,
    CACHE_WRITE,
    CACHE_WRITE_1H,
    OUTPUT,
    REASONING,
    REQUEST
}
