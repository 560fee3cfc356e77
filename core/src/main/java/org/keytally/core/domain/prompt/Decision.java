package org.keytally.core.domain.prompt;

/// What becomes of one key of a route.
public enum Decision {
    CHOSEN,
    FALLBACK,
    SKIPPED,
    USED,
    FAILED,
    UNUSED
}
