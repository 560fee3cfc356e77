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
import org.keytally.core.adapter.database.JournalRecords;
import org.keytally.core.adapter.database.JournaledLedger;
import org.keytally.core.adapter.export.TableFiles;
import org.keytally.core.adapter.keyvault.RsaMemberKeys;
import org.keytally.core.adapter.policy.JsonInvitations;
import org.keytally.core.adapter.policy.JsonMembers;
import org.keytally.core.adapter.policy.SignedPolicies;
import org.keytally.core.adapter.records.SealedBatches;
import org.keytally.core.adapter.records.SealedBudgets;
import org.keytally.core.adapter.records.SealedEnvironments;
import org.keytally.core.adapter.records.SealedHooks;
import org.keytally.core.adapter.records.SealedKeys;
import org.keytally.core.adapter.records.SealedModels;
import org.keytally.core.adapter.records.SealedNames;
import org.keytally.core.adapter.records.SealedPolicy;
import org.keytally.core.adapter.records.SealedPrices;
import org.keytally.core.adapter.records.SealedRotations;
import org.keytally.core.adapter.records.SealedSettings;
import org.keytally.core.adapter.records.SealedVaults;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.file.KeyedFingerprints;
import org.keytally.core.adapter.sealed.file.SealedRecords;
import org.keytally.core.adapter.sealed.home.Calibration;
import org.keytally.core.adapter.sealed.home.HomeHeader;
import org.keytally.core.adapter.sealed.home.PassphraseParcel;
import org.keytally.core.adapter.sealed.home.PassphraseText;
import org.keytally.core.adapter.trail.JournalTrail;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.environment.EnvironmentRegister;
import org.keytally.core.domain.guard.Redactor;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.home.NobodyAsked;
import org.keytally.core.domain.home.PassphraseSource;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.key.Cadences;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Resting;
import org.keytally.core.domain.ledger.Ledger;
import org.keytally.core.domain.model.ModelRegister;
import org.keytally.core.domain.policy.KeptPolicy;
import org.keytally.core.domain.rotation.RotationRegister;
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
import org.keytally.core.usecase.home.ShowChecklist;
import org.keytally.core.usecase.hook.Hooks;
import org.keytally.core.usecase.hook.NewsText;
import org.keytally.core.usecase.keys.KeyRing;
import org.keytally.core.usecase.keys.Keys;
import org.keytally.core.usecase.keys.ListKeys;
import org.keytally.core.usecase.keys.PurgeRemoved;
import org.keytally.core.usecase.keys.Turnstile;
import org.keytally.core.usecase.models.ChangeProviders;
import org.keytally.core.usecase.models.Models;
import org.keytally.core.usecase.policy.GovernedSettings;
import org.keytally.core.usecase.policy.PolicyBudgets;
import org.keytally.core.usecase.policy.PolicyLookout;
import org.keytally.core.usecase.prices.Prices;
import org.keytally.core.usecase.prices.Pricing;
import org.keytally.core.usecase.prices.RecostEntries;
import org.keytally.core.usecase.rotation.KeyMints;
import org.keytally.core.usecase.rotation.RotationMeans;
import org.keytally.core.usecase.rotation.Rotations;
import org.keytally.core.usecase.savings.FindSavings;
import org.keytally.core.usecase.settings.ChangeSetting;
import org.keytally.core.usecase.settings.ListSettings;
import org.keytally.core.usecase.setup.FindLocalModels;
import org.keytally.core.usecase.setup.TakeRecommended;
import org.keytally.core.usecase.team.TeamMeans;
import org.keytally.core.usecase.team.TeamWork;
import org.keytally.core.usecase.usage.GroupNames;
import org.keytally.core.usecase.usage.Usages;
import org.keytally.core.usecase.vault.PolicyMeans;
import org.keytally.core.usecase.vault.VaultWork;

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
    private final PolicyMeans policies;
    private final SettingBook ownSettings;
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
    private final RotationRegister rotations;
    private final EnvironmentRegister environments;
    private final Budgets budgets;
    private final PromptWay prompts;
    private final VaultWay vaultWay;
    private final HookWay hookWay;

    private Keytally(HomeParts parts, Clock clock, Witness.Presence presence, Map<String, String> environment) {
        this.parts = parts;
        this.clock = clock;
        this.person = presence.person();
        SecureRandom random = new SecureRandom();
        SealedRecords records = parts.records();
        this.trail = new JournalTrail(parts.journal());
        this.names = new SealedNames(records, random);
        this.policies = new PolicyMeans(
                new SealedPolicy(records, new SignedPolicies()), new SignedPolicies(), new JsonInvitations());
        this.ownSettings = new SealedSettings(records);
        this.settings = new GovernedSettings(ownSettings, policies.register());
        this.shelf = Shelf.of(parts.folder(), this::plainHosts);
        this.index = new HomeIndex(parts.folder(), parts.key(), zone(), parts.journal());
        Witness quiet = new Witness(trail, names, clock, random, presence);
        SealedKeys keys = new SealedKeys(records);
        this.hookWay = new HookWay(
                new HookWay.Home(
                        new SealedHooks(records), keys, parts.state().hooks(), quiet, parts.redactor()),
                new NewsText(new TargetNames(keys, shelf::providers, names, person), names, keys),
                clock,
                this::zone,
                environment);
        this.witness = quiet.heardBy(hookWay.runHooks()::heard);
        this.ring = new KeyRing(
                keys,
                parts.secrets(),
                parts.sealed(),
                new KeyedFingerprints(parts.key()),
                witness,
                clock,
                random,
                new Turnstile());
        this.ledger = new JournaledLedger(new JournalRecords(parts.journal()), parts.state().ledger());
        this.budgets = budgets(random);
        this.ownPrices = new SealedPrices(records);
        this.prices = Programs.prices(ownPrices, shelf::providers, clock);
        this.models = new SealedModels(records);
        this.rotations = new SealedRotations(records);
        this.environments = new SealedEnvironments(records);
        this.vaultWay =
                new VaultWay(ring, parts.secrets(), new SealedVaults(records), policies, environment, clock);
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
                        new SealedBatches(records),
                        () -> vaultWay.work().refreshKey()::refresh,
                        policies.register(),
                        this::zone),
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
                new BudgetsInForce(
                        register,
                        ring.register(),
                        settings,
                        this::zone,
                        new PolicyBudgets(policies.register(), person)::budgets),
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
        return PromptWay.plainHosts(settings);
    }

    /// What can be done with keys.
    public Keys keys() {
        return new Keys(
                ring,
                shelf::providers,
                new ListKeys(ring, parts.state().lastUses()::all, parts.state().traffic()::rebuff, this::cadences),
                vaultWay.withTokens(parts.secrets()),
                parts.answers(),
                new PolicyLookout(policies.register())::allows);
    }

    /// What can be asked and done about replacing keys, by whoever has that environment.
    public Rotations rotations(Map<String, String> environment) {
        KeyMints mints = new KeyMints(ring, shelf::providers, prompts.mints());
        return new Rotations(
                new RotationMeans(ring, rotations, shelf::providers, mints, vaults(environment),
                        (key, secret) -> prompts.testKey().test(key, secret)),
                this::cadences);
    }

    /// What can be done about keys of members' own, by whoever has that environment.
    public TeamWork team(Map<String, String> environment) {
        return new TeamWork(new TeamMeans(
                ring, shelf::providers, vaults(environment), new KeyMints(ring, shelf::providers, prompts.mints()),
                new RsaMemberKeys(), new JsonMembers(), () -> budgets().tierLimits()));
    }

    private Cadences cadences() {
        return policy().map(kept -> kept.policy().cadences()).orElse(Cadences.USUAL);
    }

    /// What can be done with the organisation's vaults, by whoever has that environment.
    public VaultWork vaults(Map<String, String> environment) {
        return vaultWay.work(environment);
    }

    /// The organisation's policy that holds here.
    public Optional<KeptPolicy> policy() {
        return policies.register().kept();
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
        return new Usages(index.reports(), new TableFiles(), new GroupNames(names, ring.register()), witness, clock);
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

    /// What can be said about prices.
    public Pricing pricing() {
        return new Pricing(
                prices.known(), ownPrices, new RecostEntries(ledger, index.reports(), ownPrices), witness);
    }

    /// What would cost less.
    public FindSavings findSavings() {
        return new FindSavings(index.reports(), models(), environments, settings, budgets.book(), clock);
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
                new DemoBooks(ring, keys().addKey(), pricing().setPrice(), prices.known(), budgets.setBudget(), ledger,
                        names,
                        person, clock, new SecureRandom()));
    }

    /// What can be asked and changed about budgets, tiers and alerts.
    public Budgets budgets() {
        return budgets;
    }

    /// What can be asked and changed about hooks.
    public Hooks hooks() {
        return hookWay.hooks();
    }

    public SettingBook settings() {
        return settings;
    }

    /// What can be asked and said about the choice of models.
    public Models models() {
        return new Models(
                models, ring.register(), shelf::providers, prices.known()::book, witness, clock);
    }

    /// What can be done with providers of a person's own.
    public ChangeProviders changeProviders() {
        return new ChangeProviders(shelf.ownProviders(), shelf::providers, ring.register(), witness);
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

    /// What can be done with the home as a whole.
    public HomeCare care() {
        return new HomeCare(
                parts, new HomeCare.Books(ring, ownSettings, names, trail, witness, hooks()), index, clock, parcel(),
                this::zone);
    }

    /// What of the beginner's checklist is done.
    public ShowChecklist showChecklist() {
        return new ShowChecklist(
                new ShowChecklist.Sources(
                        () -> !usages().browseEntries().isEmpty(),
                        () -> !budgets.book().register().budgets().isEmpty(),
                        () -> !environments.all().isEmpty(),
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
