package org.keytally.app.cli.keys;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The argument that names a key.
final class Named {

    @Parameters(index = "0", paramLabel = "KEY", description = "An id or a label.")
    private @Nullable String key;

    @Option(names = "--yes", description = "Answer every question with yes.")
    private boolean yes;

    String key() {
        return key == null ? "" : key;
    }

    boolean yes() {
        return yes;
    }
}
