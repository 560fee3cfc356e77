package org.keytally.core.domain.prompt;

/// What came back when a provider was asked how many tokens a prompt has.
public sealed interface Counting permits TokenCount, Failure {}
