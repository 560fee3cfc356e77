package org.keytally.core;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.adapter.database.JournalRecords;
import org.keytally.core.adapter.database.JournaledLedger;
import org.keytally.core.adapter.journal.Journal;
import org.keytally.core.adapter.journal.JournalLimits;
import org.keytally.core.adapter.records.SealedKeys;
import org.keytally.core.adapter.records.SealedVaults;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.Purpose;
import org.keytally.core.adapter.sealed.PurposeKey;
import org.keytally.core.adapter.sealed.file.SealedRecords;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.home.PassphraseSource;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Fingerprint;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.Marks;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Trace;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Ledger;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.keys.AddKey;
import org.keytally.core.usecase.keys.KeyWish;

/// A home in the sealed file, filled at once with more than a person could add in a day.
///
/// @param passphrase what the sealed file opens by
public record PreparedHome(Path folder, String passphrase) {

    /// What there was to book, in the order of time.
    public interface Past {
        Intent intent(long row);

        Settlement settlement(Intent intent);
    }

    /// Opens the home, or makes it.
    public Keytally open() {
        return Keytally.open(folder, surroundings(), new Typed(passphrase), Clock.systemUTC());
    }

    /// Adds a key with a secret, whose provider lies at an address of its own.
    public void add(String label, URI base) {
        KeyWish wish = new KeyWish(
                Optional.of("openai"),
                Optional.of(label),
                Scope.PERSONAL,
                Optional.empty(),
                new Connection(Optional.of(base), Optional.empty(), Optional.empty(), Optional.empty()),
                Terms.FREE,
                Notes.NONE,
                Marks.USUAL);
        byte[] characters = ("sk-proj-KTCANARYk7Qw9Zp2Xv4T" + label).getBytes(StandardCharsets.US_ASCII);
        try (Keytally home = open();
                Secret secret = Secret.ofUtf8(characters)) {
            if (home.keys().addKey().add(wish, secret) instanceof AddKey.Result.Refused(var why)) {
                throw new IllegalStateException(why.toString());
            }
        }
    }

    /// Adds records of keys, whose secrets nobody will want.
    public void fillKeys(int count) {
        try (HomeKey key = key();
                SealedRecords records = HomeParts.records(folder, key)) {
            List<Key> keys = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                keys.add(key(number));
            }
            new SealedKeys(records).save(keys);
        }
    }

    /// Connects a vault without asking it.
    public void connect(VaultLink link) {
        try (HomeKey key = key();
                SealedRecords records = HomeParts.records(folder, key)) {
            new SealedVaults(records).writeLinks(List.of(link));
        }
    }

    /// Books rows of a past, forced once at the end.
    public void fillLedger(long rows, Past past) throws Exception {
        HomeState state = new HomeState();
        try (HomeKey key = key();
                PurposeKey journalKey = key.derive(Purpose.JOURNAL);
                Journal journal =
                        Journal.open(folder, journalKey, Clock.systemUTC(), JournalLimits.usual(), state)) {
            Ledger ledger = new JournaledLedger(new JournalRecords(journal), state.ledger());
            for (long row = 0; row < rows; row++) {
                Intent intent = past.intent(row);
                ledger.intend(intent);
                ledger.settle(past.settlement(intent));
            }
            ledger.secure();
        }
    }

    private HomeKey key() {
        return new HomeOpening(folder, surroundings(), new Typed(passphrase)).open().home().key();
    }

    private Surroundings surroundings() {
        return new Surroundings(
                Map.of("KEYTALLY_KEYCHAIN", "sealed"), "Linux", folder, folder, "sarah", "benchmark");
    }

    private static Key key(int number) {
        return new Key(
                new KeyId("key-%08d".formatted(number)),
                new ProviderId(number % 2 == 0 ? "openai" : "anthropic"),
                "Filled " + number,
                Scope.PERSONAL,
                Optional.empty(),
                Connection.AS_PROVIDER,
                Terms.FREE,
                Notes.NONE,
                Marks.USUAL,
                new Trace(
                        new Fingerprint("%064x".formatted(number), "abcd"),
                        51,
                        Instant.parse("2026-11-01T00:00:00Z"),
                        Optional.empty(),
                        Optional.empty()));
    }

    /// A person who types one passphrase.
    private record Typed(String passphrase) implements PassphraseSource {

        @Override
        public Optional<Secret> existing() {
            return Optional.of(Secret.ofUtf8(passphrase.getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public Optional<Secret> chosen() {
            return existing();
        }

        @Override
        public Optional<Secret> recovery() {
            return Optional.empty();
        }
    }
}
