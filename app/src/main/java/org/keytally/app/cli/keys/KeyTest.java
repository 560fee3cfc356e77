package org.keytally.app.cli.keys;

import java.util.concurrent.Callable;

/// The command that tries a key at its provider, as other commands use it.
public interface KeyTest extends Callable<Integer> {

    /// Tries a key that was just stored and tells what came of it beside the result, which stands.
    int beside(String idOrLabel);
}
