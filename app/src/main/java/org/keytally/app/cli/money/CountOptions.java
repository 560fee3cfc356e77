package org.keytally.app.cli.money;

import org.jspecify.annotations.Nullable;
import org.keytally.core.domain.catalog.Usage;
import picocli.CommandLine.Option;

/// The options that say how many tokens a request has.
final class CountOptions {

    @Option(names = "--input", paramLabel = "N", description = "Input tokens of a request, those read from and written to a cache included.")
    private @Nullable String input;

    @Option(names = "--cached-read", paramLabel = "N", description = "Those of them read from a cache.")
    private String cachedRead = "0";

    @Option(names = "--cache-write", paramLabel = "N", description = "Those of them written to a cache.")
    private String cacheWrite = "0";

    @Option(names = "--output", paramLabel = "N", description = "Output tokens of a request, reasoning included.")
    private @Nullable String output;

    /// @param usualInput what holds where none was given
    Usage usage(Given given, long usualInput, long usualOutput) {
        return new Usage(
                input == null ? usualInput : given.count("--input", input),
                given.count("--cached-read", cachedRead),
                given.count("--cache-write", cacheWrite),
                0,
                output == null ? usualOutput : given.count("--output", output),
                0);
    }

    boolean areGiven() {
        return input != null || output != null;
    }
}
