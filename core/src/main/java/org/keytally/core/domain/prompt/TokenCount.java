package org.keytally.core.domain.prompt;

/// The number of input tokens a provider counts in a prompt.
public record TokenCount(long input) implements Counting {}
