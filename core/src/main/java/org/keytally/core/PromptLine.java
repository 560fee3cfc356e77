package org.keytally.core;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.keytally.core.adapter.http.HttpLimits;
import org.keytally.core.adapter.http.HttpLine;
import org.keytally.core.adapter.http.SystemProxies;
import org.keytally.core.adapter.provider.Couriers;
import org.keytally.core.adapter.provider.HttpBatches;
import org.keytally.core.adapter.provider.HttpCourier;
import org.keytally.core.adapter.provider.HttpServices;
import org.keytally.core.adapter.provider.PracticeCourier;
import org.keytally.core.adapter.provider.dialect.Dialects;
import org.keytally.core.adapter.provider.dialect.event.ReadLimits;
import org.keytally.core.adapter.provider.service.ServiceLine;
import org.keytally.core.domain.prompt.BatchCourier;
import org.keytally.core.domain.prompt.Courier;
import org.keytally.core.domain.prompt.Services;

/// The line from a home to providers, opened when something is first sent, and what speaks over it.
final class PromptLine implements AutoCloseable {

    private final Map<String, String> environment;
    private final InstantSource clock;
    private Optional<HttpLine> line = Optional.empty();
    private Optional<Courier> courier = Optional.empty();

    PromptLine(Map<String, String> environment, InstantSource clock) {
        this.environment = environment;
        this.clock = clock;
    }

    // One for all prompts, because what reads JSON knows the names it met before.
    synchronized Courier courier() {
        if (courier.isEmpty()) {
            courier = Optional.of(new Couriers(
                    new HttpCourier(line(), dialects(), clock), new PracticeCourier(Pause::during)));
        }
        return courier.get();
    }

    BatchCourier batches() {
        return new HttpBatches(line(), dialects(), clock);
    }

    Services services(Supplier<Set<String>> plainHosts) {
        return new HttpServices(new ServiceLine(line(), dialects(), clock), plainHosts);
    }

    private static Dialects dialects() {
        return new Dialects(ReadLimits.USUAL);
    }

    synchronized HttpLine line() {
        if (line.isEmpty()) {
            line = Optional.of(new HttpLine(HttpLimits.USUAL, SystemProxies.of(environment)));
        }
        return line.get();
    }

    @Override
    public synchronized void close() {
        courier = Optional.empty();
        line.ifPresent(HttpLine::close);
        line = Optional.empty();
    }
}
