package org.keytally.core;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keytally.core.adapter.export.TableFiles;
import org.keytally.core.adapter.records.SealedBatches;
import org.keytally.core.adapter.records.SealedBudgets;
import org.keytally.core.adapter.records.SealedHooks;
import org.keytally.core.adapter.records.SealedVaults;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.file.KeyedFingerprints;
import org.keytally.core.adapter.sealed.home.Calibration;
import org.keytally.core.adapter.sealed.home.HomeHeader;
import org.keytally.core.adapter.sealed.home.PassphraseParcel;
import org.keytally.core.adapter.sealed.home.PassphraseText;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.catalog.ModelBook;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.guard.Redactor;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.home.NobodyAsked;
import org.keytally.core.domain.home.PassphraseSource;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Resting;
import org.keytally.core.domain.policy.KeptPolicy;
import org.keytally.core.domain.vault.VaultLink;
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
import org.keytally.core.usecase.home.Diagnoses;
import org.keytally.core.usecase.home.ShowChecklist;
import org.keytally.core.usecase.hook.Hooks;
import org.keytally.core.usecase.hook.NewsText;
import org.keytally.core.usecase.keys.KeyRing;
import org.keytally.core.usecase.keys.Keys;
import org.keytally.core.usecase.keys.PurgeRemoved;
import org.keytally.core.usecase.keys.Turnstile;
import org.keytally.core.usecase.models.ChangeProviders;
import org.keytally.core.usecase.models.Models;
import org.keytally.core.usecase.policy.PolicyBudgets;
import org.keytally.core.usecase.prices.CompareUse;
import org.keytally.core.usecase.prices.Prices;
import org.keytally.core.usecase.prices.Pricing;
import org.keytally.core.usecase.prices.RecostEntries;
import org.keytally.core.usecase.rotation.Rotations;
import org.keytally.core.usecase.savings.FindSavings;
import org.keytally.core.usecase.settings.ChangeSetting;
import org.keytally.core.usecase.settings.ListSettings;
import org.keytally.core.usecase.setup.FindLocalModels;
import org.keytally.core.usecase.setup.TakeRecommended;
import org.keytally.core.usecase.team.TeamWork;
import org.keytally.core.usecase.usage.GroupNames;
import org.keytally.core.usecase.usage.Usages;
import org.keytally.core.usecase.vault.VaultWork;
import org.keytally.core.usecase.watch.Watch;

/// An open home with everything that can be done in it; one process at a time owns it.
public final class Keytally implements AutoCloseable {

    /// The file by which a folder is known to be a home.
    public static final String HEADER_FILE = HomeHeader.FILE;

    /// A sleeping machine does not count the hours, so that once a day would not be every day.
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOURLY = Duration.ofHours(1);

    /// Nothing of a vault is even loaded while the program starts.
    private static final Duration UNTIL_SYNCED = Duration.ofSeconds(10);

    private final HomeParts parts;
    private final Clock clock;
    private final String person;
    private final ZoneId systemZone = ZoneId.systemDefault();
    private final HomeIndex index;
    private final HomeBooks books;
    private final Witness witness;
    private final KeyRing ring;
    private final Prices prices;
    private final Shelf shelf;
    private final Budgets budgets;
    private final Watch watch;
    private final PromptWay prompts;
    private final VaultWay vaultWay;
    private final HookWay hookWay;
    private final KeyWay keyWay;

    private Keytally(HomeParts parts, Clock clock, Witness.Presence presence, Map<String, String> environment) {
        this.parts = parts;
        this.clock = clock;
        this.person = presence.person();
        SecureRandom random = new SecureRandom();
        this.books = HomeBooks.of(parts, random);
        this.shelf = Shelf.of(parts.folder(), this::plainHosts);
        this.index = new HomeIndex(parts.folder(), parts.key(), zone(), parts.journal());
        Witness quiet = new Witness(books.trail(), books.names(), clock, random, presence);
        this.hookWay = new HookWay(
                new HookWay.Home(
                        new SealedHooks(parts.records()), books.keys(), parts.state().hooks(), quiet, parts.redactor()),
                new NewsText(targetNames(), books.names(), books.keys()),
                clock,
                this::zone,
                environment);
        this.witness = quiet.heardBy(hookWay.runHooks()::heard);
        this.ring = new KeyRing(
                books.keys(),
                parts.secrets(),
                parts.sealed(),
                new KeyedFingerprints(parts.key()),
                witness,
                clock,
                random,
                new Turnstile());
        this.budgets = budgets(random);
        this.watch = new Watch(
                parts.state().habits(), parts.state().toldUnusual(), budgets.book().targets(), books.settings(),
                witness, this::zone, clock);
        this.prices = Programs.prices(books.prices(), shelf::providers, clock);
        this.vaultWay =
                new VaultWay(ring, parts.secrets(), new SealedVaults(parts.records()), books.policies(), environment,
                        clock);
        this.prompts = new PromptWay(
                books.ledger(),
                new PromptWay.Home(
                        ring,
                        books.names(),
                        books.settings(),
                        person,
                        environment,
                        parts.state().traffic(),
                        parts.answers(),
                        parts.history(),
                        new SealedBatches(parts.records()),
                        () -> vaultWay.work().refreshKey()::refresh,
                        books.policies().register(),
                        this::zone),
                shelf,
                prices.known()::book,
                models(),
                books.environments(),
                budgets,
                watch);
        this.keyWay = new KeyWay(
                new KeyWay.Home(ring, books.rotations(), shelf::providers, books.policies().register()),
                parts,
                prompts,
                vaultWay,
                budgets::tierLimits);
    }

    private Budgets budgets(SecureRandom random) {
        SealedBudgets register = new SealedBudgets(parts.records());
        BudgetBook book = new BudgetBook(
                register,
                new BudgetsInForce(
                        register,
                        ring.register(),
                        books.settings(),
                        this::zone,
                        new PolicyBudgets(books.policies().register(), person)::budgets),
                parts.state().caps(),
                targetNames(),
                witness,
                clock,
                random);
        return new Budgets(book, new RaiseAlerts(parts.state().toldAlerts(), witness), books.trail(), shelf::providers,
                index.reports());
    }

    private TargetNames targetNames() {
        return new TargetNames(books.keys(), shelf::providers, books.names(), person);
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

    /// The name of who is at work.
    public String person() {
        return person;
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
        return PromptWay.plainHosts(books.settings());
    }

    /// What can be done with keys.
    public Keys keys() {
        return keyWay.keys();
    }

    /// What can be asked and done about replacing keys, by whoever has that environment.
    public Rotations rotations(Map<String, String> environment) {
        return keyWay.rotations(environment);
    }

    /// What can be done about keys of members' own, by whoever has that environment.
    public TeamWork team(Map<String, String> environment) {
        return keyWay.team(environment);
    }

    /// What can be done with the organisation's vaults, by whoever has that environment.
    public VaultWork vaults(Map<String, String> environment) {
        return vaultWay.work(environment);
    }

    /// The organisation's policy that holds here.
    public Optional<KeptPolicy> policy() {
        return books.policies().register().kept();
    }

    /// The vaults this home is connected to, told without anything that reaches them.
    public List<VaultLink> vaultLinks() {
        return vaultWay.links();
    }

    /// The way of prompts to providers and back.
    public PromptWay prompts() {
        return prompts;
    }

    /// What can be asked about what was used.
    public Usages usages() {
        return new Usages(index.reports(), new TableFiles(), new GroupNames(books.names(), ring.register()), witness,
                clock);
    }

    /// What can be asked about and done with prompts and answers that are kept.
    public Histories histories() {
        return new Histories(parts.history(), books.settings(), usages().browseEntries(), witness, clock);
    }

    /// What can be asked of the trail.
    public Audits audits() {
        return new Audits(books.trail(), books.names(), witness);
    }

    /// Whose days and months are meant.
    public ZoneId zone() {
        String set = books.settings().value(Setting.ZONE);
        return set.equals("system") ? systemZone : ZoneId.of(set);
    }

    /// What can be asked about prices; its book is what every cost is worked out by.
    public Prices prices() {
        return prices;
    }

    /// What can be said about prices.
    public Pricing pricing() {
        return new Pricing(
                prices.known(), books.prices(), new RecostEntries(books.ledger(), index.reports(), books.prices()),
                witness);
    }

    /// What was used, held against the prices of other models.
    public CompareUse compareUse() {
        return new CompareUse(prices.known(), prices.compareCosts(), index.reports());
    }

    /// What would cost less.
    public FindSavings findSavings() {
        return new FindSavings(index.reports(), models(), books.environments(), books.settings(), budgets.book(),
                clock);
    }

    public FindLocalModels findLocalModels() {
        return new FindLocalModels(shelf::providers, prompts.listModels()::list);
    }

    /// Fills a home that is marked as the demo's.
    public FillDemo fillDemo() {
        if (!DemoHome.isAt(parts.folder())) {
            throw new IllegalStateException("not the home of the demo");
        }
        return new FillDemo(
                new DemoBooks(ring, keys().addKey(), pricing().setPrice(), prices.known(), budgets.setBudget(),
                        books.ledger(),
                        books.names(),
                        person, clock, new SecureRandom()));
    }

    /// What can be asked and changed about budgets, tiers and alerts.
    public Budgets budgets() {
        return budgets;
    }

    /// What can be asked about what is usual, and told of what is not.
    public Watch watch() {
        return watch;
    }

    /// What can be asked and changed about hooks.
    public Hooks hooks() {
        return hookWay.hooks();
    }

    /// What can be looked into where something is the matter.
    public Diagnoses diagnoses() {
        return new Diagnoses(new Diagnoses.Sources(
                keys().listKeys(), prompts.testKey(), prompts.planRoute(), index.reports(),
                usages().browseEntries(), budgets.book(), budgets.showAlerts(), books.settings(), clock,
                System::nanoTime));
    }

    public SettingBook settings() {
        return books.settings();
    }

    /// What can be asked and said about the choice of models.
    public Models models() {
        return new Models(
                books.models(), ring.register(), shelf::providers, prices.known()::book, witness, clock);
    }

    /// What is known of models besides their prices.
    public ModelBook knownModels() {
        return shelf.models();
    }

    /// What can be done with providers of a person's own.
    public ChangeProviders changeProviders() {
        return new ChangeProviders(shelf.ownProviders(), shelf::providers, ring.register(), witness);
    }

    /// What can be asked and said about environments.
    public Environments environments() {
        return new Environments(
                books.environments(),
                ring.register(),
                shelf::providers,
                new EnvironmentSpending(changeSetting(), budgets.setBudget()),
                new PassphraseText(parcel()),
                witness);
    }

    /// What is recommended to a person who begins.
    public TakeRecommended takeRecommended() {
        return new TakeRecommended(
                books.settings(),
                budgets.book().register(),
                books.models()::rules,
                new TakeRecommended.Doers(changeSetting(), budgets.setBudget(), models().map()));
    }

    public ListSettings listSettings() {
        return new ListSettings(books.settings());
    }

    public ChangeSetting changeSetting() {
        return new ChangeSetting(books.settings(), witness, shelf::providers);
    }

    /// What can be done with the home as a whole.
    public HomeCare care() {
        return new HomeCare(
                parts, new HomeCare.Books(ring, books.ownSettings(), books.names(), books.trail(), witness, hooks()),
                index, clock, parcel(),
                this::zone);
    }

    /// What of the beginner's checklist is done.
    public ShowChecklist showChecklist() {
        return new ShowChecklist(
                new ShowChecklist.Sources(
                        () -> !usages().browseEntries().isEmpty(),
                        () -> !budgets.book().register().budgets().isEmpty(),
                        () -> !books.environments().all().isEmpty(),
                        () -> care().hasRecovery()));
    }

    /// Destroys the home with everything in it; nothing of this object may be used afterwards.
    public void erase() {
        List<Key> keys = ring.register().all();
        parts.leaveKeychain();
        close();
        new HomeEnd(parts.folder()).erase(parts.keychain(), keys);
    }

    private static PassphraseParcel parcel() {
        return new PassphraseParcel(new Calibration(System::nanoTime));
    }

    /// What has to go on while a home stays open; each runs until the home is closed or it is interrupted.
    public List<Runnable> lastingWork() {
        Rounds rounds = new Rounds(parts::isClosed);
        return Stream.concat(
                parts.lastingWork().stream(),
                Stream.of(
                        rounds.of(Duration.ZERO, HOURLY, this::lookAround),
                        rounds.of(Duration.ZERO, MINUTE, hooks().tellTimes()::look),
                        rounds.of(UNTIL_SYNCED, UNTIL_SYNCED, vaultWay::syncRound)))
                .toList();
    }

    private Duration lookAround() {
        histories().forgetHistory().forget();
        hookWay.lookAtKeys();
        return HOURLY;
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
            hookWay.close();
            vaultWay.close();
            index.close();
            parts.close();
        }
    }
}
