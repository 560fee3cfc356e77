package org.keytally.core.adapter.provider;

import java.util.Optional;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.prompt.Courier;
import org.keytally.core.domain.prompt.Destination;
import org.keytally.core.domain.prompt.Listing;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Packing;
import org.keytally.core.domain.prompt.Prompt;

/// All couriers there are, each for its kind of destination.
public final class Couriers implements Courier {

    private final HttpCourier hosts;
    private final PracticeCourier practice;

    public Couriers(HttpCourier hosts, PracticeCourier practice) {
        this.hosts = hosts;
        this.practice = practice;
    }

    @Override
    public Packing pack(Prompt prompt, Destination to, String model, Pace pace) {
        return switch (to) {
            case Destination.Host host -> hosts.pack(prompt, host, model, pace);
            case Destination.Practice _ -> practice.pack(prompt, model, pace);
        };
    }

    @Override
    public Listing models(Destination to, Optional<Secret> secret) {
        return switch (to) {
            case Destination.Host host -> hosts.models(host, secret);
            case Destination.Practice _ -> practice.models();
        };
    }
}
