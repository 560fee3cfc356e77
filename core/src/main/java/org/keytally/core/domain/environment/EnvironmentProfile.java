package org.keytally.core.domain.environment;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Environment;

/// What holds in one environment.
///
/// @param usesPractice whether answers are played where nobody names a provider
/// @param variables further names and values, which are handed on and mean nothing here
public record EnvironmentProfile(
        Environment environment,
        Map<ProviderId, RequestDefaults> requests,
        LocalModels local,
        boolean usesPractice,
        SpendingPlan spending,
        Map<String, String> variables) {

    public EnvironmentProfile {
        requests = Map.copyOf(new TreeMap<>(requests));
        variables = Map.copyOf(new TreeMap<>(variables));
    }

    public static EnvironmentProfile empty(Environment environment) {
        return new EnvironmentProfile(
                environment, Map.of(), LocalModels.NOT_FIRST, false, SpendingPlan.NONE, Map.of());
    }

    public RequestDefaults requestsTo(ProviderId provider) {
        return requests.getOrDefault(provider, RequestDefaults.NONE);
    }

    public EnvironmentProfile withRequests(ProviderId provider, UnaryOperator<RequestDefaults> change) {
        Map<ProviderId, RequestDefaults> more = new TreeMap<>(requests);
        more.put(provider, change.apply(requestsTo(provider)));
        return new EnvironmentProfile(environment, more, local, usesPractice, spending, variables);
    }

    public EnvironmentProfile withLocal(LocalModels now) {
        return new EnvironmentProfile(environment, requests, now, usesPractice, spending, variables);
    }

    public EnvironmentProfile withPractice(boolean plays) {
        return new EnvironmentProfile(environment, requests, local, plays, spending, variables);
    }

    public EnvironmentProfile withSpending(SpendingPlan now) {
        return new EnvironmentProfile(environment, requests, local, usesPractice, now, variables);
    }

    public EnvironmentProfile withVariable(String name, String value) {
        Map<String, String> more = new TreeMap<>(variables);
        more.put(name, value);
        return new EnvironmentProfile(environment, requests, local, usesPractice, spending, more);
    }
}
