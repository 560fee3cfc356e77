package org.keytally.core.architecture.planted.usecase;

import java.time.Instant;
import java.util.function.Supplier;

final class AsksTheTime {

    Supplier<Instant> now() {
        return Instant::now;
    }
}
