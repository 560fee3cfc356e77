package org.keytally.core.adapter.provider;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.keytally.core.adapter.provider.service.ClickUp;
import org.keytally.core.adapter.provider.service.GoogleAccount;
import org.keytally.core.adapter.provider.service.ListOfKeys;
import org.keytally.core.adapter.provider.service.Neo4j;
import org.keytally.core.adapter.provider.service.ServiceLine;
import org.keytally.core.domain.catalog.Endpoint;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.ServiceWord;
import org.keytally.core.domain.prompt.Services;

/// Asks services over HTTP whether they take a key.
public final class HttpServices implements Services {

    private final ServiceLine line;
    private final Supplier<Set<String>> plainHosts;

    /// @param plainHosts hosts other than this machine for which plain http is allowed by name
    public HttpServices(ServiceLine line, Supplier<Set<String>> plainHosts) {
        this.line = line;
        this.plainHosts = plainHosts;
    }

    @Override
    public ServiceWord ask(Provider service, Key key, Secret secret) {
        return switch (asked(service, key, secret)) {
            case ServiceWord.Said(var listing) -> new ServiceWord.Said(Echo.without(Optional.of(secret), listing));
            case ServiceWord.Unasked unasked -> unasked;
        };
    }

    private ServiceWord asked(Provider service, Key key, Secret secret) {
        ServiceLine to = line.pinned(key.connection().pin());
        return switch (service.id().value()) {
            case "clickup" -> at(service, key, base -> new ClickUp(to).ask(base, service.access().signIn(), secret));
            case "neo4j" -> at(service, key, base -> new Neo4j(to).ask(base, key.connection().account(), secret));
            case "gcp", "firebase" ->
                key.connection().endpoint().isPresent()
                        ? at(service, key, base -> new GoogleAccount(to).askAt(base, secret))
                        : new GoogleAccount(to).ask(secret);
            case "openrouter-provisioning" -> at(service, key, base -> new ListOfKeys(to).ask(base, "/keys", secret));
            case "openai-admin" ->
                at(service, key, base -> new ListOfKeys(to).ask(base, "/organization/projects", secret));
            default -> new ServiceWord.Unasked(new Refusal.AnswersNone(service));
        };
    }

    private interface Question {
        ServiceWord ask(URI base);
    }

    private ServiceWord at(Provider service, Key key, Question question) {
        Optional<URI> base = key.connection().endpoint().or(() -> service.access().base());
        if (base.isEmpty()) {
            return new ServiceWord.Unasked(new Refusal.NoAddress(service));
        }
        String address = base.get().toString();
        return switch (Endpoint.of(address, plainHosts.get())) {
            case Endpoint.Refused(var why) -> new ServiceWord.Unasked(new Refusal.BadAddress(address, why));
            // The services' own protocols are not spoken here.
            case Endpoint.Usable(URI at) when Endpoint.SERVICE_SCHEMES.contains(at.getScheme()) ->
                new ServiceWord.Unasked(new Refusal.BadAddress(address, Endpoint.Why.UNKNOWN_SCHEME));
            case Endpoint.Usable(URI at) -> question.ask(at);
        };
    }
}
