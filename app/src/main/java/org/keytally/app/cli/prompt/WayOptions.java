package org.keytally.app.cli.prompt;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.prompt.RouteWish;
import picocli.CommandLine.Option;

/// The options that say which way a prompt goes.
final class WayOptions {

    @Option(names = "--provider", paramLabel = "ID", description = "The provider to send it to.")
    private @Nullable String provider;

    @Option(names = "--model", paramLabel = "MODEL", description = "The model to ask (default: the key's, else the provider's recommended).")
    private @Nullable String model;

    @Option(names = "--key", paramLabel = "KEY", description = "The id or label of the key to use (default: the primary one).")
    private @Nullable String key;

    Optional<String> provider() {
        return Optional.ofNullable(provider);
    }

    Optional<String> model() {
        return Optional.ofNullable(model).map(String::strip).filter(name -> !name.isEmpty());
    }

    RouteWish wish(Environment environment) {
        return new RouteWish(provider(), Optional.ofNullable(key), environment);
    }
}
