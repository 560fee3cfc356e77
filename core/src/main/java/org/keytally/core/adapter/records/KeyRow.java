package org.keytally.core.adapter.records;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.keytally.core.domain.catalog.Pin;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Cadence;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Fingerprint;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.Lease;
import org.keytally.core.domain.key.Marks;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Trace;
import org.keytally.core.domain.key.Validity;

/// A key as a row of text; what is absent takes no field.
final class KeyRow {

    private static final String TAG = "tag.";

    private KeyRow() {}

    static Map<String, String> of(Key key) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("id", key.id().value());
        row.put("provider", key.provider().value());
        row.put("label", key.label());
        row.put("scope", key.scope().name());
        put(row, "environment", key.environment(), Environment::name);
        put(row, "endpoint", key.connection().endpoint(), URI::toString);
        put(row, "dialect", key.connection().dialect(), Function.identity());
        put(row, "model", key.connection().model(), Function.identity());
        put(row, "account", key.connection().account(), Function.identity());
        put(row, "pin", key.connection().pin(), Pin::text);
        terms(row, key.terms());
        notes(row, key.notes());
        flag(row, "primary", key.marks().primary());
        flag(row, "disabled", !key.marks().enabled());
        flag(row, "lendable", key.marks().lendable());
        row.put("hash", key.trace().fingerprint().hash());
        row.put("last", key.trace().fingerprint().lastFour());
        row.put("length", String.valueOf(key.trace().length()));
        row.put("created", key.trace().created().toString());
        put(row, "replaced", key.trace().replaced(), Instant::toString);
        put(row, "removed", key.trace().removed(), Instant::toString);
        return row;
    }

    static Key key(Map<String, String> row) {
        return new Key(
                new KeyId(text(row, "id")),
                new ProviderId(text(row, "provider")),
                text(row, "label"),
                Scope.valueOf(text(row, "scope")),
                get(row, "environment", Environment::valueOf),
                new Connection(
                        get(row, "endpoint", URI::create),
                        get(row, "dialect", Function.identity()),
                        get(row, "model", Function.identity()),
                        get(row, "account", Function.identity()),
                        get(row, "pin", Pin::new)),
                new Terms(
                        new Validity(get(row, "from", StoredInstant::parse), get(row, "to", StoredInstant::parse)),
                        get(row, "cadence", text -> new Cadence(Period.parse(text))),
                        get(row, "budget", BigDecimal::new),
                        get(row, "rate", Integer::valueOf),
                        get(row, "lease", until -> new Lease(text(row, "vault"), StoredInstant.parse(until)))),
                notes(row),
                new Marks(row.containsKey("primary"), !row.containsKey("disabled"), row.containsKey("lendable")),
                new Trace(
                        new Fingerprint(text(row, "hash"), text(row, "last")),
                        Integer.parseInt(text(row, "length")),
                        StoredInstant.parse(text(row, "created")),
                        get(row, "replaced", StoredInstant::parse),
                        get(row, "removed", StoredInstant::parse)));
    }

    private static void terms(Map<String, String> row, Terms terms) {
        put(row, "from", terms.validity().from(), Instant::toString);
        put(row, "to", terms.validity().to(), Instant::toString);
        put(row, "cadence", terms.cadence(), cadence -> cadence.every().toString());
        put(row, "budget", terms.monthlyBudget(), BigDecimal::toPlainString);
        put(row, "rate", terms.requestsPerMinute(), String::valueOf);
        put(row, "vault", terms.lease(), Lease::vault);
        put(row, "lease", terms.lease(), lease -> lease.until().toString());
    }

    private static void notes(Map<String, String> row, Notes notes) {
        put(row, "owner", notes.owner(), Function.identity());
        put(row, "purpose", notes.purpose(), Function.identity());
        put(row, "region", notes.region(), Function.identity());
        put(row, "billing", notes.billingAccount(), Function.identity());
        notes.tags().forEach((name, value) -> row.put(TAG + name, value));
    }

    private static Notes notes(Map<String, String> row) {
        TreeMap<String, String> tags = new TreeMap<>();
        row.forEach((name, value) -> {
            if (name.startsWith(TAG)) {
                tags.put(name.substring(TAG.length()), value);
            }
        });
        return new Notes(
                get(row, "owner", Function.identity()),
                get(row, "purpose", Function.identity()),
                get(row, "region", Function.identity()),
                get(row, "billing", Function.identity()),
                tags);
    }

    private static <T> void put(Map<String, String> row, String name, Optional<T> value, Function<T, String> write) {
        value.ifPresent(present -> row.put(name, write.apply(present)));
    }

    private static void flag(Map<String, String> row, String name, boolean value) {
        if (value) {
            row.put(name, "1");
        }
    }

    private static <T> Optional<T> get(Map<String, String> row, String name, Function<String, T> read) {
        return Optional.ofNullable(row.get(name)).map(read);
    }

    private static String text(Map<String, String> row, String name) {
        return row.getOrDefault(name, "");
    }
}
