package org.keytally.core.usecase.history;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingBook;

/// How long prompts and answers are kept.
record Retention(SettingBook settings, InstantSource clock) {

    /// What was sent before that is kept no more.
    Instant from() {
        return clock.instant().minus(Duration.ofDays(days()));
    }

    long days() {
        return Long.parseLong(settings.value(Setting.HISTORY_DAYS));
    }
}
