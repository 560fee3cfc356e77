package org.keytally.core.domain.hook;

import java.time.Instant;

/// One time a hook was told of something.
///
/// @param event the word of what it was told of
public record HookRun(Instant at, String event, HookEnd end) {}
