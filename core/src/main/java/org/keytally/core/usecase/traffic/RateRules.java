package org.keytally.core.usecase.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.traffic.RateLimit;
import org.keytally.core.domain.traffic.RateTarget;
import org.keytally.core.domain.traffic.Request;

/// The rates in force: the key's own, and those a person set for themselves and for environments.
public record RateRules(SettingBook settings) {

    private static final int MOST = 3;

    List<RateLimit> of(Optional<Key> key, Request request) {
        List<RateLimit> limits = new ArrayList<>(MOST);
        key.flatMap(RateRules::ofKey).ifPresent(limits::add);
        rate(Setting.RATE_PERSON)
                .ifPresent(rate -> limits.add(new RateLimit(new RateTarget.OfPerson(request.who()), rate)));
        rate(setting(request.environment()))
                .ifPresent(rate -> limits.add(
                        new RateLimit(new RateTarget.OfEnvironment(request.environment()), rate)));
        return limits;
    }

    private static Optional<RateLimit> ofKey(Key key) {
        return key.terms().requestsPerMinute().map(rate -> new RateLimit(new RateTarget.OfKey(key.id()), rate));
    }

    private OptionalInt rate(Setting setting) {
        String value = settings.value(setting);
        return value.equals("off") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
    }

    private static Setting setting(Environment environment) {
        return switch (environment) {
            case DEVELOPMENT -> Setting.RATE_DEVELOPMENT;
            case CI -> Setting.RATE_CI;
            case STAGING -> Setting.RATE_STAGING;
            case PRODUCTION -> Setting.RATE_PRODUCTION;
        };
    }
}
