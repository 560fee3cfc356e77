package org.keytally.core.domain.watch;

/// Over how long something is unlike what is usual.
public enum Stretch {
    DAY,
    HOUR
}
