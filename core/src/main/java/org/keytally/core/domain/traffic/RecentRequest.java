package org.keytally.core.domain.traffic;

import java.time.Instant;

/// A request that was sent, and when by the clock on the wall.
public record RecentRequest(Request request, Instant at) {}
