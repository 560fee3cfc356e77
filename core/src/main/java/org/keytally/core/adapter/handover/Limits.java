package org.keytally.core.adapter.handover;

import java.time.Duration;

/// How long each side waits for the other.
///
/// `claim` bounds the search for the owner, `greeting` the first frames of a caller, `grace` how long a leaving owner
/// takes new commands, `stall` how long it bears a caller that does not read, `ending` what a command gets to end when
/// it is interrupted, `farewell` how long a finished conversation stays open for its last bytes.
record Limits(
        Duration claim, Duration greeting, Duration grace, Duration stall, Duration ending, Duration farewell) {

    static Limits usual() {
        return new Limits(
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofSeconds(5),
                Duration.ofSeconds(2));
    }
}
