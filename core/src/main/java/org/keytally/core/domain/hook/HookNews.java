package org.keytally.core.domain.hook;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What a hook is told.
///
/// @param id the same for all hooks that are told of the same event
/// @param event the word of the event, `test` or `time`
/// @param facts what else is to be known, in the order of their names; never a secret
public record HookNews(String id, String event, Instant at, Map<String, String> facts) {

    /// The word of what has not happened, but is told to see whether telling works.
    public static final String TEST = "test";

    /// The word of a time that has come.
    public static final String TIME = "time";

    public HookNews {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }
}
