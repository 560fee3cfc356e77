package org.keytally.core.domain.prompt;

/// A prompt that is ready to be sent, or the reason why it cannot be.
public sealed interface Packing permits Parcel, Inexpressible {}
