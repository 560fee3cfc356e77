package org.keytally.core.domain.policy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A policy nobody keeps.
public final class InMemoryPolicy implements PolicyRegister {

    private final Map<String, Long> highest = new HashMap<>();
    private Optional<KeptPolicy> kept = Optional.empty();

    @Override
    public Optional<KeptPolicy> kept() {
        return kept;
    }

    @Override
    public long highestIssue(String key) {
        return highest.getOrDefault(key, 0L);
    }

    @Override
    public void keep(KeptPolicy policy) {
        kept = Optional.of(policy);
        saw(policy.key(), policy.policy().issue());
    }

    @Override
    public void saw(String key, long issue) {
        highest.merge(key, issue, Math::max);
    }

    @Override
    public void end() {
        kept = Optional.empty();
    }
}
