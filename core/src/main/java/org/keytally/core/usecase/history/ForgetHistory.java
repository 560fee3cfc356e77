package org.keytally.core.usecase.history;

import java.time.InstantSource;
import org.keytally.core.domain.history.History;
import org.keytally.core.domain.home.SettingBook;

/// Lets go what was kept for as many days as a person wants, whether keeping is on or off.
public final class ForgetHistory {

    private final History history;
    private final Retention retention;

    public ForgetHistory(History history, SettingBook settings, InstantSource clock) {
        this.history = history;
        this.retention = new Retention(settings, clock);
    }

    public void forget() {
        history.forget(retention.from());
    }
}
