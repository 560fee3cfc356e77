package org.keytally.core.usecase.demo;

import java.time.Duration;
import java.time.Instant;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.key.Environment;

/// A prompt the made-up team sent.
///
/// @param who empty for the person at this machine
/// @param isCut whether the provider said no
record DemoPrompt(
        Instant at,
        DemoKey key,
        String model,
        String who,
        Work work,
        Environment environment,
        Usage usage,
        Duration took,
        boolean isCut) {

    /// What it was for.
    record Work(String type, String project, String client, String agent) {}
}
