package org.keytally.core.domain.catalog;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// A company, host or service whose keys we keep.
///
/// @param isLocal runs on this machine and costs nothing
/// @param aliases other ids by which it is known
public record Provider(
        ProviderId id,
        String name,
        boolean isLocal,
        Access access,
        KeyFacts keys,
        About about,
        List<String> aliases) {

    public Provider {
        aliases = List.copyOf(aliases);
    }

    /// Whether it answers prompts; a service's keys are only kept, tested and lent.
    public boolean answersPrompts() {
        return access.dialect().isPresent();
    }

    /// Whether its keys make other keys, and can do nothing else.
    public boolean isMint() {
        return keys.mints().isPresent();
    }

    /// Whether its answers are played, so that they neither cost nor save anything.
    public boolean isPractice() {
        return id.value().equals("practice");
    }

    /// The same provider at another address.
    public Provider at(URI address) {
        Access elsewhere = new Access(Optional.of(address), access.dialect(), access.signIn(), access.habits());
        return new Provider(id, name, isLocal, elsewhere, keys, about, aliases);
    }

    public boolean isNamed(String idOrAlias) {
        return id.value().equals(idOrAlias) || aliases.contains(idOrAlias);
    }
}
