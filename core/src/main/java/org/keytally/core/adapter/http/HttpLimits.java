package org.keytally.core.adapter.http;

import java.time.Duration;

/// How long an exchange may take and how much may come back.
///
/// @param connect until there is a connection, once for each address of a host
/// @param idle between two bytes of an answer
/// @param total the whole exchange
/// @param bodyBytes the body after decompression
public record HttpLimits(Duration connect, Duration idle, Duration total, long bodyBytes) {

    // A model may think for minutes before the first byte of an answer that comes whole.
    public static final HttpLimits USUAL =
            new HttpLimits(Duration.ofSeconds(10), Duration.ofMinutes(5), Duration.ofMinutes(20), 256L << 20);
}
