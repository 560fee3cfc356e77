package org.keytally.core;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keytally.core.adapter.database.JournalRecords;
import org.keytally.core.adapter.database.JournaledLedger;
import org.keytally.core.adapter.export.BundleZip;
import org.keytally.core.adapter.export.TableFiles;
import org.keytally.core.adapter.keyvault.JsonEnvelopes;
import org.keytally.core.adapter.keyvault.RestVaults;
import org.keytally.core.adapter.records.JsonArchive;
import org.keytally.core.adapter.records.SealedBatches;
import org.keytally.core.adapter.records.SealedBudgets;
import org.keytally.core.adapter.records.SealedEnvironments;
import org.keytally.core.adapter.records.SealedKeys;
import org.keytally.core.adapter.records.SealedModels;
import org.keytally.core.adapter.records.SealedNames;
import org.keytally.core.adapter.records.SealedPrices;
import org.keytally.core.adapter.records.SealedSettings;
import org.keytally.core.adapter.records.SealedVaults;
import org.keytally.core.adapter.scan.DiskAndGitSearch;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.file.KeyedFingerprints;
import org.keytally.core.adapter.sealed.file.SealedRecords;
import org.keytally.core.adapter.sealed.home.Calibration;
import org.keytally.core.adapter.sealed.home.HomeHeader;
import org.keytally.core.adapter.sealed.home.Passphrase;
import org.keytally.core.adapter.sealed.home.PassphraseParcel;
import org.keytally.core.adapter.sealed.home.PassphraseText;
import org.keytally.core.adapter.sealed.home.RecoveryPhrase;
import org.keytally.core.adapter.system.FolderSeclusion;
import org.keytally.core.adapter.trail.JournalTrail;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.environment.EnvironmentRegister;
import org.keytally.core.domain.guard.LeakShapes;
import org.keytally.core.domain.guard.Redactor;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.home.NobodyAsked;
import org.keytally.core.domain.home.PassphraseSource;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Resting;
import org.keytally.core.domain.ledger.Ledger;
import org.keytally.core.domain.model.ModelRegister;
import org.keytally.core.usecase.Witness;
import org.keytally.core.usecase.audit.Audits;
import org.keytally.core.usecase.budget.BudgetBook;
import org.keytally.core.usecase.budget.Budgets;
import org.keytally.core.usecase.budget.BudgetsInForce;
import org.keytally.core.usecase.budget.RaiseAlerts;
import org.keytally.core.usecase.budget.TargetNames;
import org.keytally.core.usecase.demo.DemoBooks;
import org.keytally.core.usecase.demo.FillDemo;
import org.keytally.core.usecase.environments.Environments;
import org.keytally.core.usecase.history.Histories;
import org.keytally.core.usecase.home.BundleSupport;
import org.keytally.core.usecase.home.CheckHealth;
import org.keytally.core.usecase.home.ErasePerson;
import org.keytally.core.usecase.home.ExportData;
import org.keytally.core.usecase.home.ImportData;
import org.keytally.core.usecase.home.MendCheck;
import org.keytally.core.usecase.home.RebuildIndex;
import org.keytally.core.usecase.home.ScanForKeys;
import org.keytally.core.usecase.keys.KeyRing;
import org.keytally.core.usecase.keys.Keys;
import org.keytally.core.usecase.keys.ListKeys;
import org.keytally.core.usecase.keys.PurgeRemoved;
import org.keytally.core.usecase.models.Models;
import org.keytally.core.usecase.prices.ImportPrices;
import org.keytally.core.usecase.prices.Prices;
import org.keytally.core.usecase.prices.RecostEntries;
import org.keytally.core.usecase.prices.SetPrice;
import org.keytally.core.usecase.prices.TryPrice;
import org.keytally.core.usecase.settings.ChangeSetting;
import org.keytally.core.usecase.settings.ListSettings;
import org.keytally.core.usecase.setup.FindLocalModels;
import org.keytally.core.usecase.setup.TakeRecommended;
import org.keytally.core.usecase.usage.GroupNames;
import org.keytally.core.usecase.usage.Usages;
import org.keytally.core.usecase.vault.VaultWork;

/// An open home with everything that can be done in it; one process at a time owns it.
public final class Keytally implements AutoCloseable {

    /// The file by which a folder is known to be a home.
    public static final String HEADER_FILE = HomeHeader.FILE;

    /// A sleeping machine does not count the hours, so that once a day would not be every day.
    private static final Duration UNTIL_FORGOTTEN = Duration.ofHours(1);

    private final HomeParts parts;
    private final Clock clock;
    private final String person;
    private final ZoneId systemZone = ZoneId.systemDefault();
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
    private final Budgets budgets;
    private final PromptWay prompts;
    private final RestVaults vaults;
    private final SealedVaults vaultRegister;

    private Keytally(HomeParts parts, Clock clock, Witness.Presence presence, Map<String, String> environment) {
        this.parts = parts;
        this.clock = clock;
        this.person = presence.person();
        SecureRandom random = new SecureRandom();
        SealedRecords records = parts.records();
        this.trail = new JournalTrail(parts.journal());
        this.names = new SealedNames(records, random);
        this.settings = new SealedSettings(records);
        this.shelf = Shelf.of(parts.folder(), this::plainHosts);
        this.index = new HomeIndex(parts.folder(), parts.key(), zone(), parts.journal());
        this.witness = new Witness(trail, names, clock, random, presence);
        this.ring = new KeyRing(
                new SealedKeys(records),
                parts.secrets(),
                parts.sealed(),
                new KeyedFingerprints(parts.key()),
                witness,
                clock,
                random);
        this.ledger = new JournaledLedger(new JournalRecords(parts.journal()), parts.state().ledger());
        this.budgets = budgets(random);
        this.ownPrices = new SealedPrices(records);
        this.prices = Programs.prices(ownPrices, shelf::providers, clock);
        this.models = new SealedModels(records);
        this.environments = new SealedEnvironments(records);
        this.vaults = new RestVaults(clock);
        this.vaultRegister = new SealedVaults(records);
        this.prompts = new PromptWay(
                ledger,
                new PromptWay.Home(
                        ring,
                        names,
                        settings,
                        person,
                        environment,
                        parts.state().traffic(),
                        parts.answers(),
                        parts.history(),
                        new SealedBatches(records)),
                shelf,
                prices.known()::book,
                models(),
                environments,
                budgets);
    }

    private Budgets budgets(SecureRandom random) {
        SealedBudgets register = new SealedBudgets(parts.records());
        BudgetBook book = new BudgetBook(
                register,
                new BudgetsInForce(register, ring.register(), settings, this::zone),
                parts.state().caps(),
                new TargetNames(ring.register(), shelf::providers, names, person),
                witness,
                clock,
                random);
        return new Budgets(book, new RaiseAlerts(parts.state().toldAlerts(), witness), trail, shelf::providers,
                index.reports());
    }

    /// Opens the home in that folder, or makes one where there is none.
    public static Keytally open(Path home, Surroundings surroundings, PassphraseSource passphrases, Clock clock) {
        return open(home, surroundings, passphrases, clock, Redactor.shipped());
    }

    /// Opens the home, or makes one, and tells the redactor of every secret that is opened in it.
    public static Keytally open(
            Path home, Surroundings surroundings, PassphraseSource passphrases, Clock clock, Redactor redactor) {
        HomeOpening.Open open = new HomeOpening(home, surroundings, passphrases).open();
        HomeParts parts = new HomeParts(home, open, clock, redactor);
        try {
            parts.requireNotOlder();
        } catch (HomeException older) {
            parts.close();
            throw older;
        }
        Keytally keytally = new Keytally(parts, clock, presence(surroundings), surroundings.environment());
        keytally.begin(open);
        return keytally;
    }

    /// Opens a home that is older than the keychain remembers it, because a person says that it was put back on
    /// purpose.
    public static Keytally openOlder(
            Path home, Surroundings surroundings, PassphraseSource passphrases, Clock clock, Redactor redactor) {
        HomeOpening.Open open = new HomeOpening(home, surroundings, passphrases).open();
        HomeParts parts = new HomeParts(home, open, clock, redactor);
        Keytally keytally = new Keytally(parts, clock, presence(surroundings), surroundings.environment());
        keytally.witness.tell(AuditAction.HOME_ACCEPTED, Subject.HOME, parts.reaches());
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
        histories().forgetHistory().forget();
        prompts.closeOpenEntries();
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
        return parts.resting().resting();
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

    /// What can be done with keys.
    public Keys keys() {
        return new Keys(
                ring,
                shelf::providers,
                new ListKeys(ring, parts.state().lastUses()::all, parts.state().traffic()::rebuff),
                parts.secrets(),
                parts.answers());
    }

    /// What can be done with the organisation's vaults, by whoever has that environment.
    public VaultWork vaults(Map<String, String> environment) {
        return new VaultWork(
                ring,
                parts.secrets(),
                vaultRegister,
                vaults.from(environment),
                new JsonEnvelopes(new SecureRandom()));
    }

    /// The way of prompts to providers and back.
    public PromptWay prompts() {
        return prompts;
    }

    /// What can be asked about what was used.
    public Usages usages() {
        return new Usages(index.reports(), new TableFiles(), new GroupNames(names, ring.register()), witness);
    }

    /// What can be asked about and done with prompts and answers that are kept.
    public Histories histories() {
        return new Histories(parts.history(), settings, usages().browseEntries(), witness, clock);
    }

    /// What can be asked of the trail.
    public Audits audits() {
        return new Audits(trail, names, witness);
    }

    /// Whose days and months are meant.
    public ZoneId zone() {
        String set = settings.value(Setting.ZONE);
        return set.equals("system") ? systemZone : ZoneId.of(set);
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

    public TryPrice tryPrice() {
        return new TryPrice(prices.known(), recostEntries());
    }

    public FindLocalModels findLocalModels() {
        return new FindLocalModels(shelf::providers, prompts.listModels()::list);
    }

    private RecostEntries recostEntries() {
        return new RecostEntries(ledger, index.reports(), ownPrices);
    }

    /// Fills a home that is marked as the demo's.
    public FillDemo fillDemo() {
        if (!DemoHome.isAt(parts.folder())) {
            throw new IllegalStateException("not the home of the demo");
        }
        return new FillDemo(
                new DemoBooks(ring, keys().addKey(), setPrice(), prices.known(), budgets.setBudget(), ledger, names,
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

    /// What is recommended to a person who begins.
    public TakeRecommended takeRecommended() {
        return new TakeRecommended(
                settings,
                budgets.book().register(),
                models::rules,
                new TakeRecommended.Doers(changeSetting(), budgets.setBudget(), models().map()));
    }

    public ListSettings listSettings() {
        return new ListSettings(settings);
    }

    public ChangeSetting changeSetting() {
        return new ChangeSetting(settings, witness, shelf::providers);
    }

    public ExportData exportData() {
        return new ExportData(ring.register(), settings, parts.secrets(), parcel(), new JsonArchive(), witness);
    }

    public ImportData importData() {
        return new ImportData(ring, settings, parcel(), new JsonArchive());
    }

    public ErasePerson erasePerson() {
        return new ErasePerson(names, parts.answers(), parts.history(), witness);
    }

    /// Destroys the home with everything in it; nothing of this object may be used afterwards.
    public void erase() {
        List<Key> keys = ring.register().all();
        parts.leaveKeychain();
        close();
        new HomeEnd(parts.folder()).erase(parts.keychain(), keys);
    }

    /// Moves the home to another kind of keychain, or changes its passphrase; it must be opened anew afterwards.
    public void moveTo(boolean intoKeychain, Surroundings surroundings, PassphraseSource passphrases) {
        HomeMove move = move();
        HomeOpening opening = new HomeOpening(parts.folder(), surroundings, passphrases);
        // What a vault lends rests sealed in a home of either kind.
        List<Key> keys = ring.register()
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
        witness.tell(AuditAction.HOME_REKEYED, Subject.HOME, Map.of("keychain", intoKeychain ? "OS" : "SEALED"));
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
                List.of(
                        new HomeCheckup(
                                parts.resting(),
                                parts.records(),
                                parts.sealed(),
                                trail,
                                parts.journal().recovery().soundness(),
                                ring.register()),
                        index,
                        new HistoryCheckup(parts.history())));
    }

    public MendCheck mendCheck() {
        return new MendCheck(new FolderSeclusion(parts.folder()), rebuildIndex());
    }

    /// What can be handed to somebody who helps.
    public BundleSupport bundleSupport() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("version", version());
        facts.put("java", Runtime.version().toString());
        facts.put("system", System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""));
        facts.put("keychain", resting().name());
        facts.put("zone", zone().getId());
        return new BundleSupport(
                new BundleSupport.Presence(facts, clock), listSettings(), ring.register(), parts.redactor(),
                new BundleZip());
    }

    private static PassphraseParcel parcel() {
        return new PassphraseParcel(new Calibration(System::nanoTime));
    }

    /// What has to go on while a home stays open; each runs until the home is closed or it is interrupted.
    public List<Runnable> lastingWork() {
        return Stream.concat(parts.lastingWork().stream(), Stream.of(this::forgetHistory)).toList();
    }

    private void forgetHistory() {
        try {
            while (!parts.isClosed()) {
                histories().forgetHistory().forget();
                Pause.during(UNTIL_FORGOTTEN);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /// May be called more than once.
    @Override
    public void close() {
        if (parts.isClosed()) {
            return;
        }
        try {
            parts.remember();
        } finally {
            prompts.close();
            vaults.close();
            index.close();
            parts.close();
        }
    }
}
