package org.keytally.core.adapter.provider.dialect.answer;

/// What a usage counts.
public enum Count {
    INPUT,
    CACHED_READ,
    CACHE_WRITE,
    CACHE_WRITE_1H,
    OUTPUT,
    REASONING,
    TOTAL,
    BILLED_INPUT,
    BILLED_OUTPUT
}
