package org.keytally.core;

import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.keytally.core.adapter.export.BundleZip;
import org.keytally.core.adapter.records.JsonArchive;
import org.keytally.core.adapter.records.SealedNames;
import org.keytally.core.adapter.scan.DiskAndGitSearch;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.home.Passphrase;
import org.keytally.core.adapter.sealed.home.PassphraseParcel;
import org.keytally.core.adapter.sealed.home.RecoveryPhrase;
import org.keytally.core.adapter.system.FolderSeclusion;
import org.keytally.core.adapter.trail.JournalTrail;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.guard.LeakShapes;
import org.keytally.core.domain.home.PassphraseSource;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.key.Key;
import org.keytally.core.usecase.Witness;
import org.keytally.core.usecase.home.BundleSupport;
import org.keytally.core.usecase.home.CheckHealth;
import org.keytally.core.usecase.home.ErasePerson;
import org.keytally.core.usecase.home.ExportData;
import org.keytally.core.usecase.home.ImportData;
import org.keytally.core.usecase.home.MendCheck;
import org.keytally.core.usecase.home.RebuildIndex;
import org.keytally.core.usecase.home.ScanForKeys;
import org.keytally.core.usecase.hook.Hooks;
import org.keytally.core.usecase.keys.KeyRing;
import org.keytally.core.usecase.settings.ListSettings;

/// What can be done with a home as a whole: looked after, searched for, carried away and brought back, moved.
public final class HomeCare {

    /// What of the home it takes care of.
    record Books(KeyRing ring, SettingBook settings, SealedNames names, JournalTrail trail, Witness witness,
            Hooks hooks) {}

    private final HomeParts parts;
    private final Books books;
    private final HomeIndex index;
    private final Clock clock;
    private final PassphraseParcel parcel;
    private final Supplier<ZoneId> zone;

    HomeCare(HomeParts parts, Books books, HomeIndex index, Clock clock, PassphraseParcel parcel,
            Supplier<ZoneId> zone) {
        this.parts = parts;
        this.books = books;
        this.index = index;
        this.clock = clock;
        this.parcel = parcel;
        this.zone = zone;
    }

    public ExportData exportData() {
        return new ExportData(books.ring().register(), books.settings(), parts.secrets(), parcel, new JsonArchive(),
                books.witness());
    }

    public ImportData importData() {
        return new ImportData(books.ring(), books.settings(), parcel, new JsonArchive());
    }

    public ErasePerson erasePerson() {
        return new ErasePerson(books.names(), parts.answers(), parts.history(), books.witness());
    }

    /// Moves the home to another kind of keychain, or changes its passphrase; it must be opened anew afterwards.
    public void moveTo(boolean intoKeychain, Surroundings surroundings, PassphraseSource passphrases) {
        HomeMove move = move();
        HomeOpening opening = new HomeOpening(parts.folder(), surroundings, passphrases);
        // What a vault lends rests sealed in a home of either kind.
        List<Key> keys = books.ring().register()
                .all()
                .stream()
                .filter(key -> !key.isRemoved() && !key.isLeased())
                .toList();
        if (intoKeychain) {
            move.toKeychain(opening.keychainOf(), keys);
        } else {
            seal(move, opening, keys);
        }
        parts.leaveKeychain();
        books.witness().tell(AuditAction.HOME_REKEYED, Subject.HOME,
                Map.of("keychain", intoKeychain ? "OS" : "SEALED"));
    }

    private HomeMove move() {
        return new HomeMove(parts.folder(), parts.key(), parts.sealed());
    }

    private void seal(HomeMove move, HomeOpening opening, List<Key> keys) {
        try (Passphrase passphrase = opening.newPassphrase()) {
            move.toSealed(parts.keychain(), keys, passphrase);
        } catch (SealedException failed) {
            throw failed.ofTheHome();
        }
    }

    /// Makes a recovery phrase and gives it as it is to be written down; the caller wipes it.
    public char[] addRecovery() {
        try (RecoveryPhrase phrase = move().addRecovery()) {
            books.witness().tell(AuditAction.HOME_REKEYED, Subject.HOME, Map.of("recovery", "added"));
            return phrase.shown();
        }
    }

    /// Whether a recovery phrase opens the home.
    public boolean hasRecovery() {
        return move().hasRecovery();
    }

    /// The search for this home's secrets, in the environment of who asked.
    public ScanForKeys scanForKeys(Map<String, String> environment) {
        return new ScanForKeys(
                new DiskAndGitSearch(LeakShapes.shipped(), books.ring().fingerprints(), environment),
                books.ring().register().all());
    }

    public CheckHealth checkHealth() {
        return new CheckHealth(
                List.of(
                        new HomeCheckup(
                                parts.resting(),
                                parts.records(),
                                parts.sealed(),
                                books.trail(),
                                parts.journal().recovery().soundness(),
                                books.ring().register()),
                        index,
                        new HistoryCheckup(parts.history()),
                        new HookCheckup(books.hooks())));
    }

    public MendCheck mendCheck() {
        return new MendCheck(new FolderSeclusion(parts.folder()), rebuildIndex());
    }

    /// What can be handed to somebody who helps.
    public BundleSupport bundleSupport() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("version", Keytally.version());
        facts.put("java", Runtime.version().toString());
        facts.put("system", System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""));
        facts.put("keychain", parts.resting().resting().name());
        facts.put("zone", zone.get().getId());
        return new BundleSupport(
                new BundleSupport.Presence(facts, clock), new ListSettings(books.settings()), books.ring().register(),
                parts.redactor(),
                new BundleZip());
    }

    public RebuildIndex rebuildIndex() {
        return new RebuildIndex(index, books.witness());
    }
}
