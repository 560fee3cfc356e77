package org.keytally.core.usecase.prompt;

import java.time.InstantSource;
import java.util.Optional;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.prompt.Prompt;

/// Says about what a prompt costs, before it is sent and while its answer comes.
public final class EstimateCost {

    private final Tariff tariff;
    private final InstantSource clock;

    public EstimateCost(Tariff tariff, InstantSource clock) {
        this.tariff = tariff;
        this.clock = clock;
    }

    /// A meter for that prompt at the price of this moment.
    public Meter estimate(Provider provider, String model, Prompt prompt) {
        return tariff.meter(provider, model, prompt, Optional.empty(), clock.instant());
    }

    /// The same at the price of batches.
    public Meter estimateBatch(Provider provider, String model, Prompt prompt) {
        return tariff.meter(provider, model, prompt, Optional.of(Tariff.BATCH), clock.instant());
    }
}
