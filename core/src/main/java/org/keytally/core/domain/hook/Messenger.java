package org.keytally.core.domain.hook;

/// The port by which hooks are told.
public interface Messenger {

    /// Tells one hook and waits for its end, which comes within a bounded time.
    HookEnd tell(Hook.Way way, HookNews news) throws InterruptedException;
}
