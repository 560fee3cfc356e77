package org.keytally.core.adapter.keyvault;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keytally.core.adapter.http.HttpException;
import org.keytally.core.adapter.http.HttpLine;
import org.keytally.core.adapter.http.KeptAnswer;
import org.keytally.core.adapter.http.Letter;
import org.keytally.core.domain.catalog.Endpoint;
import org.keytally.core.domain.vault.VaultChallenge;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultException.Kind;
import org.keytally.core.domain.vault.VaultLink;

/// Signs in a machine that its surroundings vouch for, by the usual `AZURE_…` variables.
final class WorkloadSignIn implements KeptTokens.Fetching {

    private static final String TENANT = "AZURE_TENANT_ID";
    private static final String CLIENT = "AZURE_CLIENT_ID";
    private static final String ASSERTION_FILE = "AZURE_FEDERATED_TOKEN_FILE";
    private static final String SECRET = "AZURE_CLIENT_SECRET";
    private static final String AUTHORITY = "AZURE_AUTHORITY_HOST";
    private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final int LONGEST_ASSERTION = 64 << 10;
    private static final int LONGEST_ANSWER = 1 << 20;

    private final HttpLine line;
    private final VaultLink link;
    private final Map<String, String> environment;
    private final InstantSource clock;

    WorkloadSignIn(
            HttpLine line, VaultLink link, Map<String, String> environment, InstantSource clock) {
        this.line = line;
        this.link = link;
        this.environment = Map.copyOf(environment);
        this.clock = clock;
    }

    @Override
    public Token token(VaultChallenge challenge, boolean isRefused) throws VaultException {
        requireVariables();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("scope", challenge.scope());
        form.put("client_id", link.directory().client().or(() -> variable(CLIENT)).orElseThrow(() -> missing(CLIENT)));
        form.putAll(proof());
        URI authority = authority(challenge);
        try (KeptAnswer answer = new KeptAnswer(LONGEST_ANSWER)) {
            line.exchange(letter(authority, form), answer);
            return token(answer);
        } catch (HttpException failed) {
            throw new VaultException(Kind.UNREACHABLE, failed.kind().word());
        }
    }

    // All at once, so that nobody sets one to be told of the next.
    private void requireVariables() throws VaultException {
        List<String> missing = new ArrayList<>();
        if (link.directory().client().or(() -> variable(CLIENT)).isEmpty()) {
            missing.add(CLIENT);
        }
        if (variable(ASSERTION_FILE).or(() -> variable(SECRET)).isEmpty()) {
            missing.add(ASSERTION_FILE);
        }
        if (missing.size() > 1) {
            throw new VaultException(
                    Kind.NOT_SIGNED_IN, "the variables " + String.join(" and ", missing) + " are not set");
        }
        if (!missing.isEmpty()) {
            throw missing(missing.getFirst());
        }
    }

    private Map<String, String> proof() throws VaultException {
        Optional<String> file = variable(ASSERTION_FILE);
        if (file.isPresent()) {
            return Map.of("client_assertion_type", ASSERTION, "client_assertion", assertion(Path.of(file.get())));
        }
        return Map.of("client_secret", variable(SECRET).orElseThrow(() -> missing(ASSERTION_FILE)));
    }

    private static String assertion(Path file) throws VaultException {
        try {
            if (Files.size(file) > LONGEST_ASSERTION) {
                throw new VaultException(Kind.NOT_SIGNED_IN, "the file of " + ASSERTION_FILE + " is too long");
            }
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new VaultException(Kind.NOT_SIGNED_IN, "the file of " + ASSERTION_FILE + " cannot be read");
        }
    }

    // https://login.microsoftonline.com/TENANT. A vault may say in which directory, never at which host: it would be
    // told
    // what proves this machine.
    private URI authority(VaultChallenge challenge) throws VaultException {
        String host = link.directory().authority().map(URI::toString)
                .or(() -> variable(AUTHORITY))
                .orElseGet(() -> link.address().usualAuthority().toString());
        String tenant = link.directory().tenant()
                .or(() -> variable(TENANT))
                .orElseGet(() -> challenge.authority().getPath().replaceAll("^/|/$", ""));
        if (!VaultLink.Directory.isName(tenant)) {
            throw missing(TENANT);
        }
        return switch (Endpoint.of((host.endsWith("/") ? host : host + "/") + tenant, Set.of())) {
            case Endpoint.Usable(URI usable) -> usable;
            case Endpoint.Refused(var why) ->
                throw new VaultException(Kind.NOT_SIGNED_IN, "the variable " + AUTHORITY + " is no secure address");
        };
    }

    private static Letter letter(URI authority, Map<String, String> form) {
        byte[] body = form.entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
        return new Letter(
                "POST",
                authority,
                "/oauth2/v2.0/token",
                Map.of("content-type", "application/x-www-form-urlencoded", "accept", "application/json"),
                Optional.empty(),
                new Letter.Content() {

                    @Override
                    public long length() {
                        return body.length;
                    }

                    @Override
                    public void writeTo(java.io.OutputStream target) throws IOException {
                        target.write(body);
                        Arrays.fill(body, (byte) 0);
                    }
                });
    }

    private Token token(KeptAnswer answer) throws VaultException {
        TokenJson json = new TokenJson();
        VaultJson.read(answer.bytes(), json::field);
        Optional<Token> token = json.token(clock.instant(), Duration.ofMinutes(5)).filter(one -> answer.isGood());
        return token.orElseThrow(() -> new VaultException(
                Kind.NOT_SIGNED_IN, "the directory refused" + (json.error().isEmpty() ? "" : ": " + json.error())));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static VaultException missing(String variable) {
        return new VaultException(Kind.NOT_SIGNED_IN, "the variable " + variable + " is not set");
    }
}
