package org.keytally.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.keytally.core.ScriptedProvider.Deed;
import org.keytally.core.domain.budget.Attempts;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.Load;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingValue;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.prompt.Destination;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.domain.prompt.Message;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.PromptOptions;
import org.keytally.core.usecase.prompt.Answer;
import org.keytally.core.usecase.prompt.Receipt;

/// A random life of a home, prompt by prompt through the real `SendPrompt`, beside books that add up what a provider
/// saw.
final class PromptLife implements ScriptedProvider.Wire {

    private static final int STEPS = 30;
    private static final int AT_ONCE = 6;
    private static final int FRAME = 16;
    private static final int ENOUGH_FOR_THE_BREAKER = 5;
    private static final List<BudgetPeriod> PERIODS = List.of(BudgetPeriod.values());
    private static final List<Scope> SCOPES = List.of(Scope.values());
    private static final List<FailureKind> KINDS = List.of(FailureKind.values());

    /// Who looks at the home after each step.
    interface Onlooker {
        void look(ModelHome home, String place) throws Exception;
    }

    /// What was asked, and the most it can use: a token is at least one byte.
    private record Asked(Load worst, boolean isPriced) {

        static Asked of(String text, boolean isPriced, int maxTokens) {
            long input = (long) text.length() + FRAME;
            BigDecimal money = isPriced ? price(input, maxTokens) : BigDecimal.ZERO;
            return new Asked(new Load(money, input + maxTokens, 1), isPriced);
        }

        // Of a million tokens, one dollar for what goes in and two for what comes out.
        static BigDecimal price(long input, long output) {
            return BigDecimal.valueOf(input + 2 * output, 6);
        }
    }

    /// One request as the wire saw it.
    private record Hop(Key key, Deed deed, boolean hadFineKeyOfOnesOwn) {}

    private final long seed;
    private final boolean jumps;
    private final Onlooker onlooker;
    private final Random random;
    private final PlainBooks books = new PlainBooks();
    private final ModelHome home;
    private final ScriptedProvider provider = new ScriptedProvider(this);
    private final Map<String, List<Hop>> hops = new ConcurrentHashMap<>();
    private final Map<String, Asked> asked = new ConcurrentHashMap<>();
    private final Map<String, PlainBooks.Sent> onTheWay = new HashMap<>();
    private final Map<KeyId, Integer> illTimes = new HashMap<>();
    private final List<EntryId> acknowledged = new ArrayList<>();
    private int seen;
    private int neverOnTheWire;
    private int prompts;
    private int step;

    /// @param jumps whether the clock is put back and forth
    /// @param onlooker looks after each step
    PromptLife(long seed, boolean jumps, Onlooker onlooker) {
        this.seed = seed;
        this.jumps = jumps;
        this.onlooker = onlooker;
        this.random = new Random(seed);
        this.home = new ModelHome(provider);
    }

    void live() throws Exception {
        addKey(Scope.PERSONAL);
        changeBudgets();
        for (step = 0; step < STEPS; step++) {
            act();
            check();
            onlooker.look(home, place());
            home.stepEnds();
        }
        home.close();
        assertThat(home.journalText()).as(place()).doesNotContain("prompt-", ModelHome.SECRET);
    }

    private void act() throws Exception {
        switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4, 5 -> prompt();
            case 6, 7 -> promptAndBeKilled();
            case 8, 9 -> promptsAtOnce();
            case 10 -> addKey(SCOPES.get(random.nextInt(SCOPES.size())));
            case 11, 12 -> changeKey();
            case 13 -> changeBudgets();
            case 14 -> changeSettings();
            default -> tick();
        }
    }

    private void prompt() {
        String text = write(deeds());
        boolean isFull = random.nextInt(12) == 0;
        int before = seen;
        home.fill(isFull);
        Answer answer = home.send(order(text));
        home.fill(false);
        took(text, answer);
        if (isFull) {
            assertThat(seen).as("nothing leaves where it cannot be booked, " + place()).isEqualTo(before);
        }
    }

    private void promptAndBeKilled() {
        String text = write(List.of(random.nextBoolean() ? new Deed.KilledBefore() : new Deed.KilledMeanwhile()));
        home.killBeforeItIsBooked(random.nextInt(3) == 0);
        int booked = home.intents();
        int before = seen;
        try {
            took(text, home.send(order(text)));
        } catch (Killed gone) {
            neverOnTheWire += home.intents() - booked - (seen - before);
            onTheWay.values().forEach(PlainBooks.Sent::lost);
            onTheWay.clear();
            if (home.intents() > booked && seen == before) {
                Intent intent = home.lastIntent();
                books.sent(intent.at(), home.key(intent.purse().key().orElseThrow()), asked(text).worst())
                        .lost();
            }
            home.reopen(random.nextBoolean());
        }
        home.killBeforeItIsBooked(false);
        assertThat(home.settled()).as("what was told is kept, " + place()).containsAll(acknowledged);
    }

    private void promptsAtOnce() throws ExecutionException, InterruptedException {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            texts.add(write(deeds()));
        }
        Map<String, Future<Answer>> answers = new HashMap<>();
        boolean isPriced = random.nextInt(8) != 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            texts.forEach(text -> answers.put(text, threads.submit(() -> home.send(order(text, isPriced, 20)))));
        }
        for (Map.Entry<String, Future<Answer>> answer : answers.entrySet()) {
            took(answer.getKey(), answer.getValue().get());
        }
    }

    private String write(List<Deed> deeds) {
        String text = "prompt-" + prompts++;
        provider.write(text, deeds);
        hops.put(text, new ArrayList<>());
        return text;
    }

    private List<Deed> deeds() {
        List<Deed> deeds = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            deeds.add(switch (random.nextInt(4)) {
                case 0 -> new Deed.Fails(KINDS.get(random.nextInt(KINDS.size())));
                case 1 -> random.nextInt(3) == 0 ? new Deed.BreaksOff() : new Deed.Fails(FailureKind.QUOTA);
                default -> new Deed.Answers(random.nextInt(20), random.nextInt(20));
            });
        }
        return deeds;
    }

    private ModelHome.Sending order(String text) {
        return order(text, random.nextInt(8) != 0, 20 + random.nextInt(200));
    }

    private ModelHome.Sending order(String text, boolean isPriced, int maxTokens) {
        asked.put(text, Asked.of(text, isPriced, maxTokens));
        Prompt prompt = new Prompt(
                Optional.empty(),
                List.of(Message.user(text)),
                new PromptOptions(Optional.empty(), OptionalInt.of(maxTokens), List.of()));
        return new ModelHome.Sending(prompt, isPriced ? ModelHome.PRICED : ModelHome.UNPRICED);
    }

    private Asked asked(String text) {
        return Objects.requireNonNull(asked.get(text));
    }

    private List<Hop> path(String text) {
        return Objects.requireNonNull(hops.get(text));
    }

    @Override
    public synchronized void saw(String text, Destination.Host to, Deed deed) {
        Key key = home.keyAt(to);
        Instant now = home.now();
        seen++;
        String place = text + ", " + place();
        assertThat(home.intents()).as("booked before it leaves, " + place).isGreaterThanOrEqualTo(seen);
        assertThat(key.state(now)).as("a key that may be used, " + place).isEqualTo(KeyState.ACTIVE);
        Load worst = asked(text).worst();
        boolean isPriced = asked(text).isPriced();
        assertThat(books.passed(key, worst, isPriced, home.rules(), now)).as("caps bind, " + place).isEmpty();
        illTimes.merge(key.id(), 1, (times, one) -> deed instanceof Deed.Answers ? 0 : times + one);
        path(text).add(new Hop(key, deed, hasFineKeyOfOnesOwn(now)));
        onTheWay.put(text, books.sent(now, key, worst));
    }

    @Override
    public synchronized void ended(String text, Deed deed) {
        PlainBooks.Sent sent = Objects.requireNonNull(onTheWay.remove(text));
        sent.ended(load(deed, asked(text)));
    }

    // What a request weighs once it has ended so, by the fault matrix.
    private static Load load(Deed deed, Asked asked) {
        return switch (deed) {
            case Deed.Answers(long input, long output) -> new Load(
                    asked.isPriced() ? Asked.price(input, output) : BigDecimal.ZERO,
                    input + output,
                    1);
            case Deed.Fails(FailureKind kind) -> switch (kind) {
                case SERVER, TIMEOUT, CUT, MALFORMED -> asked.worst();
                case NETWORK -> Load.NONE;
                default -> new Load(BigDecimal.ZERO, 0, 1);
            };
            case Deed.BreaksOff _,Deed.KilledBefore _,Deed.KilledMeanwhile _ -> asked.worst();
        };
    }

    private boolean hasFineKeyOfOnesOwn(Instant now) {
        return home.keys().stream()
                .filter(key -> key.scope() == Scope.PERSONAL && key.state(now) == KeyState.ACTIVE)
                .anyMatch(key -> illTimes.getOrDefault(key.id(), 0) < ENOUGH_FOR_THE_BREAKER);
    }

    private void took(String text, Answer answer) {
        switch (answer) {
            case Answer.Given(var _, Receipt receipt) -> acknowledged.add(receipt.intent().id());
            case Answer.Failed(var _, Receipt receipt) -> acknowledged.add(receipt.intent().id());
            case Answer.Refused _,Answer.Unbooked _,Answer.Left _,Answer.Pending _ -> {}
        }
        List<Hop> path = path(text);
        if (!path.isEmpty()) {
            mayBegin(path.getFirst(), text + ", " + place());
        }
        for (int i = 1; i < path.size(); i++) {
            mayFollow(path.get(i - 1), path.get(i), text + ", " + place());
        }
    }

    // Only a breaker keeps a key aside that is fine.
    private static void mayBegin(Hop first, String place) {
        if (first.key().scope() != Scope.PERSONAL) {
            assertThat(first.hadFineKeyOfOnesOwn()).as("another pays though one has a key, " + place).isFalse();
        }
    }

    private void mayFollow(Hop first, Hop next, String place) {
        assertThat(first.deed()).as("goes on after it had begun, " + place).isInstanceOf(Deed.Fails.class);
        FailureKind kind = ((Deed.Fails) first.deed()).kind();
        assertThat(kind).as("goes on where it may be charged, or would fail again, " + place).isNotIn(
                FailureKind.SERVER, FailureKind.TIMEOUT, FailureKind.CUT, FailureKind.MALFORMED,
                FailureKind.TOO_LARGE, FailureKind.BAD_REQUEST, FailureKind.CONTENT_DECLINED);
        if (Payer.of(first.key().scope()) != Payer.of(next.key().scope())) {
            assertThat(home.isOn(Setting.FALLBACK_FAILURE)).as("crosses with fallback off, " + place).isTrue();
            assertThat(kind).as("crosses to another purse, " + place).isIn(
                    FailureKind.QUOTA, FailureKind.RATE_LIMITED, FailureKind.OVERLOADED, FailureKind.NETWORK);
        }
    }

    private void addKey(Scope scope) {
        home.add(scope);
    }

    private void changeKey() {
        Key key = home.keys().get(random.nextInt(home.keys().size()));
        Instant now = home.now();
        switch (random.nextInt(3)) {
            case 0 -> home.put(key.withMarks(key.marks().withEnabled(!key.marks().enabled())));
            case 1 -> home.put(ModelHome.valid(key, new Validity(Optional.empty(), Optional.of(now.plusSeconds(
                    random.nextInt(-100_000, 1_000_000))))));
            default -> home.put(ModelHome.valid(key, Validity.ALWAYS));
        }
    }

    private void changeBudgets() {
        List<Budget> budgets = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            budgets.add(budget());
        }
        home.write(budgets);
    }

    private Budget budget() {
        Target target = switch (random.nextInt(4)) {
            case 0 -> new Target(
                    Target.Kind.KEY, home.keys().get(random.nextInt(home.keys().size())).id().value());
            case 1 -> Target.APP;
            case 2 -> new Target(Target.Kind.ENV, "DEVELOPMENT");
            default -> Target.ALL;
        };
        Limit limit = switch (random.nextInt(3)) {
            case 0 -> Limit.tokens(1 + random.nextInt(4000));
            case 1 -> Limit.requests(1 + random.nextInt(20));
            default -> Limit.dollars(BigDecimal.valueOf(1 + random.nextInt(8000), 6));
        };
        BudgetPeriod period = PERIODS.get(random.nextInt(PERIODS.size()));
        return random.nextInt(4) == 0
                ? Attempts.soft(target, limit, period)
                : Attempts.hard(target, limit, period);
    }

    private void changeSettings() {
        Setting setting = random.nextBoolean() ? Setting.FALLBACK_FAILURE : Setting.FALLBACK_UNSET;
        home.set(new SettingValue(setting, Narrowing.EVERYWHERE, random.nextBoolean() ? "on" : "off"));
    }

    private void tick() {
        home.goOn(Duration.ofMinutes(random.nextInt(4) == 0 ? random.nextInt(60 * 24 * 20) : random.nextInt(900)));
        if (jumps && random.nextBoolean()) {
            home.goOn(Duration.ofDays(random.nextInt(-40, 40)));
        }
    }

    // I1, I2 and I3; the others are looked at where they can be broken.
    private void check() {
        assertThat(onTheWay).as(place()).isEmpty();
        books.nothingIsOnTheWay(place());
        assertThat(home.intents()).as("one intent for each request, " + place()).isEqualTo(seen + neverOnTheWire);
        assertThat(home.openIntents()).as(place()).isZero();
        for (Standing standing : home.standings()) {
            BigDecimal counted = books.counted(standing.budget(), home.rules(), home.now());
            String place = place() + " " + standing;
            assertThat(standing.reserved()).as(place).isEqualByComparingTo(BigDecimal.ZERO);
            if (jumps) {
                assertThat(standing.used()).as(place).isGreaterThanOrEqualTo(counted);
            } else {
                assertThat(standing.used()).as(place).isEqualByComparingTo(counted);
            }
        }
        assertThat(home.rebuilt()).as("live and read again are the same, " + place()).isEqualTo(home.counted());
    }

    private String place() {
        return "seed " + seed + ", step " + step + " at " + home.now();
    }
}
