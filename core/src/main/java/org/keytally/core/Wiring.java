package org.keytally.core;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.keytally.core.adapter.records.SealedBatches;
import org.keytally.core.adapter.records.SealedBudgets;
import org.keytally.core.adapter.records.SealedHooks;
import org.keytally.core.adapter.records.SealedVaults;
import org.keytally.core.adapter.sealed.file.KeyedFingerprints;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.usecase.Witness;
import org.keytally.core.usecase.budget.BudgetBook;
import org.keytally.core.usecase.budget.Budgets;
import org.keytally.core.usecase.budget.BudgetsInForce;
import org.keytally.core.usecase.budget.RaiseAlerts;
import org.keytally.core.usecase.budget.TargetNames;
import org.keytally.core.usecase.hook.NewsText;
import org.keytally.core.usecase.keys.KeyRing;
import org.keytally.core.usecase.keys.Turnstile;
import org.keytally.core.usecase.models.Models;
import org.keytally.core.usecase.policy.PolicyBudgets;
import org.keytally.core.usecase.prices.Prices;
import org.keytally.core.usecase.watch.Watch;

// An open home put together: each part is given the parts it stands on.
final class Wiring implements AutoCloseable {

    final HomeParts parts;
    final Clock clock;
    final String person;
    private final ZoneId systemZone = ZoneId.systemDefault();
    final HomeIndex index;
    final HomeBooks books;
    final Witness witness;
    final KeyRing ring;
    final Prices prices;
    final Shelf shelf;
    final Budgets budgets;
    final Watch watch;
    final PromptWay prompts;
    final VaultWay vaultWay;
    final HookWay hookWay;
    final KeyWay keyWay;

    Wiring(HomeParts parts, Clock clock, Witness.Presence presence, Map<String, String> environment) {
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

    /// Whose days and months are meant.
    ZoneId zone() {
        String set = books.settings().value(Setting.ZONE);
        return set.equals("system") ? systemZone : ZoneId.of(set);
    }

    /// Hosts for which a person allowed plain http by name.
    Set<String> plainHosts() {
        return PromptWay.plainHosts(books.settings());
    }

    /// What can be asked and said about the choice of models.
    Models models() {
        return new Models(
                books.models(), ring.register(), shelf::providers, prices.known()::book, witness, clock);
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
