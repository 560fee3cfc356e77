package org.keytally.core.adapter.provider.service;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.adapter.http.Seal;
import org.keytally.core.domain.catalog.SignIn;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.prompt.ServiceWord;

/// Whoever may make keys may list them.
public final class ListOfKeys {

    private final ServiceLine line;

    public ListOfKeys(ServiceLine line) {
        this.line = line;
    }

    /// Asks for the list with such a key.
    ///
    /// @param path of the list
    public ServiceWord ask(URI base, String path, Secret secret) {
        ServiceLine.Question question = new ServiceLine.Question(
                "GET",
                base,
                path,
                Map.of("accept", "application/json"),
                Optional.of(new Seal(SignIn.BEARER, secret)),
                "");
        return new ServiceWord.Said(line.ask(question, document -> document.has("data")));
    }
}
