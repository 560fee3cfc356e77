package org.keytally.core;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keytally.core.adapter.cache.CacheLimits;
import org.keytally.core.adapter.cache.SealedCache;
import org.keytally.core.adapter.database.JournalRecords;
import org.keytally.core.adapter.database.JournaledLedger;
import org.keytally.core.adapter.export.TableFiles;
import org.keytally.core.adapter.journal.Journal;
import org.keytally.core.adapter.journal.JournalException;
import org.keytally.core.adapter.journal.JournalLimits;
import org.keytally.core.adapter.journal.Soundness;
import org.keytally.core.adapter.keychain.LayeredSecrets;
import org.keytally.core.adapter.records.JsonArchive;
import org.keytally.core.adapter.records.SealedBatches;
import org.keytally.core.adapter.records.SealedBudgets;
import org.keytally.core.adapter.records.SealedEnvironments;
import org.keytally.core.adapter.records.SealedKeys;
import org.keytally.core.adapter.records.SealedModels;
import org.keytally.core.adapter.records.SealedNames;
import org.keytally.core.adapter.records.SealedPrices;
import org.keytally.core.adapter.records.SealedSettings;
import org.keytally.core.adapter.scan.DiskAndGitSearch;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.LocalDisk;
import org.keytally.core.adapter.sealed.Purpose;
import org.keytally.core.adapter.sealed.PurposeKey;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.file.KeyedFingerprints;
import org.keytally.core.adapter.sealed.file.OpenedSecrets;
import org.keytally.core.adapter.sealed.file.SealedRecords;
import org.keytally.core.adapter.sealed.file.SealedSecrets;
import org.keytally.core.adapter.sealed.home.Calibration;
import org.keytally.core.adapter.sealed.home.HomeHeader;
import org.keytally.core.adapter.sealed.home.HomeReach;
import org.keytally.core.adapter.sealed.home.Passphrase;
import org.keytally.core.adapter.sealed.home.PassphraseParcel;
import org.keytally.core.adapter.sealed.home.PassphraseText;
import org.keytally.core.adapter.sealed.home.RecoveryPhrase;
import org.keytally.core.adapter.system.WatchedSecrets;
import org.keytally.core.adapter.trail.JournalFaults;
import org.keytally.core.adapter.trail.JournalTrail;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.environment.EnvironmentRegister;
import org.keytally.core.domain.guard.LeakShapes;
import org.keytally.core.domain.guard.Redactor;
import org.keytally.core.domain.home.NobodyAsked;
import org.keytally.core.domain.home.PassphraseSource;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Resting;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Ledger;
import org.keytally.core.domain.model.ModelRegister;
import org.keytally.core.domain.prompt.PendingBatch;
import org.keytally.core.usecase.Witness;
import org.keytally.core.usecase.audit.ExportTrail;
import org.keytally.core.usecase.audit.ReadTrail;
import org.keytally.core.usecase.audit.VerifyTrail;
import org.keytally.core.usecase.budget.BudgetBook;
import org.keytally.core.usecase.budget.Budgets;
import org.keytally.core.usecase.budget.BudgetsInForce;
import org.keytally.core.usecase.budget.RaiseAlerts;
import org.keytally.core.usecase.budget.TargetNames;
import org.keytally.core.usecase.demo.DemoBooks;
import org.keytally.core.usecase.demo.FillDemo;
import org.keytally.core.usecase.environments.Environments;
import org.keytally.core.usecase.home.CheckHealth;
import org.keytally.core.usecase.home.ErasePerson;
import org.keytally.core.usecase.home.ExportData;
import org.keytally.core.usecase.home.ImportData;
import org.keytally.core.usecase.home.RebuildIndex;
import org.keytally.core.usecase.home.ScanForKeys;
import org.keytally.core.usecase.keys.AddKey;
import org.keytally.core.usecase.keys.ChangeKey;
import org.keytally.core.usecase.keys.FindKeys;
import org.keytally.core.usecase.keys.ImportKeys;
import org.keytally.core.usecase.keys.KeyRing;
import org.keytally.core.usecase.keys.LendKey;
import org.keytally.core.usecase.keys.ListKeys;
import org.keytally.core.usecase.keys.LockKeys;
import org.keytally.core.usecase.keys.PurgeRemoved;
import org.keytally.core.usecase.keys.RemoveKey;
import org.keytally.core.usecase.keys.ReplaceKey;
import org.keytally.core.usecase.keys.RestoreKey;
import org.keytally.core.usecase.keys.SwitchKey;
import org.keytally.core.usecase.models.Models;
import org.keytally.core.usecase.prices.ImportPrices;
import org.keytally.core.usecase.prices.Prices;
import org.keytally.core.usecase.prices.RecostEntries;
import org.keytally.core.usecase.prices.SetPrice;
import org.keytally.core.usecase.prompt.CollectBatches;
import org.keytally.core.usecase.prompt.EstimateCost;
import org.keytally.core.usecase.prompt.ListModels;
import org.keytally.core.usecase.prompt.PlanRoute;
import org.keytally.core.usecase.prompt.SendPrompt;
import org.keytally.core.usecase.prompt.SubmitBatch;
import org.keytally.core.usecase.prompt.TestKey;
import org.keytally.core.usecase.settings.ChangeSetting;
import org.keytally.core.usecase.settings.ListSettings;
import org.keytally.core.usecase.usage.BrowseEntries;
import org.keytally.core.usecase.usage.ExportUsage;
import org.keytally.core.usecase.usage.GroupNames;
import org.keytally.core.usecase.usage.ShowUsage;

/// An open home with everything that can be done in it; one process at a time owns it.
public final class Keytally implements AutoCloseable {

    /// The file by which a folder is known to be a home.
    public static final String HEADER_FILE = HomeHeader.FILE;

    private final Path home;
    private final Clock clock;
    private final String person;
    private final Optional<SecretStore> keychain;
    private final HomeKey homeKey;
    private final SealedRecords records;
    private final SealedSecrets sealed;
    private final PurposeKey journalKey;
    private final Journal journal;
    private final SealedCache answers;
    private final SealedBatches batches;
    private final SecretStore resting;
    private final OpenedSecrets secrets;
    private final Optional<HomeAnchor> anchor;
    private final HomeState state = new HomeState();
    private final HomeIndex index;
    private final SettingBook settings;
    private final Witness witness;
    private final JournalTrail trail;
    private final SealedNames names;
    private final KeyRing ring;
    private final Ledger ledger;
    private final SealedPrices ownPrices;
    private final Prices prices;
    private final Shelf shelf;
    private final ModelRegister models;
    private final EnvironmentRegister environments;
    private final PromptWay prompts;
    private final Budgets budgets;

    private Keytally(
            Path home,
            HomeOpening.Open open,
            Clock clock,
            Witness.Presence presence,
            Map<String, String> environment,
            Redactor redactor) {
        this.home = home;
        this.clock = clock;
        this.person = presence.person();
        this.keychain = open.keychain();
        this.anchor = open.keychain().map(HomeAnchor::new);
        this.homeKey = open.home().key();
        SecureRandom random = new SecureRandom();
        this.records = records(home, homeKey);
        this.sealed = new SealedSecrets(home, homeKey, new LocalDisk());
        this.journalKey = homeKey.derive(Purpose.JOURNAL);
        this.journal = journal(home, journalKey, clock, state);
        this.trail = new JournalTrail(journal);
        this.batches = new SealedBatches(records);
        this.answers = new SealedCache(home, homeKey, new LocalDisk(), CacheLimits.USUAL);
        this.names = new SealedNames(records, random);
        this.settings = new SealedSettings(records);
        this.shelf = Shelf.of(home, this::plainHosts);
        this.index = new HomeIndex(home, homeKey, zone(), journal);
        this.witness = new Witness(trail, names, clock, random, presence);
        this.resting =
                open.keychain().<SecretStore>map(keychain -> new LayeredSecrets(keychain, sealed)).orElse(sealed);
        this.secrets = new OpenedSecrets(new WatchedSecrets(resting, redactor), clock, System::nanoTime);
        this.ring = new KeyRing(
                new SealedKeys(records), secrets, sealed, new KeyedFingerprints(homeKey), witness, clock, random);
        this.ledger = new JournaledLedger(new JournalRecords(journal), state.ledger());
        this.budgets = budgets(presence.person(), random);
        this.ownPrices = new SealedPrices(records);
        this.prices = Programs.prices(ownPrices, shelf::providers, clock);
        this.models = new SealedModels(records);
        this.environments = new SealedEnvironments(records);
        this.prompts = new PromptWay(
                ledger,
                new PromptWay.Home(
                        ring, names, settings, presence.person(), environment, state.traffic(), answers, batches),
                shelf,
                prices.known()::book,
                models(),
                environments,
                budgets);
    }

    private Budgets budgets(String person, SecureRandom random) {
        SealedBudgets register = new SealedBudgets(records);
        BudgetBook book = new BudgetBook(
                register,
                new BudgetsInForce(register, ring.register(), settings, this::zone),
                state.caps(),
                new TargetNames(ring.register(), shelf::providers, names, person),
                witness,
                clock,
                random);
        return new Budgets(book, new RaiseAlerts(state.toldAlerts(), witness), trail, shelf::providers);
    }

    /// Opens the home in that folder, or makes one where there is none.
    public static Keytally open(Path home, Surroundings surroundings, PassphraseSource passphrases, Clock clock) {
        return open(home, surroundings, passphrases, clock, Redactor.shipped());
    }

    /// Opens the home, or makes one, and tells the redactor of every secret that is opened in it.
    public static Keytally open(
            Path home, Surroundings surroundings, PassphraseSource passphrases, Clock clock, Redactor redactor) {
        HomeOpening.Open open = new HomeOpening(home, surroundings, passphrases).open();
        Keytally keytally =
                new Keytally(home, open, clock, presence(surroundings), surroundings.environment(), redactor);
        keytally.requireNotOlder();
        keytally.begin(open);
        return keytally;
    }

    /// Opens a home that is older than the keychain remembers it, because a person says that it was put back on
    /// purpose.
    public static Keytally openOlder(
            Path home, Surroundings surroundings, PassphraseSource passphrases, Clock clock, Redactor redactor) {
        HomeOpening.Open open = new HomeOpening(home, surroundings, passphrases).open();
        Keytally keytally =
                new Keytally(home, open, clock, presence(surroundings), surroundings.environment(), redactor);
        keytally.accept();
        keytally.begin(open);
        return keytally;
    }

    /// Erases a home that nobody can open; false where items of it may rest in the keychain still.
    public static boolean eraseUnopened(Path home, Surroundings surroundings) {
        HomeEnd end = new HomeEnd(home);
        try {
            return end.eraseUnopened(new HomeOpening(home, surroundings, new NobodyAsked()).keychainIfNamed());
        } catch (SealedException unreadable) {
            end.eraseFiles();
            return false;
        }
    }

    private static Witness.Presence presence(Surroundings surroundings) {
        return new Witness.Presence(surroundings.user(), surroundings.host(), version());
    }

    private void begin(HomeOpening.Open open) {
        if (open.isNew()) {
            witness.tell(AuditAction.HOME_CREATED, Subject.HOME, Map.of("keychain", open.home().keychain().name()));
        }
        new PurgeRemoved(ring).purge();
        prompts.closeOpenEntries();
    }

    private void requireNotOlder() {
        if (anchor.isEmpty()) {
            return;
        }
        boolean isOlder = true;
        try {
            HomeReach remembered = anchor.get().remembered();
            HomeReach found = reach();
            isOlder = found.isBehind(remembered);
            if (isOlder) {
                throw HomeAnchor.older(found, remembered);
            }
        } finally {
            if (isOlder) {
                release();
            }
        }
    }

    private void accept() {
        HomeReach remembered = anchor.map(HomeAnchor::remembered).orElse(HomeReach.NOWHERE);
        HomeReach found = reach();
        witness.tell(AuditAction.HOME_ACCEPTED, Subject.HOME, Map.of(
                "records", String.valueOf(found.records()),
                "records-known", String.valueOf(remembered.records()),
                "journal", String.valueOf(found.journal()),
                "journal-known", String.valueOf(remembered.journal())));
    }

    // Behind damage the end of the journal is not known; the damage is told by other ways.
    private HomeReach reach() {
        try {
            boolean isSound = !(journal.recovery().soundness() instanceof Soundness.Damaged);
            return new HomeReach(records.generation(), isSound ? journal.tip().sequence() : Long.MAX_VALUE);
        } catch (SealedException failed) {
            throw failed.ofTheHome();
        }
    }

    /// The version of the program.
    public static String version() {
        return Build.present().version();
    }

    public Instant now() {
        return clock.instant();
    }

    /// The kind of place where this home's secrets rest.
    public Resting resting() {
        return resting.resting();
    }

    public Providers providers() {
        return shelf.providers();
    }

    public Optional<ProviderId> providerId(String name) {
        return shelf.providers().find(name).map(Provider::id);
    }

    /// Hosts for which a person allowed plain http by name.
    public Set<String> plainHosts() {
        return PromptWay.plainHosts(settings);
    }

    /// Whose days and months are meant.
    public ZoneId zone() {
        String set = settings.value(Setting.ZONE);
        return set.equals("system") ? ZoneId.systemDefault() : ZoneId.of(set);
    }

    /// What can be asked about prices; its book is what every cost is worked out by.
    public Prices prices() {
        return prices;
    }

    public SetPrice setPrice() {
        return new SetPrice(prices.known(), ownPrices, recostEntries(), witness);
    }

    public ImportPrices importPrices() {
        return new ImportPrices(prices.known(), ownPrices, recostEntries(), witness);
    }

    public ShowUsage showUsage() {
        return new ShowUsage(index.reports(), new GroupNames(names, ring.register()));
    }

    public BrowseEntries browseEntries() {
        return new BrowseEntries(index.reports(), new GroupNames(names, ring.register()));
    }

    public ExportUsage exportUsage() {
        return new ExportUsage(
                index.reports(), new TableFiles(), new GroupNames(names, ring.register()), witness);
    }

    private RecostEntries recostEntries() {
        return new RecostEntries(ledger, index.reports(), ownPrices);
    }

    /// Fills a home that is marked as the demo's.
    public FillDemo fillDemo() {
        if (!DemoHome.isAt(home)) {
            throw new IllegalStateException("not the home of the demo");
        }
        return new FillDemo(
                new DemoBooks(ring, addKey(), setPrice(), prices.known(), budgets.setBudget(), ledger, names,
                        person, clock, new SecureRandom()));
    }

    public RebuildIndex rebuildIndex() {
        return new RebuildIndex(index, witness);
    }

    /// What can be asked and changed about budgets, tiers and alerts.
    public Budgets budgets() {
        return budgets;
    }

    public SettingBook settings() {
        return settings;
    }

    public AddKey addKey() {
        return new AddKey(ring, shelf::providers);
    }

    public ListKeys listKeys() {
        return new ListKeys(ring, state.lastUses()::all, state.traffic()::rebuff);
    }

    public ReplaceKey replaceKey() {
        return new ReplaceKey(ring, shelf::providers);
    }

    public ChangeKey changeKey() {
        return new ChangeKey(ring);
    }

    public SwitchKey switchKey() {
        return new SwitchKey(ring, secrets);
    }

    public RemoveKey removeKey() {
        return new RemoveKey(ring);
    }

    public RestoreKey restoreKey() {
        return new RestoreKey(ring);
    }

    public FindKeys findKeys() {
        return new FindKeys(ring, shelf::providers);
    }

    public ImportKeys importKeys() {
        return new ImportKeys(addKey());
    }

    public LendKey lendKey() {
        return new LendKey(ring, shelf::providers);
    }

    public LockKeys lockKeys() {
        return new LockKeys(secrets, answers, witness);
    }

    public SendPrompt sendPrompt() {
        return prompts.sendPrompt();
    }

    public PlanRoute planRoute() {
        return prompts.planRoute();
    }

    public SubmitBatch submitBatch() {
        return prompts.submitBatch();
    }

    public CollectBatches collectBatches() {
        return prompts.collectBatches();
    }

    /// The batches that are not collected.
    public List<PendingBatch> pendingBatches() {
        return batches.all();
    }

    public EstimateCost estimateCost() {
        return prompts.estimateCost();
    }

    public TestKey testKey() {
        return prompts.testKey();
    }

    public ListModels listModels() {
        return prompts.listModels();
    }

    /// What can be asked and said about the choice of models.
    public Models models() {
        return new Models(
                models, ring.register(), shelf::providers, prices.known()::book, witness, clock);
    }

    /// What can be asked and said about environments.
    public Environments environments() {
        return new Environments(
                environments,
                ring.register(),
                shelf::providers,
                new EnvironmentSpending(changeSetting(), budgets.setBudget()),
                new PassphraseText(parcel()),
                witness);
    }

    /// Attempts an earlier run began and did not end, which count as unknown since this one opened the home.
    public List<Intent> foundOpen() {
        return prompts.foundOpen();
    }

    public ListSettings listSettings() {
        return new ListSettings(settings);
    }

    public ChangeSetting changeSetting() {
        return new ChangeSetting(settings, witness, shelf::providers);
    }

    public ReadTrail readTrail() {
        return new ReadTrail(trail, names);
    }

    public VerifyTrail verifyTrail() {
        return new VerifyTrail(trail);
    }

    public ExportTrail exportTrail() {
        return new ExportTrail(readTrail(), witness);
    }

    public ExportData exportData() {
        return new ExportData(ring.register(), settings, secrets, parcel(), new JsonArchive(), witness);
    }

    public ImportData importData() {
        return new ImportData(ring, settings, parcel(), new JsonArchive());
    }

    public ErasePerson erasePerson() {
        return new ErasePerson(names, answers, witness);
    }

    /// Destroys the home with everything in it; nothing of this object may be used afterwards.
    public void erase() {
        List<Key> keys = ring.register().all();
        anchor.ifPresent(HomeAnchor::leave);
        close();
        new HomeEnd(home).erase(keychain, keys);
    }

    /// Moves the home to another kind of keychain, or changes its passphrase; it must be opened anew afterwards.
    public void moveTo(boolean intoKeychain, Surroundings surroundings, PassphraseSource passphrases) {
        HomeMove move = new HomeMove(home, homeKey, sealed);
        HomeOpening opening = new HomeOpening(home, surroundings, passphrases);
        List<Key> keys = ring.register().all().stream().filter(key -> !key.isRemoved()).toList();
        if (intoKeychain) {
            move.toKeychain(opening.keychainOf(), keys);
        } else {
            seal(move, opening, keys);
        }
        anchor.ifPresent(HomeAnchor::leave);
        witness.tell(AuditAction.HOME_REKEYED, Subject.HOME, Map.of("keychain", intoKeychain ? "OS" : "SEALED"));
    }

    private void seal(HomeMove move, HomeOpening opening, List<Key> keys) {
        try (Passphrase passphrase = opening.newPassphrase()) {
            move.toSealed(keychain, keys, passphrase);
        } catch (SealedException failed) {
            throw failed.ofTheHome();
        }
    }

    /// Makes a recovery phrase and gives it as it is to be written down; the caller wipes it.
    public char[] addRecovery() {
        try (RecoveryPhrase phrase = new HomeMove(home, homeKey, sealed).addRecovery()) {
            witness.tell(AuditAction.HOME_REKEYED, Subject.HOME, Map.of("recovery", "added"));
            return phrase.shown();
        }
    }

    /// The search for this home's secrets, in the environment of who asked.
    public ScanForKeys scanForKeys(Map<String, String> environment) {
        return new ScanForKeys(
                new DiskAndGitSearch(LeakShapes.shipped(), ring.fingerprints(), environment), ring.register().all());
    }

    public CheckHealth checkHealth() {
        return new CheckHealth(
                List.of(new HomeCheckup(resting, records, sealed, trail, journal.recovery().soundness(),
                        ring.register()), index));
    }

    private static PassphraseParcel parcel() {
        return new PassphraseParcel(new Calibration(System::nanoTime));
    }

    /// What has to go on while a home stays open; each runs until the home is closed or it is interrupted.
    public List<Runnable> lastingWork() {
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

    /// May be called more than once.
    @Override
    public void close() {
        if (homeKey.isClosed()) {
            return;
        }
        try {
            anchored();
        } finally {
            release();
        }
    }

    // Only what is durable is remembered.
    private void anchored() {
        if (anchor.isEmpty() || journal.recovery().soundness() instanceof Soundness.Damaged) {
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

    private void release() {
        prompts.close();
        index.close();
        try {
            journal.close();
        } catch (JournalException failed) {
            throw JournalFaults.ofTheHome(failed);
        } finally {
            answers.close();
            secrets.close();
            sealed.close();
            records.close();
            journalKey.close();
            homeKey.close();
        }
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
}
