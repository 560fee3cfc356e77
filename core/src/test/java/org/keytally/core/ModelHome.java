package org.keytally.core;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.keytally.core.adapter.catalog.ProviderFile;
import org.keytally.core.adapter.database.InMemoryRecords;
import org.keytally.core.adapter.database.JournaledLedger;
import org.keytally.core.adapter.database.Records;
import org.keytally.core.adapter.database.entry.LedgerChange;
import org.keytally.core.adapter.database.entry.LedgerState;
import org.keytally.core.adapter.journal.Follower;
import org.keytally.core.domain.audit.AuditEvent;
import org.keytally.core.domain.audit.AuditTrail;
import org.keytally.core.domain.audit.NumberedEvent;
import org.keytally.core.domain.audit.TrailCheck;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.InMemoryBudgets;
import org.keytally.core.domain.budget.RuleSet;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.domain.catalog.EventId;
import org.keytally.core.domain.catalog.EventIds;
import org.keytally.core.domain.catalog.ModelBook;
import org.keytally.core.domain.catalog.PriceBook;
import org.keytally.core.domain.catalog.PriceRows;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.catalog.TokenClass;
import org.keytally.core.domain.history.History;
import org.keytally.core.domain.home.InMemoryNames;
import org.keytally.core.domain.home.InMemorySettings;
import org.keytally.core.domain.home.NameKind;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingValue;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.KeyRegister;
import org.keytally.core.domain.key.PlainFingerprints;
import org.keytally.core.domain.key.Resting;
import org.keytally.core.domain.key.SampleKeys;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.domain.key.StoreState;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.model.ModelRules;
import org.keytally.core.domain.prompt.AnswerCache;
import org.keytally.core.domain.prompt.BatchBook;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.Destination;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.Witness;
import org.keytally.core.usecase.budget.BudgetBook;
import org.keytally.core.usecase.budget.BudgetGate;
import org.keytally.core.usecase.budget.BudgetLookout;
import org.keytally.core.usecase.budget.BudgetsInForce;
import org.keytally.core.usecase.budget.RaiseAlerts;
import org.keytally.core.usecase.budget.TargetNames;
import org.keytally.core.usecase.history.KeepHistory;
import org.keytally.core.usecase.keys.KeyRing;
import org.keytally.core.usecase.keys.Turnstile;
import org.keytally.core.usecase.prompt.Answer;
import org.keytally.core.usecase.prompt.Audience;
import org.keytally.core.usecase.prompt.Books;
import org.keytally.core.usecase.prompt.CloseOpenEntries;
import org.keytally.core.usecase.prompt.Crossing;
import org.keytally.core.usecase.prompt.Forcing;
import org.keytally.core.usecase.prompt.Freshness;
import org.keytally.core.usecase.prompt.Gates;
import org.keytally.core.usecase.prompt.KeyOrder;
import org.keytally.core.usecase.prompt.Means;
import org.keytally.core.usecase.prompt.ModelChoice;
import org.keytally.core.usecase.prompt.Order;
import org.keytally.core.usecase.prompt.Pathfinder;
import org.keytally.core.usecase.prompt.Planner;
import org.keytally.core.usecase.prompt.Recall;
import org.keytally.core.usecase.prompt.RouteMemory;
import org.keytally.core.usecase.prompt.SendPrompt;
import org.keytally.core.usecase.prompt.SessionMemory;
import org.keytally.core.usecase.prompt.SettingRules;
import org.keytally.core.usecase.prompt.Tariff;
import org.keytally.core.usecase.settings.ChangeSetting;
import org.keytally.core.usecase.traffic.Control;
import org.keytally.core.usecase.traffic.RateRules;
import org.keytally.core.usecase.traffic.TrafficGate;
import org.keytally.core.usecase.traffic.TrafficLookout;

/// A home in memory whose process can be killed: the journal and what a person set last, all else is made anew.
final class ModelHome {

    static final String PRICED = "m";
    static final String UNPRICED = "nobody-knows-its-price";
    static final String SECRET = Canary.CORE;

    private static final EventId NO_ID = new EventId(new UUID(0, 0));
    private static final String PERSON = "Sarah";
    private static final Providers PROVIDERS = new Providers(ProviderFile.shipped());
    private static final PriceBook PRICES = new PriceBook(List.of(PriceRows.row(PRICED, "2020-01-01")
            .rate(TokenClass.INPUT, "1")
            .rate(TokenClass.OUTPUT, "2")
            .build()));

    private final ScriptedProvider provider;
    private final InMemoryRecords records = new InMemoryRecords();
    private final InMemoryBudgets budgets = new InMemoryBudgets();
    private final InMemorySettings settings = new InMemorySettings();
    private final InMemoryNames names = new InMemoryNames();
    private final KeysOfTheTest keys = new KeysOfTheTest();
    private final SecureRandom random = new SecureRandom();
    private final Witness witness = new Witness(
            new NoTrail(), names, this::now, random, new Witness.Presence(PERSON, "desk", "1"));
    private final BudgetsInForce inForce =
            new BudgetsInForce(budgets, keys, settings, () -> ZoneId.of("Australia/Sydney"));
    private final Journalled journalled = new Journalled();
    private volatile Instant now = Instant.parse("2026-09-25T10:07:00Z");
    private boolean killsBeforeItIsBooked;
    private byte[] head = new HomeState().capture();
    private long headAt;
    private Run run;

    /// What is sent.
    record Sending(Prompt prompt, String model) {}

    /// What a budget counts, as far as it can be compared.
    record Counted(String budget, String used, String reserved) {}

    ModelHome(ScriptedProvider provider) {
        this.provider = provider;
        names.idOf(NameKind.PERSON, PERSON);
        this.run = new Run(new HomeState());
    }

    /// One process on the home.
    private final class Run {

        private final HomeState state;
        private final Forcing forcing;
        private final SendPrompt sendPrompt;

        Run(HomeState state) {
            this.state = state;
            records.follow(journalled.and(state));
            JournaledLedger ledger = new JournaledLedger(records, state.ledger());
            new CloseOpenEntries(ledger, BatchBook.NONE, ModelHome.this::now).close();
            this.forcing = new Forcing(ledger);
            KeyRing ring = new KeyRing(
                    keys, new OneSecret(), new OneSecret(), new PlainFingerprints(), witness, ModelHome.this::now,
                    random, new Turnstile());
            BudgetBook book = new BudgetBook(
                    budgets,
                    inForce,
                    state.caps(),
                    new TargetNames(keys, () -> PROVIDERS, names, PERSON),
                    witness,
                    ModelHome.this::now,
                    random);
            RaiseAlerts alerts = new RaiseAlerts(state.toldAlerts(), witness);
            BudgetLookout lookout = new BudgetLookout(book, names, PERSON);
            BudgetGate gate = new BudgetGate(book, alerts);
            Control control = new Control(
                    state.traffic(), new RateRules(settings), ModelHome.this::now, ModelHome.this::now);
            AtomicLong nanos = new AtomicLong();
            this.sendPrompt = new SendPrompt(new Means(
                    new Planner(
                            new Pathfinder(
                                    new KeyOrder(keys),
                                    () -> PROVIDERS,
                                    new SettingRules(settings),
                                    lookout.and(new TrafficLookout(control, settings, names, PERSON)),
                                    ModelHome.this::now,
                                    new RouteMemory()),
                            Set::of,
                            ModelChoice.NONE,
                            new Tariff(() -> PRICES, () -> new ModelBook(List.of()), () -> ModelRules.NONE),
                            provider),
                    new Books(ledger, names, PERSON, ModelHome.this::now, new EventIds(random), forcing),
                    new Gates(List.of(new TrafficGate(control), gate)),
                    new Recall(AnswerCache.NONE, settings, ring),
                    new KeepHistory(History.NONE, settings),
                    ring,
                    lookout,
                    new ChangeSetting(settings, witness, () -> PROVIDERS),
                    new SessionMemory(),
                    Freshness.STALE,
                    new Means.Pauses(_ -> {}, nanos::incrementAndGet)));
        }
    }

    Answer send(Sending sending) {
        RouteWish wish = RouteWish.of(Optional.of("openai"), Optional.empty(), Environment.DEVELOPMENT)
                .waiting(Duration.ZERO);
        Order order =
                new Order(sending.prompt(), wish, Optional.of(sending.model()), Pace.STREAMED, Duration.ZERO);
        return run.sendPrompt.send(order, new Sitter());
    }

    /// Begins again after a kill, from the head of some time ago or from the journal alone.
    void reopen(boolean hasHead) {
        run.forcing.close();
        HomeState state = new HomeState();
        if (hasHead && !state.restore(head)) {
            throw new AssertionError("a head of ours");
        }
        records.read(hasHead ? headAt + 1 : 1, (sequence, kind, payload) -> {
            state.follow(sequence, kind, payload);
            return true;
        });
        run = new Run(state);
    }

    void close() {
        run.forcing.close();
    }

    Instant now() {
        return now;
    }

    void goOn(Duration length) {
        now = now.plus(length);
        head = run.state.capture();
        headAt = records.last();
    }

    void killBeforeItIsBooked(boolean kills) {
        killsBeforeItIsBooked = kills;
    }

    void fill(boolean isFull) {
        records.fill(isFull);
    }

    void write(List<Budget> all) {
        budgets.writeBudgets(all);
    }

    void set(SettingValue value) {
        settings.set(value);
    }

    boolean isOn(Setting setting) {
        return settings.value(setting).equals("on");
    }

    RuleSet rules() {
        return inForce.rules();
    }

    List<Standing> standings() {
        return run.state.caps().standings(rules(), now);
    }

    List<Counted> counted() {
        return counted(run.state);
    }

    /// What the journal alone says.
    List<Counted> rebuilt() {
        HomeState state = new HomeState();
        records.read(1, (sequence, kind, payload) -> {
            state.follow(sequence, kind, payload);
            return true;
        });
        return counted(state);
    }

    private List<Counted> counted(HomeState state) {
        return state.caps().standings(rules(), now).stream()
                .map(standing -> new Counted(
                        standing.budget().id().value(), plain(standing.used()), plain(standing.reserved())))
                .toList();
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    void stepEnds() {
        journalled.stepEnds();
    }

    /// The journal itself.
    Records records() {
        return records;
    }

    int intents() {
        return journalled.intents.size();
    }

    int openIntents() {
        return run.state.ledger().open().size();
    }

    Set<EntryId> settled() {
        return journalled.settled;
    }

    Intent lastIntent() {
        return journalled.intents.getLast();
    }

    String journalText() {
        StringBuilder text = new StringBuilder();
        records.read(1, (_, _, payload) -> {
            text.append(new String(payload, StandardCharsets.ISO_8859_1));
            return true;
        });
        return text.toString();
    }

    List<Key> keys() {
        return keys.all();
    }

    void add(Scope scope) {
        int number = keys.all().size();
        Key plain = SampleKeys.plain("%04d".formatted(number));
        put(new Key(
                plain.id(),
                plain.provider(),
                plain.label(),
                scope,
                plain.environment(),
                new Connection(
                        Optional.of(URI.create("https://" + ScriptedProvider.host(plain.id()) + "/v1")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                plain.terms(),
                plain.notes(),
                plain.marks(),
                plain.trace()));
    }

    void put(Key key) {
        keys.save(List.of(key));
    }

    static Key valid(Key key, Validity validity) {
        Terms terms = new Terms(
                validity, key.terms().cadence(), key.terms().monthlyBudget(), key.terms().requestsPerMinute());
        return new Key(
                key.id(), key.provider(), key.label(), key.scope(), key.environment(), key.connection(), terms,
                key.notes(), key.marks(), key.trace());
    }

    Key keyAt(Destination.Host to) {
        return keys.all().stream()
                .filter(key -> ScriptedProvider.host(key.id()).equals(to.base().getHost()))
                .findFirst()
                .orElseThrow();
    }

    Key key(KeyId id) {
        return keys.all().stream().filter(key -> key.id().equals(id)).findFirst().orElseThrow();
    }

    /// A person before the prompt, who can be gone with the process before anything is booked.
    private final class Sitter implements Audience {

        @Override
        public void begun(EntryId entry) {
            if (killsBeforeItIsBooked) {
                throw new Killed();
            }
        }

        @Override
        public void crossed(Crossing crossing) {}

        @Override
        public void waiting(Failure failure, Duration pause) {}

        @Override
        public Deltas deltas() {
            return Deltas.UNHEARD;
        }
    }

    /// Reads the journal for itself: no intent twice, no end twice, no end without an intent.
    private static final class Journalled {

        private final LedgerState state = new LedgerState();
        private final List<Intent> intents = new ArrayList<>();
        private final Set<EntryId> settled = new HashSet<>();
        private EventId highest = NO_ID;
        private EventId highestBefore = NO_ID;

        // Those that are made at once are booked in any order, those of a later step after them.
        void stepEnds() {
            highestBefore = highest;
        }

        Follower and(HomeState other) {
            highest = NO_ID;
            highestBefore = NO_ID;
            return new Follower() {

                @Override
                public boolean restore(byte[] bytes) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void follow(long sequence, byte kind, byte[] payload) {
                    read(sequence, kind, payload);
                    other.follow(sequence, kind, payload);
                }

                @Override
                public byte[] capture() {
                    throw new UnsupportedOperationException();
                }
            };
        }

        private void read(long sequence, byte kind, byte[] payload) {
            switch (state.absorb(sequence, kind, payload)) {
                case LedgerChange.Began(var open) -> {
                    EventId id = open.intent().id().value();
                    if (id.compareTo(highestBefore) <= 0) {
                        throw new AssertionError("an id before one of an earlier step");
                    }
                    highest = id.compareTo(highest) > 0 ? id : highest;
                    intents.add(open.intent());
                }
                case LedgerChange.Ended(var open, var _) -> {
                    if (!settled.add(open.intent().id())) {
                        throw new AssertionError("ended twice");
                    }
                }
                case LedgerChange.Nothing _ -> {}
                case LedgerChange.Cleared _,LedgerChange.Corrected _,LedgerChange.Unreadable _ ->
                    throw new AssertionError("not in this book");
            }
        }
    }

    private static final class KeysOfTheTest implements KeyRegister {

        private volatile List<Key> all = List.of();

        @Override
        public List<Key> all() {
            return all;
        }

        @Override
        public void save(Collection<Key> changed) {
            List<Key> now = new ArrayList<>(all);
            for (Key key : changed) {
                int at = now.stream().map(Key::id).toList().indexOf(key.id());
                if (at < 0) {
                    now.add(key);
                } else {
                    now.set(at, key);
                }
            }
            all = List.copyOf(now);
        }

        @Override
        public void forget(Collection<KeyId> ids) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class OneSecret implements SecretStore {

        @Override
        public Resting resting() {
            return Resting.SEALED_FILE;
        }

        @Override
        public StoreState state() {
            return new StoreState.Ready();
        }

        @Override
        public void put(SecretName name, Secret secret) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Secret> open(SecretName name) {
            return Optional.of(Secret.ofUtf8(("sk-" + SECRET).getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public boolean remove(SecretName name) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class NoTrail implements AuditTrail {

        @Override
        public void add(AuditEvent event) {}

        @Override
        public void read(Predicate<NumberedEvent> reader) {}

        @Override
        public TrailCheck verify() {
            throw new UnsupportedOperationException();
        }
    }
}
