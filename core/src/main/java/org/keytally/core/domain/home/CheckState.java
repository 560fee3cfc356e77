package org.keytally.core.domain.home;

/// How well a thing is that `doctor` looked at.
public enum CheckState {
    OK,
    /// It works, but a person should look at it.
    CARE,
    BROKEN
}
