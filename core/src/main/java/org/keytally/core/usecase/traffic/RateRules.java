package org.keytally.core.usecase.traffic;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.traffic.RateLimit;
import org.keytally.core.domain.traffic.RateTarget;
import org.keytally.core.domain.traffic.Request;

/// The rates in force: the key's own, and those a person set for themselves and for environments.
public record RateRules(SettingBook settings) {

    List<RateLimit> of(Optional<Key> key, Request request) {
        return Stream.of(
                key.flatMap(RateRules::ofKey),
                set(Setting.RATE_PERSON, new RateTarget.OfPerson(request.who())),
                set(setting(request.environment()), new RateTarget.OfEnvironment(request.environment())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<RateLimit> ofKey(Key key) {
        return key.terms().requestsPerMinute().map(rate -> new RateLimit(new RateTarget.OfKey(key.id()), rate));
    }

    private Optional<RateLimit> set(Setting setting, RateTarget target) {
        String value = settings.value(setting);
        return value.equals("off")
                ? Optional.empty()
                : Optional.of(new RateLimit(target, Integer.parseInt(value)));
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
