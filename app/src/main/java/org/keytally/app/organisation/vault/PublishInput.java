package org.keytally.app.organisation.vault;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keytally.app.secret.KeyTyping;
import org.keytally.app.secret.UnmeantException;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Terms;
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

    /// @param plainHosts hosts that may be reached without a secure line
    Reading read(Words words, Set<String> plainHosts) {
        KeyTyping typing = new KeyTyping(words, plainHosts);
        try {
            String named = typing.label(KeyTyping.text(label).orElse(provider.name()));
            Connection connection = new Connection(
                    typing.address(written.endpoint()), Optional.empty(), KeyTyping.text(written.model()),
                    Optional.empty());
            Terms terms = new Terms(
                    typing.validity(moment(bounds.from()), moment(bounds.to())), Optional.empty(),
                    typing.budget(bounds.budget()), typing.rate(bounds.rate()));
            Notes notes = new Notes(
                    KeyTyping.text(written.owner()), KeyTyping.text(written.purpose()),
                    KeyTyping.text(written.region()), Optional.empty(), typing.tags(written.tags()));
            return new Reading.Read(
                    new SharedKey(provider.id(), named, scope, environment, connection, terms, notes),
                    wrappedBy(words));
        } catch (UnmeantException unmeant) {
            return new Reading.Unreadable(unmeant.why());
        }
    }

    private static Optional<Instant> moment(@Nullable LocalDate day) {
        return Optional.ofNullable(day).map(KeyTyping::start);
    }

    private Optional<VaultName> wrappedBy(Words words) throws UnmeantException {
        Optional<String> typed = KeyTyping.text(wrapping);
        Optional<VaultName> name = typed.flatMap(VaultName::parse);
        if (typed.isPresent() && name.isEmpty()) {
            throw new UnmeantException(words.of("vault.bad-name", typed.get()));
        }
        return name;
    }
}
