package org.keytally.core.domain.ledger;

/// What usage can be grouped by.
public enum UsageBy {
    DAY,
    PROVIDER,
    MODEL,
    KEY,
    SCOPE,
    PAYER,
    TYPE,
    PROJECT,
    CLIENT,
    AGENT,
    ENVIRONMENT,
    MEMBER
}
