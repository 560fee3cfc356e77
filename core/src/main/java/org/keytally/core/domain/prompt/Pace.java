package org.keytally.core.domain.prompt;

/// Whether an answer comes in pieces or in one.
public enum Pace {
    STREAMED,
    WHOLE
}
