package org.keytally.core.domain.prompt;

/// Where a prompt goes, or why it can go nowhere.
public sealed interface Addressing permits Destination, Refusal {}
