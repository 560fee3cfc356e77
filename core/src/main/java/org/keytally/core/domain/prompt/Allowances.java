package org.keytally.core.domain.prompt;

import java.util.List;
import java.util.Optional;

/// What the headers of an answer say about the provider's limits.
public record Allowances(List<Allowance> all) {

    public static final Allowances NONE = new Allowances(List.of());

    public Allowances {
        all = List.copyOf(all);
    }

    public Optional<Allowance> of(String what) {
        return all.stream().filter(allowance -> allowance.of().equals(what)).findFirst();
    }
}
