package org.keytally.core.usecase.traffic;

import java.time.Duration;
import java.util.Optional;
import org.keytally.core.domain.home.NameBook;
import org.keytally.core.domain.home.NameId;
import org.keytally.core.domain.home.NameKind;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.prompt.Obstacles;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.domain.traffic.Request;
import org.keytally.core.usecase.prompt.Lookout;

/// Sees which keys the breaker or a rate keeps a prompt from; a key that was named is tried whatever the breaker says.
///
/// @param person the name of who is at work
public record TrafficLookout(Control control, SettingBook settings, NameBook names, String person) implements Lookout {

    @Override
    public Obstacles over(RouteWish wish) {
        String who = names.find(NameKind.PERSON, person).map(NameId::value).orElse("");
        Duration patience = wish.patience()
                .orElseGet(() -> Duration.ofSeconds(Long.parseLong(settings.value(Setting.WAIT))));
        boolean isNamed = wish.key().isPresent();
        return (key, provider) -> {
            Request request = new Request(Optional.of(key.id()), who, wish.environment());
            return Optional.of(key)
                    .filter(_ -> !isNamed)
                    .flatMap(control::keepsOut)
                    .or(() -> control.throttles(key, request, patience));
        };
    }
}
