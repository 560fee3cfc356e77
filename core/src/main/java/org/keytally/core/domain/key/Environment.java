package org.keytally.core.domain.key;

/// Where a prompt is sent from.
public enum Environment {
    DEVELOPMENT,
    CI,
    STAGING,
    PRODUCTION
}
