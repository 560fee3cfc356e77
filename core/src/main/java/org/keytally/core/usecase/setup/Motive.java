package org.keytally.core.usecase.setup;

/// Why a person brings keys of their own.
public enum Motive {
    /// Not to share an allowance with others.
    AVOID_LIMITS,
    CONTROL_COSTS,
    /// To ask providers and models of their own choice.
    CHOOSE_PROVIDERS,
    TRACK_SPENDING
}
