package org.keytally.app.cli.keys;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Pin;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.traffic.Rebuff;
import org.keytally.core.usecase.keys.ListKeys;

/// A key as JSON; never its secret.
final class KeyJson {

    private KeyJson() {}

    static void write(Json json, ListKeys.Line line) {
        Key key = line.key();
        json.text("id", key.id().value())
                .text("provider", key.provider().value())
                .text("label", key.label())
                .text("scope", Words.code(key.scope()))
                .text("environment", key.environment().map(Words::code))
                .text("endpoint", key.connection().endpoint().map(URI::toString))
                .text("dialect", key.connection().dialect())
                .text("model", key.connection().model())
                .text("user", key.connection().account())
                .text("pin", key.connection().pin().map(Pin::text))
                .flag("primary", key.marks().primary())
                .flag("enabled", key.marks().enabled())
                .flag("exec", key.marks().lendable());
        terms(json, key);
        json.text("owner", key.notes().owner())
                .text("purpose", key.notes().purpose())
                .text("region", key.notes().region())
                .text("billing_account", key.notes().billingAccount())
                .object("tags", tags -> key.notes().tags().forEach(tags::text));
        past(json, line);
    }

    private static void terms(Json json, Key key) {
        json.moment("from", key.terms().validity().from())
                .moment("to", key.terms().validity().to())
                .text("rotation", key.cadence().word())
                .decimal("budget", key.terms().monthlyBudget().map(BigDecimal::stripTrailingZeros))
                .number("rate", key.terms().requestsPerMinute());
    }

    private static void past(Json json, ListKeys.Line line) {
        Key key = line.key();
        json.text("state", Words.code(line.state()))
                .text("fingerprint", fingerprint(key))
                .text("last_four", Optional.of(key.trace().fingerprint().lastFour()).filter(last -> !last.isEmpty()))
                .moment("created", Optional.of(key.trace().created()))
                .moment("replaced", key.trace().replaced())
                .moment("removed", key.trace().removed())
                .moment("restorable_until", key.trace().removed().map(at -> at.plus(Key.GRACE)))
                .moment("last_used", line.past().lastUsed())
                .text("refused", line.past().rebuff().map(Rebuff::kind))
                .moment("refused_at", line.past().rebuff().map(Rebuff::at))
                .number("expires_within_days", line.care().expiresWithin())
                .moment("rotation_due", key.rotationDue())
                .flag("rotation_is_due", line.care().isDue());
    }

    /// The beginning of the hash; none where the key came without its secret.
    private static Optional<String> fingerprint(Key key) {
        return Optional.of(key.trace().fingerprint().hash())
                .filter(hash -> !hash.isEmpty())
                .map(hash -> hash.substring(0, 16));
    }
}
