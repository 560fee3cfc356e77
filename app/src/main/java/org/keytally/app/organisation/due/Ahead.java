package org.keytally.app.organisation.due;

import java.time.Duration;

/// How far a person looks ahead.
enum Ahead {
    NOW(0),
    MONTH(30),
    QUARTER(90),
    YEAR(365);

    private final int days;

    Ahead(int days) {
        this.days = days;
    }

    Duration span() {
        return Duration.ofDays(days);
    }
}
