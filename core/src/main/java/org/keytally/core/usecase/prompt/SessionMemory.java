package org.keytally.core.usecase.prompt;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.policy.Preference;

/// What a person answered to the question who pays, remembered for as long as this program runs.
public final class SessionMemory {

    private final Map<ProviderId, Preference> answers = new ConcurrentHashMap<>();

    Optional<Preference> answer(ProviderId provider) {
        return Optional.ofNullable(answers.get(provider));
    }

    void remember(ProviderId provider, Preference answer) {
        answers.put(provider, answer);
    }
}
