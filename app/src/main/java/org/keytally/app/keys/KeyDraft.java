package org.keytally.app.keys;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.keytally.app.secret.KeyTyping;
import org.keytally.core.domain.catalog.Pin;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Validity;

/// What is written on a key beside its secret, while it is typed.
final class KeyDraft {

    /// What may be wrong, each with a place for the sentence that says so.
    enum Field {
        LABEL,
        ENDPOINT,
        MODEL,
        VALIDITY,
        BUDGET,
        RATE,
        ROTATION,
        OWNER,
        PURPOSE,
        REGION,
        BILLING,
        TAGS,
        USER,
        PIN;

        private boolean isFolded() {
            return this != LABEL && this != ENDPOINT;
        }
    }

    final ObjectProperty<@Nullable Provider> provider = new SimpleObjectProperty<>();
    final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.PERSONAL);
    /// Where the key may be used; none for everywhere.
    final ObjectProperty<@Nullable Environment> environment = new SimpleObjectProperty<>();
    /// The wire format; none for the provider's own.
    final ObjectProperty<@Nullable String> dialect = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable LocalDate> to = new SimpleObjectProperty<>();
    final BooleanProperty primary = new SimpleBooleanProperty();
    final BooleanProperty lendable = new SimpleBooleanProperty();
    final BooleanProperty unfolded = new SimpleBooleanProperty();
    /// Whether the person is still about to say where the secret is sent.
    final BooleanProperty placing = new SimpleBooleanProperty();
    private final Map<Field, StringProperty> typed = new EnumMap<>(Field.class);
    private final Map<Field, ReadOnlyStringWrapper> problems = new EnumMap<>(Field.class);
    private Optional<Key> before = Optional.empty();

    KeyDraft() {
        for (Field where : List.of(Field.ENDPOINT, Field.PIN, Field.USER)) {
            typed(where).subscribe((_, _) -> {
                tell(where, "");
                placing.set(true);
            });
        }
    }

    StringProperty typed(Field field) {
        return typed.computeIfAbsent(field, _ -> new SimpleStringProperty(""));
    }

    /// What is wrong with it.
    ReadOnlyStringProperty problem(Field field) {
        return problemOf(field).getReadOnlyProperty();
    }

    /// Says what is wrong, where it arose.
    void tell(Field field, String why) {
        problemOf(field).set(why);
        if (!why.isEmpty() && field.isFolded()) {
            unfolded.set(true);
        }
    }

    String text(Field field) {
        return typed(field).get();
    }

    /// The key as it stood, where it is a stored one.
    Optional<Key> before() {
        return before;
    }

    /// Whether the provider has no address for everybody, so that the key brings its own.
    boolean wantsAddress() {
        Provider of = provider.get();
        return of != null && of.access().base().isEmpty() && of.keys().page().isPresent() && !of.keys().isDocument();
    }

    /// Whether nobody can be asked with it as it stands.
    boolean lacksAddress() {
        Provider of = provider.get();
        return of != null && of.answersPrompts() && wantsAddress() && text(Field.ENDPOINT).isBlank();
    }

    /// Takes what stands on a key.
    void fill(Key key, Optional<Provider> its, KeyTyping typing) {
        before = Optional.of(key);
        provider.set(its.orElse(null));
        set(Field.LABEL, Optional.of(key.label()));
        scope.set(key.scope());
        environment.set(key.environment().orElse(null));
        fill(key.connection());
        fill(key.terms(), typing);
        fill(key.notes());
    }

    private void fill(Connection connection) {
        set(Field.ENDPOINT, connection.endpoint().map(URI::toString));
        set(Field.MODEL, connection.model());
        set(Field.USER, connection.account());
        set(Field.PIN, connection.pin().map(Pin::text));
        dialect.set(connection.dialect().orElse(null));
    }

    private void fill(Terms terms, KeyTyping typing) {
        Validity validity = terms.validity();
        from.set(validity.from().map(KeyDraft::day).orElse(null));
        to.set(validity.to().map(KeyDraft::day).orElse(null));
        set(Field.BUDGET, terms.monthlyBudget().map(BigDecimal::toPlainString));
        set(Field.RATE, terms.requestsPerMinute().map(String::valueOf));
        set(Field.ROTATION, terms.cadence().map(typing::text));
    }

    private void fill(Notes notes) {
        set(Field.OWNER, notes.owner());
        set(Field.PURPOSE, notes.purpose());
        set(Field.REGION, notes.region());
        set(Field.BILLING, notes.billingAccount());
        set(Field.TAGS, Optional.of(text(notes.tags())));
    }

    /// Tags as they stand in the field; one that holds a comma cannot be read back from it.
    static String text(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag -> tag.getKey() + "=" + tag.getValue())
                .collect(Collectors.joining(", "));
    }

    private void set(Field field, Optional<String> text) {
        typed(field).set(text.orElse(""));
    }

    private ReadOnlyStringWrapper problemOf(Field field) {
        return problems.computeIfAbsent(field, _ -> new ReadOnlyStringWrapper(""));
    }

    /// The day of a moment, in UTC as everywhere.
    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
