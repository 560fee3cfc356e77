package org.keytally.core.adapter.journal;

import java.time.Duration;

/// How large a segment grows, and how far the head may fall behind.
///
/// @param headRecords records after which a waiting `keepHeads` writes the head
/// @param headPause time after which it does so for fewer
public record JournalLimits(long segmentBytes, long headRecords, Duration headPause) {

    public JournalLimits {
        if (segmentBytes < RunHeader.LENGTH || headRecords < 1 || !headPause.isPositive()) {
            throw new IllegalArgumentException("limits too small");
        }
    }

    public static JournalLimits usual() {
        return new JournalLimits(64L << 20, 10_000, Duration.ofMinutes(1));
    }
}
