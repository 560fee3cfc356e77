package org.keytally.app.organisation.vault;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.keytally.app.words.Words;
import org.keytally.core.domain.budget.LimitReading;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.domain.catalog.Endpoint;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.vault.SharedKey;
import org.keytally.core.domain.vault.VaultName;

/// What was typed of a key that is to be published, read into one.
record PublishInput(
        Provider provider,
        String label,
        Scope scope,
        Optional<Environment> environment,
        Written written,
        Bounds bounds,
        String wrapping) {

    /// What is written on it.
    ///
    /// @param tags as `name=value`, with commas between
    record Written(String owner, String model, String endpoint, String region, String purpose, String tags) {}

    /// How far it may be used.
    record Bounds(@Nullable LocalDate from, @Nullable LocalDate to, String budget, String rate) {}

    /// What came of reading.
    sealed interface Reading {

        record Read(SharedKey key, Optional<VaultName> wrapping) implements Reading {}

        /// It cannot be meant.
        record Unreadable(String why) implements Reading {}
    }

    /// Thrown within where something cannot be meant.
    private static final class Odd extends Exception {

        private static final long serialVersionUID = 1L;

        Odd(String why) {
            super(why);
        }
    }

    /// @param plainHosts hosts that may be reached without a secure line
    Reading read(Words words, Set<String> plainHosts) {
        try {
            String named = text(label).orElse(provider.name());
            if (!Key.isPossibleLabel(named)) {
                throw new Odd(words.of("refusal.bad-label.hint", Key.LONGEST_LABEL));
            }
            Connection connection = new Connection(
                    endpoint(words, plainHosts), Optional.empty(), text(written.model()), Optional.empty());
            Terms terms = new Terms(validity(words), Optional.empty(), budget(words), rate(words));
            Notes notes = new Notes(
                    text(written.owner()), text(written.purpose()), text(written.region()), Optional.empty(),
                    tags(words));
            return new Reading.Read(
                    new SharedKey(provider.id(), named, scope, environment, connection, terms, notes),
                    wrappedBy(words));
        } catch (Odd odd) {
            return new Reading.Unreadable(String.valueOf(odd.getMessage()));
        }
    }

    // The time from the start of a day to the start of another; empty where there is none.
    private static Optional<Validity> validity(@Nullable LocalDate from, @Nullable LocalDate to) {
        Optional<Instant> begin = Optional.ofNullable(from).map(PublishInput::start);
        Optional<Instant> end = Optional.ofNullable(to).map(PublishInput::start);
        return Validity.isPossible(begin, end) ? Optional.of(new Validity(begin, end)) : Optional.empty();
    }

    /// The first moment of a day, in UTC as everywhere.
    static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Validity validity(Words words) throws Odd {
        return validity(bounds.from(), bounds.to()).orElseThrow(
                () -> new Odd(words.of("organisation.publish.bad-validity")));
    }

    private Optional<URI> endpoint(Words words, Set<String> plainHosts) throws Odd {
        if (text(written.endpoint()).isEmpty()) {
            return Optional.empty();
        }
        return switch (Endpoint.of(written.endpoint().strip(), plainHosts)) {
            case Endpoint.Usable(URI usable) -> Optional.of(usable);
            case Endpoint.Refused _ -> throw new Odd(words.of("organisation.publish.bad-endpoint"));
        };
    }

    private Optional<BigDecimal> budget(Words words) throws Odd {
        if (text(bounds.budget()).isEmpty()) {
            return Optional.empty();
        }
        return switch (LimitReading.of(bounds.budget())) {
            case LimitReading.Read(var limit) when limit.unit() == Unit.MONEY -> Optional.of(limit.amount());
            case LimitReading.Read _ -> throw new Odd(words.of("budgets.tier.money"));
            case LimitReading.Unreadable(var why) ->
                throw new Odd(words.of("budget.limit." + Words.code(why), bounds.budget().strip()));
        };
    }

    private Optional<Integer> rate(Words words) throws Odd {
        Optional<String> typed = text(bounds.rate());
        if (typed.filter(one -> !one.matches("[1-9][0-9]{0,6}")).isPresent()) {
            throw new Odd(words.of("organisation.publish.bad-rate"));
        }
        return typed.map(Integer::valueOf);
    }

    private TreeMap<String, String> tags(Words words) throws Odd {
        TreeMap<String, String> tags = new TreeMap<>();
        for (String one : Arrays.stream(written.tags().split(",", -1)).filter(tag -> !tag.isBlank()).toList()) {
            int equals = one.indexOf('=');
            if (equals < 1 || one.substring(0, equals).isBlank()) {
                throw new Odd(words.of("organisation.publish.bad-tags"));
            }
            tags.put(one.substring(0, equals).strip(), one.substring(equals + 1).strip());
        }
        return tags;
    }

    private Optional<VaultName> wrappedBy(Words words) throws Odd {
        Optional<String> typed = text(wrapping);
        Optional<VaultName> name = typed.flatMap(VaultName::parse);
        if (typed.isPresent() && name.isEmpty()) {
            throw new Odd(words.of("vault.bad-name", typed.get()));
        }
        return name;
    }

    private static Optional<String> text(String given) {
        return Optional.of(given.strip()).filter(one -> !one.isEmpty());
    }
}
