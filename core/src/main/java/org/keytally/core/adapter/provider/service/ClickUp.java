package org.keytally.core.adapter.provider.service;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.adapter.http.Seal;
import org.keytally.core.domain.catalog.SignIn;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.prompt.ServiceWord;

/// ClickUp tells whose token it is.
public final class ClickUp {

    private final ServiceLine line;

    public ClickUp(ServiceLine line) {
        this.line = line;
    }

    public ServiceWord ask(URI base, SignIn signIn, Secret secret) {
        ServiceLine.Question question = new ServiceLine.Question(
                "GET",
                base,
                "/user",
                Map.of("accept", "application/json"),
                Optional.of(new Seal(signIn, secret)),
                "");
        return new ServiceWord.Said(line.ask(question, document -> document.has("user")));
    }
}
