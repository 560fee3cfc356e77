package org.keytally.core.adapter.database.entry;

import java.util.Optional;
import java.util.function.ToIntFunction;
import org.keytally.core.domain.catalog.PriceObstacle;
import org.keytally.core.domain.catalog.PriceSource;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.key.Scope;

// The numbers that stand for closed choices in the journal; they are written and never change.
final class Codes {

    private Codes() {}

    static int of(Scope scope) {
        return switch (scope) {
            case PERSONAL -> 1;
            case TEAM -> 2;
            case COMPANY -> 3;
            case APP -> 4;
        };
    }

    static Optional<Scope> scope(int code) {
        return code == 0 ? Optional.empty() : Optional.of(find(Scope.values(), code, Codes::of));
    }

    static int of(Payer payer) {
        return switch (payer) {
            case YOU -> 1;
            case TEAM -> 2;
            case COMPANY -> 3;
            case APP -> 4;
            case FREE -> 5;
        };
    }

    static Payer payer(int code) {
        return find(Payer.values(), code, Codes::of);
    }

    static int of(Environment environment) {
        return switch (environment) {
            case DEVELOPMENT -> 1;
            case CI -> 2;
            case STAGING -> 3;
            case PRODUCTION -> 4;
        };
    }

    static Environment environment(int code) {
        return find(Environment.values(), code, Codes::of);
    }

    static int of(PriceSource source) {
        return switch (source) {
            case SET -> 1;
            case IMPORTED -> 2;
            case SHIPPED -> 3;
        };
    }

    static PriceSource priceSource(int code) {
        return find(PriceSource.values(), code, Codes::of);
    }

    static int of(PriceObstacle obstacle) {
        return switch (obstacle) {
            case AUDIO_TOKENS -> 1;
            case IMAGE_OUTPUT -> 2;
            case SEVERAL_ITERATIONS -> 3;
            case REGIONAL_SURCHARGE -> 4;
            case FAST_MODE -> 5;
        };
    }

    static PriceObstacle obstacle(int code) {
        return find(PriceObstacle.values(), code, Codes::of);
    }

    private static <T> T find(T[] choices, int code, ToIntFunction<T> codeOf) {
        for (T choice : choices) {
            if (codeOf.applyAsInt(choice) == code) {
                return choice;
            }
        }
        throw new UnreadableEntryException("code " + code);
    }
}
