package org.keytally.app.prompt;

import java.util.function.Consumer;

/// Where keys are seen to that a prompt was not answered for want of.
///
/// @param add leads to where a key is added
/// @param rotate opens the assistant that leads the key of an id to another secret
public record KeyWays(Runnable add, Consumer<String> rotate) {}
