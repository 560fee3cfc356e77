package org.keytally.core;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.keytally.core.adapter.provider.JsonPromptLines;
import org.keytally.core.adapter.provider.mint.HttpMints;
import org.keytally.core.domain.catalog.EventIds;
import org.keytally.core.domain.catalog.PriceBook;
import org.keytally.core.domain.environment.EnvironmentRegister;
import org.keytally.core.domain.history.History;
import org.keytally.core.domain.home.NameBook;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Ledger;
import org.keytally.core.domain.policy.PolicyRegister;
import org.keytally.core.domain.prompt.AnswerCache;
import org.keytally.core.domain.prompt.BatchBook;
import org.keytally.core.domain.prompt.PendingBatch;
import org.keytally.core.domain.prompt.PromptLines;
import org.keytally.core.domain.rotation.Mints;
import org.keytally.core.domain.traffic.Traffic;
import org.keytally.core.usecase.budget.Budgets;
import org.keytally.core.usecase.history.KeepHistory;
import org.keytally.core.usecase.keys.KeyRing;
import org.keytally.core.usecase.models.Models;
import org.keytally.core.usecase.policy.PolicyLookout;
import org.keytally.core.usecase.prompt.Books;
import org.keytally.core.usecase.prompt.CloseOpenEntries;
import org.keytally.core.usecase.prompt.CollectBatches;
import org.keytally.core.usecase.prompt.EstimateCost;
import org.keytally.core.usecase.prompt.Forcing;
import org.keytally.core.usecase.prompt.Freshness;
import org.keytally.core.usecase.prompt.Gates;
import org.keytally.core.usecase.prompt.KeyOrder;
import org.keytally.core.usecase.prompt.ListModels;
import org.keytally.core.usecase.prompt.Lookout;
import org.keytally.core.usecase.prompt.MappedModels;
import org.keytally.core.usecase.prompt.Means;
import org.keytally.core.usecase.prompt.ModelChoice;
import org.keytally.core.usecase.prompt.OfferLargerModels;
import org.keytally.core.usecase.prompt.Pathfinder;
import org.keytally.core.usecase.prompt.PlanRoute;
import org.keytally.core.usecase.prompt.Planner;
import org.keytally.core.usecase.prompt.Recall;
import org.keytally.core.usecase.prompt.RouteMemory;
import org.keytally.core.usecase.prompt.SendPrompt;
import org.keytally.core.usecase.prompt.SessionMemory;
import org.keytally.core.usecase.prompt.SettingRules;
import org.keytally.core.usecase.prompt.SubmitBatch;
import org.keytally.core.usecase.prompt.Tariff;
import org.keytally.core.usecase.prompt.TestKey;
import org.keytally.core.usecase.settings.ChangeSetting;
import org.keytally.core.usecase.traffic.Control;
import org.keytally.core.usecase.traffic.RateRules;
import org.keytally.core.usecase.traffic.TrafficGate;
import org.keytally.core.usecase.traffic.TrafficLookout;
import org.keytally.core.usecase.watch.Watch;

/// All that a prompt passes on its way from a home to a provider and back, wired when the first one is sent.
public final class PromptWay {

    /// What of the home a prompt needs.
    record Home(
            KeyRing ring,
            NameBook names,
            SettingBook settings,
            String person,
            Map<String, String> environment,
            Traffic traffic,
            AnswerCache answers,
            History history,
            BatchBook batches,
            Supplier<Freshness> freshness,
            PolicyRegister policies,
            Supplier<ZoneId> zone) {}

    private final Ledger ledger;
    private final Home home;
    private final Shelf shelf;
    private final Supplier<PriceBook> prices;
    private final Models models;
    private final EnvironmentRegister environments;
    private final RouteMemory routes = new RouteMemory();
    private final SessionMemory memory = new SessionMemory();
    private final Control control;
    private final Budgets budgets;
    private final Watch watch;
    private final KeyOrder keys;
    private final Forcing forcing;
    private final KeepHistory history;
    private final EventIds ids;
    private final PromptLine line;
    private final Lock collecting = new ReentrantLock();
    private List<Intent> foundOpen = List.of();
    private Optional<Means> means = Optional.empty();

    PromptWay(Ledger ledger, Home home, Shelf shelf, Supplier<PriceBook> prices, Models models,
            EnvironmentRegister environments, Budgets budgets, Watch watch) {
        this.ledger = ledger;
        this.home = home;
        this.shelf = shelf;
        this.prices = prices;
        this.models = models;
        this.keys = new KeyOrder(home.ring().register());
        this.forcing = new Forcing(ledger);
        this.history = new KeepHistory(home.history(), home.settings());
        this.ids = new EventIds(home.ring().random());
        this.line = new PromptLine(home.environment(), home.ring().clock());
        this.environments = environments;
        this.control = new Control(
                home.traffic(),
                new RateRules(home.settings()),
                home.ring().clock(),
                new SteadyClock(home.ring().clock(), System::nanoTime));
        this.budgets = budgets;
        this.watch = watch;
    }

    void closeOpenEntries() {
        foundOpen = new CloseOpenEntries(ledger, home.batches(), home.ring().clock()).close();
    }

    /// Attempts an earlier run began and did not end, which count as unknown since this one opened the home.
    public List<Intent> foundOpen() {
        return foundOpen;
    }

    public SendPrompt sendPrompt() {
        return new SendPrompt(means());
    }

    public PlanRoute planRoute() {
        return new PlanRoute(means());
    }

    public EstimateCost estimateCost() {
        return new EstimateCost(planner().tariff(), home.ring().clock());
    }

    private synchronized Means means() {
        if (means.isEmpty()) {
            means = Optional.of(newMeans());
        }
        return means.get();
    }

    private Means newMeans() {
        return new Means(
                planner(),
                new Books(
                        ledger,
                        home.names(),
                        home.person(),
                        home.ring().clock(),
                        ids,
                        forcing),
                gates(),
                new Recall(home.answers(), home.settings(), home.ring()),
                history,
                home.ring(),
                budgets.lookout(home.names(), home.person()),
                new ChangeSetting(home.settings(), home.ring().witness(), shelf::providers),
                memory,
                home.freshness().get(),
                new Means.Pauses(Pause::during, System::nanoTime));
    }

    public SubmitBatch submitBatch() {
        return new SubmitBatch(means(), line.batches(), home.batches());
    }

    public CollectBatches collectBatches() {
        return new CollectBatches(means(), line.batches(), home.batches(), collecting);
    }

    /// How texts with many prompts are read.
    public PromptLines promptLines() {
        return new JsonPromptLines();
    }

    /// The batches that are not collected.
    public List<PendingBatch> pendingBatches() {
        return home.batches().all();
    }

    /// The programs by which providers make keys, reached as prompts are.
    Mints mints() {
        return new HttpMints(line::line, () -> plainHosts(home.settings()));
    }

    public TestKey testKey() {
        return new TestKey(planner(), home.ring(), line.services(() -> plainHosts(home.settings())));
    }

    public ListModels listModels() {
        return new ListModels(planner(), home.ring(), shelf::models);
    }

    public OfferLargerModels offerLargerModels() {
        return new OfferLargerModels(
                shelf::models, models.register()::rules, models.tierPrices(),
                new PolicyLookout(home.policies())::allowsModel, home.ring().clock(), this::timeOfDay);
    }

    private Planner planner() {
        return new Planner(
                pathfinder(),
                () -> plainHosts(home.settings()),
                choice(),
                new Tariff(prices, shelf::models, models.register()::rules),
                line.courier());
    }

    private Pathfinder pathfinder() {
        return new Pathfinder(
                keys,
                shelf::providers,
                new SettingRules(home.settings()),
                lookout(),
                home.ring().clock(),
                routes);
    }

    /// Who knows what stands in the way of keys; the first to see something is believed.
    private Lookout lookout() {
        return new PolicyLookout(home.policies())
                .and(budgets.lookout(home.names(), home.person()))
                .and(new TrafficLookout(control, home.settings(), home.names(), home.person()));
    }

    /// What must agree before an attempt is booked, in this order.
    private Gates gates() {
        return new Gates(List.of(new PolicyLookout(home.policies()), new TrafficGate(control), budgets.gate(),
                watch.gate()));
    }

    private ModelChoice choice() {
        return new MappedModels(
                models.register()::rules,
                environments,
                shelf::models,
                models.tierPrices(),
                pathfinder(),
                this::timeOfDay);
    }

    private LocalTime timeOfDay() {
        return LocalTime.ofInstant(home.ring().clock().instant(), home.zone().get());
    }

    /// Hosts for which a person allowed plain http by name.
    static Set<String> plainHosts(SettingBook settings) {
        String hosts = settings.value(Setting.PLAIN_HTTP);
        if (hosts.isEmpty()) {
            return Set.of();
        }
        return Arrays.stream(hosts.split(",", -1))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    synchronized void close() {
        forcing.close();
        means = Optional.empty();
        line.close();
    }
}
