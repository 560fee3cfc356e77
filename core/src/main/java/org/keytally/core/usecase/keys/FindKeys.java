package org.keytally.core.usecase.keys;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keytally.core.domain.catalog.Endpoint;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Fingerprint;
import org.keytally.core.domain.key.Recognition;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretExam;

/// Finds keys in a `.env` file or in variables written as one, and changes nothing.
public final class FindKeys {

    private static final Pattern SUFFIX =
            Pattern.compile("(.+?)_(PRODUCTION|PROD|STAGING|STAGE|DEVELOPMENT|DEV|TEST|CI)");
    private static final Pattern KEY_NAME = Pattern.compile(".*(?:KEY|TOKEN|SECRET).*");

    private static final int LONGEST_VARIABLE = 1 << 16;

    private final KeyRing ring;
    private final Supplier<Providers> providers;

    public FindKeys(KeyRing ring, Supplier<Providers> providers) {
        this.ring = ring;
        this.providers = providers;
    }

    /// The keys among these lines, in their order, each secret once.
    public List<FoundKey> find(byte[] dotEnv) {
        return find(DotEnv.read(dotEnv));
    }

    /// The keys among the variables of a process, in the order of their names, each secret once.
    public List<FoundKey> among(Map<String, String> variables) {
        return find(new TreeMap<>(variables).entrySet()
                .stream()
                .filter(one -> wants(one.getKey()) && one.getValue().length() <= LONGEST_VARIABLE)
                .map(one -> new DotEnv.Line(
                        one.getKey(),
                        Secret.ofUtf8(one.getValue().strip().getBytes(StandardCharsets.UTF_8)),
                        DotEnv.PLAIN.contains(one.getKey()) ? Optional.of(one.getValue()) : Optional.empty()))
                .toList());
    }

    private List<FoundKey> find(List<DotEnv.Line> lines) {
        Map<String, String> addresses = addresses(lines);
        List<FoundKey> found = new ArrayList<>();
        Set<String> hashes = new HashSet<>();
        for (DotEnv.Line line : lines) {
            Optional<FoundKey> key =
                    key(line, addresses).filter(one -> one.masked().isEmpty() || hashes.add(one.fingerprint().hash()));
            key.ifPresentOrElse(found::add, line.value()::close);
        }
        return found;
    }

    /// Whether a variable of that name is looked at, so that only those need to be handed on.
    public boolean wants(String variable) {
        return named(variable).isPresent() || KEY_NAME.matcher(variable).matches() || variable.startsWith("NEO4J_");
    }

    private Optional<FoundKey> key(DotEnv.Line line, Map<String, String> addresses) {
        if (line.value().length() == 0) {
            return Optional.empty();
        }
        Optional<Named> named = named(line.name()).or(() -> byShape(line));
        return named.map(owner -> {
            Fingerprint fingerprint = ring.fingerprints().of(line.value());
            return new FoundKey(
                    line.name(),
                    owner.provider(),
                    owner.environment(),
                    connection(owner.provider(), addresses),
                    line.value(),
                    fingerprint,
                    ring.lookup().withSecret(fingerprint),
                    SecretExam.refusal(line.value(), owner.provider()));
        });
    }

    private record Named(Provider provider, Optional<Environment> environment) {}

    private Optional<Named> named(String variable) {
        Optional<Provider> exact = byVariable(variable);
        if (exact.isPresent()) {
            return exact.map(provider -> new Named(provider, Optional.empty()));
        }
        Matcher suffixed = SUFFIX.matcher(variable.toUpperCase(Locale.ROOT));
        if (!suffixed.matches()) {
            return Optional.empty();
        }
        return byVariable(suffixed.group(1))
                .map(provider -> new Named(provider, Optional.of(environment(suffixed.group(2)))));
    }

    private Optional<Provider> byVariable(String variable) {
        return providers.get()
                .all()
                .stream()
                .filter(provider -> provider.keys().variables().contains(variable))
                .findFirst();
    }

    private Optional<Named> byShape(DotEnv.Line line) {
        if (!KEY_NAME.matcher(line.name()).matches()) {
            return Optional.empty();
        }
        Recognition recognition = SecretExam.recognise(line.value(), providers.get());
        return recognition.isSure()
                ? recognition.likeliest().map(provider -> new Named(provider, suffix(line.name())))
                : Optional.empty();
    }

    private static Optional<Environment> suffix(String variable) {
        Matcher suffixed = SUFFIX.matcher(variable.toUpperCase(Locale.ROOT));
        return suffixed.matches() ? Optional.of(environment(suffixed.group(2))) : Optional.empty();
    }

    private static Environment environment(String suffix) {
        return switch (suffix) {
            case "PRODUCTION", "PROD" -> Environment.PRODUCTION;
            case "STAGING", "STAGE" -> Environment.STAGING;
            case "TEST", "CI" -> Environment.CI;
            default -> Environment.DEVELOPMENT;
        };
    }

    /// Neo4j's address and user stand in lines of their own; they are no secrets.
    private static Map<String, String> addresses(List<DotEnv.Line> lines) {
        Map<String, String> texts = new HashMap<>();
        lines.forEach(line -> line.plain().ifPresent(text -> texts.put(line.name(), text)));
        return texts;
    }

    private static Connection connection(Provider provider, Map<String, String> addresses) {
        if (!provider.id().value().equals("neo4j")) {
            return Connection.AS_PROVIDER;
        }
        Optional<URI> address = Optional.ofNullable(addresses.get("NEO4J_URI"))
                .map(text -> Endpoint.of(text, Set.of()))
                .flatMap(read -> read instanceof Endpoint.Usable(URI usable) ? Optional.of(usable) : Optional.empty());
        Optional<String> user = Optional.ofNullable(addresses.get("NEO4J_USER"))
                .or(() -> Optional.ofNullable(addresses.get("NEO4J_USERNAME")));
        return new Connection(address, Optional.empty(), Optional.empty(), user);
    }
}
