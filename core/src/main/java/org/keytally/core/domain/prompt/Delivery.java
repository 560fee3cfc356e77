package org.keytally.core.domain.prompt;

/// What came back for one request: an answer that is whole, or a failure.
public sealed interface Delivery permits Reply, Failure {}
