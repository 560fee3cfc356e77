package org.keytally.core.adapter.provider.service;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.adapter.http.Seal;
import org.keytally.core.domain.catalog.SignIn;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.domain.prompt.Listing;
import org.keytally.core.domain.prompt.ModelList;
import org.keytally.core.domain.prompt.ServiceWord;

/// Neo4j is asked for the number one, by its query interface over HTTP.
public final class Neo4j {

    private static final String PATH = "/db/neo4j/query/v2";
    private static final String USUAL_USER = "neo4j";
    private static final SignIn BASIC = new SignIn("authorization", "Basic ");

    private final ServiceLine line;

    public Neo4j(ServiceLine line) {
        this.line = line;
    }

    public ServiceWord ask(URI base, Optional<String> user, Secret secret) {
        byte[] pair = pair(user.orElse(USUAL_USER), secret);
        byte[] encoded = Base64.getEncoder().encode(pair);
        Arrays.fill(pair, (byte) 0);
        try (Secret signed = Secret.ofUtf8(encoded)) {
            ServiceLine.Question question = new ServiceLine.Question(
                    "POST",
                    base,
                    PATH,
                    Map.of("content-type", "application/json", "accept", "application/json"),
                    Optional.of(new Seal(BASIC, signed)),
                    "{\"statement\":\"RETURN 1\"}");
            return new ServiceWord.Said(told(line.ask(question, document -> document.has("data"))));
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    private static byte[] pair(String user, Secret secret) {
        byte[] name = (user + ":").getBytes(StandardCharsets.UTF_8);
        byte[] password = secret.reveal();
        byte[] pair = Arrays.copyOf(name, name.length + password.length);
        System.arraycopy(password, 0, pair, name.length, password.length);
        Arrays.fill(password, (byte) 0);
        return pair;
    }

    /// It lets nobody in for a while after wrong passwords; and who hears of a missing database is let in.
    private static Listing told(Listing listing) {
        if (!(listing instanceof Failure failure)) {
            return listing;
        }
        String code = failure.words().code().orElse("");
        if (code.endsWith("AuthenticationRateLimit")) {
            return failure.of(FailureKind.RATE_LIMITED);
        }
        boolean isIn = code.startsWith("Neo.ClientError.Database.");
        return isIn ? new ModelList(List.of(), false, failure.allowances()) : failure;
    }
}
