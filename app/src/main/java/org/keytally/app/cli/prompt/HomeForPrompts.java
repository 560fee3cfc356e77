package org.keytally.app.cli.prompt;

import java.util.List;
import java.util.Optional;
import org.keytally.app.cli.desk.Desk;
import org.keytally.core.Keytally;
import org.keytally.core.Programs;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.prompt.Refusal;

/// The home a prompt is sent from, made only where the prompt wants no key.
record HomeForPrompts(Desk desk, WayOptions way) {

    /// A home is made only for a provider that wants no key; whoever has no home has no key.
    Optional<Keytally> home() {
        Optional<Keytally> existing = desk.existingHome();
        boolean wantsNoKey = named().filter(Provider::isLocal).isPresent();
        return existing.isEmpty() && wantsNoKey ? Optional.of(desk.home()) : existing;
    }

    private Optional<Provider> named() {
        return way.provider().flatMap(name -> Programs.providers().find(name));
    }

    Refusal withoutHome() {
        Optional<String> unknown = way.provider().filter(_ -> named().isEmpty());
        return unknown.<Refusal>map(name -> new Refusal.UnknownProvider(
                name,
                Programs.providers().all().stream()
                        .map(provider -> provider.id().value())
                        .toList()))
                .orElseGet(() -> new Refusal.NoKey(named(), List.of()));
    }
}
