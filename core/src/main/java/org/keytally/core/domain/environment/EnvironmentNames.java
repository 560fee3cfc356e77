package org.keytally.core.domain.environment;

import java.util.Locale;
import java.util.Optional;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;

/// The names by which people tell environments in variables, labels and files.
public final class EnvironmentNames {

    private EnvironmentNames() {}

    /// The ending of a variable that holds a key of the environment: `OPENAI_API_KEY_PROD`.
    public static String suffix(Environment environment) {
        return switch (environment) {
            case DEVELOPMENT -> "DEV";
            case CI -> "TEST";
            case STAGING -> "STAGING";
            case PRODUCTION -> "PROD";
        };
    }

    /// The environment of a file such as `.env/.staging`, `.env.production` or `test.env`.
    public static Optional<Environment> ofFile(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        for (String part : plain.split("[^a-z]+", -1)) {
            Optional<Environment> found = ofWord(part);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// The environment that a label speaks of while its key belongs to another.
    public static Optional<Environment> misnamed(Key key) {
        for (String part : key.label().toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
            Optional<Environment> spoken = ofWord(part);
            if (spoken.isPresent() && !key.environment().equals(spoken)) {
                return spoken;
            }
        }
        return Optional.empty();
    }

    private static Optional<Environment> ofWord(String word) {
        return switch (word) {
            case "production", "prod" -> Optional.of(Environment.PRODUCTION);
            case "staging", "stage" -> Optional.of(Environment.STAGING);
            case "development", "dev", "local" -> Optional.of(Environment.DEVELOPMENT);
            case "ci", "test" -> Optional.of(Environment.CI);
            default -> Optional.empty();
        };
    }
}
