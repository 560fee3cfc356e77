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
import org.keytally.core.adapter.sealed.home.Calibration;
import org.keytally.core.adapter.sealed.home.HomeHeader;
import org.keytally.core.adapter.sealed.home.PassphraseParcel;
import org.keytally.core.adapter.sealed.home.PassphraseText;
import org.keytally.core.domain.catalog.ModelBook;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.guard.Redactor;
import org.keytally.core.domain.home.PassphraseSource;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Resting;
import org.keytally.core.domain.policy.KeptPolicy;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.audit.Audits;
import org.keytally.core.usecase.budget.Budgets;
import org.keytally.core.usecase.demo.DemoBooks;
import org.keytally.core.usecase.demo.FillDemo;
import org.keytally.core.usecase.environments.Environments;
import org.keytally.core.usecase.history.Histories;
import org.keytally.core.usecase.home.Diagnoses;
import org.keytally.core.usecase.home.ShowChecklist;
import org.keytally.core.usecase.hook.Hooks;
import org.keytally.core.usecase.keys.Keys;
import org.keytally.core.usecase.models.ChangeProviders;
import org.keytally.core.usecase.models.Models;
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

    private final Wiring wiring;

    Keytally(Wiring wiring) {
        this.wiring = wiring;
    }

    /// Opens the home in that folder, or makes one where there is none.
    public static Keytally open(Path home, Surroundings surroundings, PassphraseSource passphrases, Clock clock) {
        return open(home, surroundings, passphrases, clock, Redactor.shipped());
    }

    /// Opens the home, or makes one, and tells the redactor of every secret that is opened in it.
    public static Keytally open(
            Path home, Surroundings surroundings, PassphraseSource passphrases, Clock clock, Redactor redactor) {
        return new Entrance(home, surroundings, passphrases, clock, redactor).open();
    }

    /// Opens a home that is older than the keychain remembers it, because a person says that it was put back on
    /// purpose.
    public static Keytally openOlder(
            Path home, Surroundings surroundings, PassphraseSource passphrases, Clock clock, Redactor redactor) {
        return new Entrance(home, surroundings, passphrases, clock, redactor).openOlder();
    }

    /// Erases a home that nobody can open; false where items of it may rest in the keychain still.
    public static boolean eraseUnopened(Path home, Surroundings surroundings) {
        return Entrance.eraseUnopened(home, surroundings);
    }

    /// The version of the program.
    public static String version() {
        return Build.present().version();
    }

    /// The name of who is at work.
    public String person() {
        return wiring.person;
    }

    public Instant now() {
        return wiring.clock.instant();
    }

    /// The kind of place where this home's secrets rest.
    public Resting resting() {
        return wiring.parts.resting().resting();
    }

    public Providers providers() {
        return wiring.shelf.providers();
    }

    public Optional<ProviderId> providerId(String name) {
        return wiring.shelf.providers().find(name).map(Provider::id);
    }

    /// Hosts for which a person allowed plain http by name.
    public Set<String> plainHosts() {
        return wiring.plainHosts();
    }

    /// What can be done with keys.
    public Keys keys() {
        return wiring.keyWay.keys();
    }

    /// What can be asked and done about replacing keys, by whoever has that environment.
    public Rotations rotations(Map<String, String> environment) {
        return wiring.keyWay.rotations(environment);
    }

    /// What can be done about keys of members' own, by whoever has that environment.
    public TeamWork team(Map<String, String> environment) {
        return wiring.keyWay.team(environment);
    }

    /// What can be done with the organisation's vaults, by whoever has that environment.
    public VaultWork vaults(Map<String, String> environment) {
        return wiring.vaultWay.work(environment);
    }

    /// The organisation's policy that holds here.
    public Optional<KeptPolicy> policy() {
        return wiring.books.policies().register().kept();
    }

    /// The vaults this home is connected to, told without anything that reaches them.
    public List<VaultLink> vaultLinks() {
        return wiring.vaultWay.links();
    }

    /// The way of prompts to providers and back.
    public PromptWay prompts() {
        return wiring.prompts;
    }

    /// What can be asked about what was used.
    public Usages usages() {
        return new Usages(wiring.index.reports(), new TableFiles(),
                new GroupNames(wiring.books.names(), wiring.ring.register()), wiring.witness,
                wiring.clock);
    }

    /// What can be asked about and done with prompts and answers that are kept.
    public Histories histories() {
        return new Histories(wiring.parts.history(), wiring.books.settings(), usages().browseEntries(), wiring.witness,
                wiring.clock);
    }

    /// What can be asked of the trail.
    public Audits audits() {
        return new Audits(wiring.books.trail(), wiring.books.names(), wiring.witness);
    }

    /// Whose days and months are meant.
    public ZoneId zone() {
        return wiring.zone();
    }

    /// What can be asked about prices; its book is what every cost is worked out by.
    public Prices prices() {
        return wiring.prices;
    }

    /// What can be said about prices.
    public Pricing pricing() {
        return new Pricing(
                wiring.prices.known(), wiring.books.prices(),
                new RecostEntries(wiring.books.ledger(), wiring.index.reports(), wiring.books.prices()),
                wiring.witness);
    }

    /// What was used, held against the prices of other models.
    public CompareUse compareUse() {
        return new CompareUse(wiring.prices.known(), wiring.prices.compareCosts(), wiring.index.reports());
    }

    /// What would cost less.
    public FindSavings findSavings() {
        return new FindSavings(wiring.index.reports(), models(), wiring.books.environments(), wiring.books.settings(),
                wiring.budgets.book(),
                wiring.clock);
    }

    public FindLocalModels findLocalModels() {
        return new FindLocalModels(wiring.shelf::providers, wiring.prompts.listModels()::list);
    }

    /// Fills a home that is marked as the demo's.
    public FillDemo fillDemo() {
        if (!DemoHome.isAt(wiring.parts.folder())) {
            throw new IllegalStateException("not the home of the demo");
        }
        return new FillDemo(
                new DemoBooks(wiring.ring, keys().addKey(), pricing().setPrice(), wiring.prices.known(),
                        wiring.budgets.setBudget(),
                        wiring.books.ledger(),
                        wiring.books.names(),
                        wiring.person, wiring.clock, new SecureRandom()));
    }

    /// What can be asked and changed about budgets, tiers and alerts.
    public Budgets budgets() {
        return wiring.budgets;
    }

    /// What can be asked about what is usual, and told of what is not.
    public Watch watch() {
        return wiring.watch;
    }

    /// What can be asked and changed about hooks.
    public Hooks hooks() {
        return wiring.hookWay.hooks();
    }

    /// What can be looked into where something is the matter.
    public Diagnoses diagnoses() {
        return new Diagnoses(new Diagnoses.Sources(
                keys().listKeys(), wiring.prompts.testKey(), wiring.prompts.planRoute(), wiring.index.reports(),
                usages().browseEntries(), wiring.budgets.book(), wiring.budgets.showAlerts(), wiring.books.settings(),
                wiring.clock,
                System::nanoTime));
    }

    public SettingBook settings() {
        return wiring.books.settings();
    }

    /// What can be asked and said about the choice of models.
    public Models models() {
        return wiring.models();
    }

    /// What is known of models besides their prices.
    public ModelBook knownModels() {
        return wiring.shelf.models();
    }

    /// What can be done with providers of a person's own.
    public ChangeProviders changeProviders() {
        return new ChangeProviders(wiring.shelf.ownProviders(), wiring.shelf::providers, wiring.ring.register(),
                wiring.witness);
    }

    /// What can be asked and said about environments.
    public Environments environments() {
        return new Environments(
                wiring.books.environments(),
                wiring.ring.register(),
                wiring.shelf::providers,
                new EnvironmentSpending(changeSetting(), wiring.budgets.setBudget()),
                new PassphraseText(parcel()),
                wiring.witness);
    }

    /// What is recommended to a person who begins.
    public TakeRecommended takeRecommended() {
        return new TakeRecommended(
                wiring.books.settings(),
                wiring.budgets.book().register(),
                wiring.books.models()::rules,
                new TakeRecommended.Doers(changeSetting(), wiring.budgets.setBudget(), models().map()));
    }

    public ListSettings listSettings() {
        return new ListSettings(wiring.books.settings());
    }

    public ChangeSetting changeSetting() {
        return new ChangeSetting(wiring.books.settings(), wiring.witness, wiring.shelf::providers);
    }

    /// What can be done with the home as a whole.
    public HomeCare care() {
        return new HomeCare(
                wiring.parts,
                new HomeCare.Books(wiring.ring, wiring.books.ownSettings(), wiring.books.names(), wiring.books.trail(),
                        wiring.witness, hooks()),
                wiring.index, wiring.clock, parcel(),
                this::zone);
    }

    /// What of the beginner's checklist is done.
    public ShowChecklist showChecklist() {
        return new ShowChecklist(
                new ShowChecklist.Sources(
                        () -> !usages().browseEntries().isEmpty(),
                        () -> !wiring.budgets.book().register().budgets().isEmpty(),
                        () -> !wiring.books.environments().all().isEmpty(),
                        () -> care().hasRecovery()));
    }

    /// Destroys the home with everything in it; nothing of this object may be used afterwards.
    public void erase() {
        List<Key> keys = wiring.ring.register().all();
        wiring.parts.leaveKeychain();
        close();
        new HomeEnd(wiring.parts.folder()).erase(wiring.parts.keychain(), keys);
    }

    private static PassphraseParcel parcel() {
        return new PassphraseParcel(new Calibration(System::nanoTime));
    }

    /// What has to go on while a home stays open; each runs until the home is closed or it is interrupted.
    public List<Runnable> lastingWork() {
        Rounds rounds = new Rounds(wiring.parts::isClosed);
        return Stream.concat(
                wiring.parts.lastingWork().stream(),
                Stream.of(
                        rounds.of(Duration.ZERO, HOURLY, this::lookAround),
                        rounds.of(Duration.ZERO, MINUTE, hooks().tellTimes()::look),
                        rounds.of(UNTIL_SYNCED, UNTIL_SYNCED, wiring.vaultWay::syncRound)))
                .toList();
    }

    private Duration lookAround() {
        histories().forgetHistory().forget();
        wiring.hookWay.lookAtKeys();
        return HOURLY;
    }

    /// May be called more than once.
    @Override
    public void close() {
        wiring.close();
    }
}
