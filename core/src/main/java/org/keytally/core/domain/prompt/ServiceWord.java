package org.keytally.core.domain.prompt;

/// What came of asking a service about a key.
public sealed interface ServiceWord {

    /// It was asked; it takes the key where it gave a list, which names no models.
    record Said(Listing listing) implements ServiceWord {}

    /// It cannot be asked.
    record Unasked(Refusal why) implements ServiceWord {}
}
