package org.keytally.app.shell;

import org.keytally.core.Keytally;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.key.Secret;

/// What came of opening the home.
sealed interface Opening {

    record Opened(Keytally home) implements Opening {}

    record Shut(HomeException.Kind why, String detail) implements Opening {}

    /// Tries it, and wipes what was typed.
    static Opening of(HomeAccess access, Typed typed) {
        try {
            return new Opened(access.open().apply(typed));
        } catch (HomeException shut) {
            return new Shut(shut.kind(), String.valueOf(shut.getMessage()));
        } finally {
            typed.secret().ifPresent(Secret::close);
        }
    }
}
