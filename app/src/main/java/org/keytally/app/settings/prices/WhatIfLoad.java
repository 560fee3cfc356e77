package org.keytally.app.settings.prices;

import java.util.Optional;
import org.keytally.core.usecase.prices.UsualMonth;

/// What is held against the prices of other models.
enum WhatIfLoad {
    LAST_MONTH(Optional.empty()),
    CHAT(Optional.of(UsualMonth.CHAT)),
    RESUMES(Optional.of(UsualMonth.RESUMES)),
    REQUESTS(Optional.of(UsualMonth.REQUESTS));

    private final Optional<UsualMonth> usual;

    WhatIfLoad(Optional<UsualMonth> usual) {
        this.usual = usual;
    }

    /// A month as many have it; none for what was used here.
    Optional<UsualMonth> usual() {
        return usual;
    }
}
