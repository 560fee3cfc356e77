package org.keytally.core;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.adapter.cache.CacheLimits;
import org.keytally.core.adapter.cache.SealedCache;
import org.keytally.core.adapter.history.HistoryLimits;
import org.keytally.core.adapter.history.SealedHistory;
import org.keytally.core.adapter.journal.Journal;
import org.keytally.core.adapter.journal.JournalException;
import org.keytally.core.adapter.journal.JournalLimits;
import org.keytally.core.adapter.journal.Soundness;
import org.keytally.core.adapter.keychain.LayeredSecrets;
import org.keytally.core.adapter.keychain.LeasedApart;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.LocalDisk;
import org.keytally.core.adapter.sealed.Purpose;
import org.keytally.core.adapter.sealed.PurposeKey;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.file.OpenedSecrets;
import org.keytally.core.adapter.sealed.file.SealedRecords;
import org.keytally.core.adapter.sealed.file.SealedSecrets;
import org.keytally.core.adapter.sealed.home.HomeReach;
import org.keytally.core.adapter.system.WatchedSecrets;
import org.keytally.core.adapter.trail.JournalFaults;
import org.keytally.core.domain.guard.Redactor;
import org.keytally.core.domain.key.SecretStore;

/// The stores of an open home: opened together, held against what the keychain remembers, and closed together.
final class HomeParts {

    private final Path folder;
    private final HomeKey key;
    private final PurposeKey journalKey;
    private final SealedRecords records;
    private final SealedSecrets sealed;
    private final SealedCache answers;
    private final SealedHistory history;
    private final Journal journal;
    private final HomeState state = new HomeState();
    private final Optional<SecretStore> keychain;
    private final Optional<HomeAnchor> anchor;
    private final SecretStore resting;
    private final OpenedSecrets secrets;
    private final Redactor redactor;

    HomeParts(Path folder, HomeOpening.Open open, Clock clock, Redactor redactor) {
        this.folder = folder;
        this.key = open.home().key();
        this.keychain = open.keychain();
        this.anchor = keychain.map(HomeAnchor::new);
        this.records = records(folder, key);
        this.sealed = new SealedSecrets(folder, key, new LocalDisk());
        this.answers = new SealedCache(folder, key, new LocalDisk(), CacheLimits.USUAL);
        this.history = new SealedHistory(folder, key, new LocalDisk(), clock, HistoryLimits.USUAL);
        this.journalKey = key.derive(Purpose.JOURNAL);
        this.journal = journal(folder, journalKey, clock, state);
        this.resting = keychain.<SecretStore>map(items -> new LayeredSecrets(items, sealed)).orElse(sealed);
        this.redactor = redactor;
        this.secrets = new OpenedSecrets(
                new WatchedSecrets(new LeasedApart(resting, sealed), redactor), clock, System::nanoTime);
    }

    static SealedRecords records(Path home, HomeKey key) {
        return new SealedRecords(home, key, List.of(), new LocalDisk());
    }

    private static Journal journal(Path home, PurposeKey key, Clock clock, HomeState state) {
        try {
            return Journal.open(home, key, clock, JournalLimits.usual(), state);
        } catch (JournalException failed) {
            throw JournalFaults.ofTheHome(failed);
        }
    }

    /// Knows every secret that was opened here.
    Redactor redactor() {
        return redactor;
    }

    Path folder() {
        return folder;
    }

    HomeKey key() {
        return key;
    }

    SealedRecords records() {
        return records;
    }

    SealedSecrets sealed() {
        return sealed;
    }

    SealedCache answers() {
        return answers;
    }

    SealedHistory history() {
        return history;
    }

    Journal journal() {
        return journal;
    }

    HomeState state() {
        return state;
    }

    Optional<SecretStore> keychain() {
        return keychain;
    }

    /// Where the secrets of a person's own keys rest.
    SecretStore resting() {
        return resting;
    }

    /// The same, with those that were opened lately.
    OpenedSecrets secrets() {
        return secrets;
    }

    /// Refuses a home that is older than the keychain remembers it.
    void requireNotOlder() {
        if (anchor.isPresent()) {
            HomeReach remembered = anchor.get().remembered();
            HomeReach found = reach();
            if (found.isBehind(remembered)) {
                throw HomeAnchor.older(found, remembered);
            }
        }
    }

    /// How far the home has come, and how far the keychain remembers it, as the trail says it.
    Map<String, String> reaches() {
        HomeReach remembered = anchor.map(HomeAnchor::remembered).orElse(HomeReach.NOWHERE);
        HomeReach found = reach();
        return Map.of(
                "records", String.valueOf(found.records()),
                "records-known", String.valueOf(remembered.records()),
                "journal", String.valueOf(found.journal()),
                "journal-known", String.valueOf(remembered.journal()));
    }

    // Behind damage the end of the journal is not known; the damage is told by other ways.
    private HomeReach reach() {
        try {
            return new HomeReach(records.generation(), isSound() ? journal.tip().sequence() : Long.MAX_VALUE);
        } catch (SealedException failed) {
            throw failed.ofTheHome();
        }
    }

    private boolean isSound() {
        return !(journal.recovery().soundness() instanceof Soundness.Damaged);
    }

    /// Lets the keychain remember how far the home has come; only what is durable is remembered.
    void remember() {
        if (anchor.isEmpty() || !isSound()) {
            return;
        }
        try {
            HomeReach reach = reach();
            journal.keepHead();
            anchor.get().keep(reach);
        } catch (JournalException failed) {
            throw JournalFaults.ofTheHome(failed);
        }
    }

    /// The home moves away from its keychain, or ends.
    void leaveKeychain() {
        anchor.ifPresent(HomeAnchor::leave);
    }

    /// What has to go on while a home stays open; each runs until the home is closed or it is interrupted.
    List<Runnable> lastingWork() {
        return List.of(secrets::run, this::keepHeads);
    }

    private void keepHeads() {
        try {
            journal.keepHeads();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (JournalException | IllegalStateException later) {
            // Without a new head the next start reads more; closing the home tries once more.
        }
    }

    boolean isClosed() {
        return key.isClosed();
    }

    void close() {
        try {
            journal.close();
        } catch (JournalException failed) {
            throw JournalFaults.ofTheHome(failed);
        } finally {
            history.close();
            answers.close();
            secrets.close();
            sealed.close();
            records.close();
            journalKey.close();
            key.close();
        }
    }
}
