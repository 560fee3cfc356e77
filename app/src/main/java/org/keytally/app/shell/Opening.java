package org.keytally.app.shell;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.keytally.core.Keytally;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.key.Secret;

/// What came of opening the home.
sealed interface Opening {

    record Opened(Keytally home) implements Opening {}

    record Shut(HomeException.Kind why, String detail) implements Opening {}

    /// The first try, which asks nobody: begun at once, beside the coming of the window, and waited for by who calls.
    static Callable<Opening> begun(HomeAccess access) {
        FutureTask<Opening> first = new FutureTask<>(() -> of(access, Typed.nothing()));
        Thread.ofPlatform().daemon().name("opening").start(first);
        return first::get;
    }

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
