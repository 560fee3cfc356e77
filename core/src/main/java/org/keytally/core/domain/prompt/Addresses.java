package org.keytally.core.domain.prompt;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.keytally.core.domain.catalog.DialectId;
import org.keytally.core.domain.catalog.Endpoint;
import org.keytally.core.domain.catalog.HostHabits;
import org.keytally.core.domain.catalog.Pin;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Key;

/// Finds where a prompt goes from what the provider and the key say.
///
/// @param plainHosts hosts other than this machine for which plain http is allowed by name
public record Addresses(Set<String> plainHosts) {

    private static final String PRACTICE = "practice";

    /// Finds the destination of a prompt.
    ///
    /// @param isResponsesOnly whether the model answers only in the newer of two dialects of its provider
    public Addressing of(Provider provider, Optional<Key> key, boolean isResponsesOnly) {
        return of(provider, key.map(Key::connection).orElse(Connection.AS_PROVIDER), isResponsesOnly);
    }

    /// The same for what would be written on a key.
    public Addressing of(Provider provider, Connection own, boolean isResponsesOnly) {
        Optional<String> word = own.dialect().or(() -> provider.access().dialect());
        if (word.isEmpty()) {
            return new Refusal.AnswersNone(provider);
        }
        if (word.get().equals(PRACTICE)) {
            return new Destination.Practice(provider.id());
        }
        Optional<DialectId> dialect = DialectId.of(word.get());
        if (dialect.isEmpty()) {
            return new Refusal.UnknownDialect(word.get());
        }
        Optional<URI> base = own.endpoint().or(() -> provider.access().base());
        if (base.isEmpty()) {
            return new Refusal.NoAddress(provider);
        }
        boolean takesNewer = own.dialect().isEmpty() && isResponsesOnly && dialect.get() == DialectId.OPENAI_CHAT;
        return host(provider, base.get(), takesNewer ? DialectId.OPENAI_RESPONSES : dialect.get(), own.pin());
    }

    private Addressing host(Provider provider, URI base, DialectId dialect, Optional<Pin> pin) {
        return switch (Endpoint.of(base, plainHosts)) {
            case Endpoint.Refused(var why) -> new Refusal.BadAddress(base.toString(), why);
            case Endpoint.Usable(URI address) when Endpoint.SERVICE_SCHEMES.contains(address.getScheme()) ->
                new Refusal.BadAddress(base.toString(), Endpoint.Why.UNKNOWN_SCHEME);
            case Endpoint.Usable(URI address) ->
                new Destination.Host(
                        provider.id(), address, provider.access().signIn(), dialect, habits(provider, address),
                        pin);
        };
    }

    /// An address that names a version of its own wants no deployment in the path.
    private static HostHabits habits(Provider provider, URI address) {
        HostHabits habits = provider.access().habits();
        String path = Optional.ofNullable(address.getPath()).orElse("");
        boolean isVersioned = path.endsWith("/v1") || path.endsWith("/v1/");
        return isVersioned
                ? new HostHabits(habits.outputLimit(), habits.streamedUsage(), Optional.empty())
                : habits;
    }
}
