package org.keytally.core.domain.key;

/// Whose key it is, in the order in which keys are tried.
public enum Scope {
    PERSONAL,
    TEAM,
    COMPANY,
    APP
}
