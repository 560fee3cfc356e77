package org.keytally.core.adapter.keyvault;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.keytally.core.domain.catalog.Pin;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Cadence;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.vault.SharedKey;

/// The inside of an envelope: a shared key and its secret as one JSON object; what is absent takes no field.
final class SharedKeyJson {

    private static final String SECRET = "secret";
    private static final String TAGS = "tags";

    private final Map<String, String> texts = new HashMap<>();
    private final TreeMap<String, String> tags = new TreeMap<>();
    private Optional<Secret> secret = Optional.empty();

    static byte[] write(SharedKey key, Secret secret) {
        byte[] bytes = secret.reveal();
        try {
            return VaultJson.write(json -> {
                write(json, key);
                json.writeFieldName(SECRET);
                json.writeUTF8String(bytes, 0, bytes.length);
            });
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static void write(JsonGenerator json, SharedKey key) throws IOException {
        json.writeStringField("provider", key.provider().value());
        json.writeStringField("label", key.label());
        json.writeStringField("scope", key.scope().name());
        text(json, "environment", key.environment(), Environment::name);
        text(json, "endpoint", key.connection().endpoint(), URI::toString);
        text(json, "dialect", key.connection().dialect(), Function.identity());
        text(json, "model", key.connection().model(), Function.identity());
        text(json, "account", key.connection().account(), Function.identity());
        text(json, "pin", key.connection().pin(), Pin::text);
        text(json, "from", key.terms().validity().from(), Instant::toString);
        text(json, "to", key.terms().validity().to(), Instant::toString);
        text(json, "cadence", key.terms().cadence(), cadence -> cadence.every().toString());
        text(json, "budget", key.terms().monthlyBudget(), BigDecimal::toPlainString);
        text(json, "rate", key.terms().requestsPerMinute(), String::valueOf);
        text(json, "owner", key.notes().owner(), Function.identity());
        text(json, "purpose", key.notes().purpose(), Function.identity());
        text(json, "region", key.notes().region(), Function.identity());
        text(json, "billing", key.notes().billingAccount(), Function.identity());
        json.writeObjectFieldStart(TAGS);
        for (var tag : key.notes().tags().entrySet()) {
            json.writeStringField(tag.getKey(), tag.getValue());
        }
        json.writeEndObject();
    }

    private static <T> void text(JsonGenerator json, String name, Optional<T> value, Function<T, String> write)
            throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, write.apply(value.get()));
        }
    }

    /// Takes one field of what `write` wrote.
    void field(String name, JsonParser json) throws IOException {
        switch (name) {
            case SECRET -> secret = Optional.of(ItemJson.secret(json));
            case TAGS -> VaultJson.object(json, (tag, text) -> tags.put(tag, text.getText()));
            default -> texts.put(name, json.getText());
        }
    }

    /// The key that was read.
    ///
    /// @throws RuntimeException where a field is missing or is none of its kind
    SharedKey key() {
        return new SharedKey(
                new ProviderId(text("provider")),
                text("label"),
                Scope.valueOf(text("scope")),
                optional("environment", Environment::valueOf),
                new Connection(
                        optional("endpoint", URI::create),
                        optional("dialect", Function.identity()),
                        optional("model", Function.identity()),
                        optional("account", Function.identity()),
                        optional("pin", Pin::new)),
                new Terms(
                        new Validity(optional("from", Instant::parse), optional("to", Instant::parse)),
                        optional("cadence", period -> new Cadence(Period.parse(period))),
                        optional("budget", BigDecimal::new),
                        optional("rate", Integer::valueOf)),
                new Notes(
                        optional("owner", Function.identity()),
                        optional("purpose", Function.identity()),
                        optional("region", Function.identity()),
                        optional("billing", Function.identity()),
                        tags));
    }

    /// The secret that was read, which the caller closes.
    Optional<Secret> secret() {
        return secret;
    }

    private <T> Optional<T> optional(String name, Function<String, T> read) {
        return Optional.ofNullable(texts.get(name)).map(read);
    }

    private String text(String name) {
        return texts.getOrDefault(name, "");
    }
}
