package org.keytally.core.domain.prompt;

/// A prompt put into a wire format, or the reason why it cannot be.
public sealed interface Draft permits WireRequest, Inexpressible {}
