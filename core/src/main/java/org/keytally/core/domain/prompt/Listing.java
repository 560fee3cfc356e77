package org.keytally.core.domain.prompt;

/// What came back when a provider was asked for its models.
public sealed interface Listing permits ModelList, Failure {}
