package org.keytally.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.keytally.core.adapter.database.InMemoryRecords;
import org.keytally.core.adapter.database.JournaledLedger;
import org.keytally.core.domain.budget.Attempts;
import org.keytally.core.domain.budget.Bearing;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Excess;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.Load;
import org.keytally.core.domain.budget.RuleSet;
import org.keytally.core.domain.budget.Span;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.Recost;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.ledger.Spent;
import org.keytally.core.domain.ledger.Worst;
import org.keytally.core.domain.prompt.BatchBook;
import org.keytally.core.usecase.prompt.CloseOpenEntries;

/// Any sequence of prompts, faults, kills, corrections and moves of the clock, beside a model that adds up
/// single entries.
final class BudgetModelTest {

    private static final int LIVES = 60;
    private static final int STEPS = 150;
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("UTC"), ZoneId.of("Australia/Sydney"), ZoneId.of("America/St_Johns"),
            ZoneId.of("Asia/Kathmandu"));
    private static final List<BudgetPeriod> PERIODS = List.of(BudgetPeriod.values());
    private static final List<String> KEYS = List.of("key-00001", "key-00002", "");

    @Test
    void countsWhatSingleEntriesAddUpToWhileTheClockGoesForward() throws LedgerException {
        long seed = new Random().nextLong();
        for (int life = 0; life < LIVES; life++) {
            new Life(seed + life, false).live();
        }
    }

    @Test
    void neverCountsLessWhereTheClockJumpsBackAndForth() throws LedgerException {
        long seed = new Random().nextLong();
        for (int life = 0; life < LIVES; life++) {
            new Life(seed + life, true).live();
        }
    }

    private static final class Life {

        private final long seed;
        private final boolean jumps;
        private final Random random;
        private final InMemoryRecords records = new InMemoryRecords();
        private final Map<EntryId, Entry> entries = new LinkedHashMap<>();
        private final Map<EntryId, Intent> waiting = new LinkedHashMap<>();
        private HomeState state = records.followedBy(new HomeState());
        private JournaledLedger ledger = new JournaledLedger(records, state.ledger());
        private byte[] head = state.capture();
        private long headAt;
        private Instant now = Instant.parse("2026-09-25T10:07:00Z");
        private RuleSet rules = new RuleSet(List.of(), ZONES.getFirst());
        private int step;

        Life(long seed, boolean jumps) {
            this.seed = seed;
            this.jumps = jumps;
            this.random = new Random(seed);
        }

        void live() throws LedgerException {
            changeRules();
            for (step = 0; step < STEPS; step++) {
                act();
                check();
            }
        }

        private void act() throws LedgerException {
            switch (random.nextInt(16)) {
                case 0, 1, 2, 3 -> reserve();
                case 4, 5 -> begin();
                case 6, 7, 8 -> end();
                case 9 -> release();
                case 10 -> clear();
                case 11 -> correct();
                case 12, 13 -> tick();
                case 14 -> kill();
                default -> changeRules();
            }
        }

        private void reserve() {
            Payer payer = random.nextInt(6) == 0 ? Payer.FREE : random.nextBoolean() ? Payer.YOU : Payer.APP;
            Optional<Money> cost = payer == Payer.FREE
                    ? Optional.of(Money.ZERO)
                    : random.nextInt(8) == 0 ? Optional.empty() : Optional.of(money());
            Intent intent = Attempts.intent(
                    now, payer, KEYS.get(random.nextInt(KEYS.size())), new Worst(cost, random.nextInt(500)));
            boolean isExpected = model(intent);
            Optional<Excess> excess = state.caps().reserve(intent, rules);
            if (jumps) {
                assertThat(excess.isEmpty() && !isExpected).as(place()).isFalse();
            } else {
                assertThat(excess.isEmpty()).as(place()).isEqualTo(isExpected);
            }
            if (excess.isEmpty()) {
                waiting.put(intent.id(), intent);
            }
        }

        private boolean model(Intent intent) {
            Bearing bearing = Bearing.of(intent);
            for (Budget budget : rules.budgets()) {
                boolean isBound = budget.isHard() && bearing.targets().contains(budget.target());
                boolean isMoney = budget.limit().unit() == Unit.MONEY;
                if (!isBound || (isMoney && bearing.payer() == Payer.FREE)) {
                    continue;
                }
                BigDecimal counted = spent(budget, intent.at()).add(reserved(budget, intent.at()));
                BigDecimal wanted = Load.worst(intent).of(budget.limit().unit());
                boolean isUnpriced = isMoney && intent.worstCost().isEmpty();
                if (isUnpriced || counted.add(wanted).compareTo(budget.limit().amount()) > 0) {
                    return false;
                }
            }
            return true;
        }

        private void begin() throws LedgerException {
            Optional<Intent> next = any(waiting.values().stream().toList());
            if (next.isEmpty()) {
                return;
            }
            Intent intent = next.get();
            waiting.remove(intent.id());
            records.fill(random.nextInt(6) == 0);
            try {
                ledger.intend(intent);
                entries.put(intent.id(), new Entry(records.last(), intent, Optional.empty(), List.of()));
            } catch (LedgerException full) {
                state.caps().release(intent.id());
            } finally {
                records.fill(false);
            }
        }

        private void release() {
            any(waiting.values().stream().toList()).ifPresent(intent -> {
                waiting.remove(intent.id());
                state.caps().release(intent.id());
            });
        }

        private void end() throws LedgerException {
            Optional<Entry> open =
                    any(entries.values().stream().filter(entry -> entry.settlement().isEmpty()).toList());
            if (open.isPresent()) {
                Settlement settlement = ending(open.get().intent(), random.nextInt(5));
                ledger.settle(settlement);
                put(open.get(), Optional.of(settlement), List.of());
            }
        }

        private Settlement ending(Intent intent, int kind) {
            return switch (kind) {
                case 0 -> Attempts.unknown(intent);
                case 1 -> Attempts.uncharged(intent, random.nextBoolean() ? "network" : "overloaded");
                case 2 -> Attempts.settled(intent, Optional.empty(), random.nextInt(500));
                default -> Attempts.settled(intent, Optional.of(money()), random.nextInt(500));
            };
        }

        private void clear() throws LedgerException {
            Optional<Entry> unknown = any(entries.values().stream()
                    .filter(entry -> entry.settlement().orElse(null) instanceof Settlement.Unknown)
                    .toList());
            if (unknown.isPresent()) {
                Settlement settlement = ending(unknown.get().intent(), random.nextInt(1, 5));
                ledger.clear(unknown.get(), settlement);
                if (random.nextBoolean()) {
                    ledger.clear(unknown.get(), ending(unknown.get().intent(), 3));
                }
                put(unknown.get(), Optional.of(settlement), List.of());
            }
        }

        private void correct() throws LedgerException {
            Optional<Entry> settled = any(entries.values().stream()
                    .filter(entry -> entry.settlement().orElse(null) instanceof Settlement.Settled)
                    .toList());
            if (settled.isPresent()) {
                Optional<Money> after = random.nextInt(4) == 0 ? Optional.empty() : Optional.of(money());
                Recost recost = new Recost(
                        settled.get().intent().id(), now, settled.get().cost(), after, Optional.empty(), false);
                ledger.recost(settled.get(), recost);
                List<Recost> recosts = new ArrayList<>(settled.get().recosts());
                recosts.add(recost);
                put(settled.get(), settled.get().settlement(), recosts);
            }
        }

        private void put(Entry entry, Optional<Settlement> settlement, List<Recost> recosts) {
            entries.put(entry.intent().id(), new Entry(entry.sequence(), entry.intent(), settlement, recosts));
        }

        private void tick() {
            long minutes = random.nextInt(20) == 0 ? random.nextLong(60 * 24 * 40) : random.nextLong(60 * 30);
            now = now.plus(Duration.ofMinutes(minutes));
            if (jumps && random.nextInt(3) == 0) {
                now = now.plus(Duration.ofDays(random.nextLong(-400, 400)));
            }
            if (random.nextInt(3) == 0) {
                head = state.capture();
                headAt = records.last();
            }
        }

        // What was reserved and not booked is gone with the process; what was booked and not ended is closed by the
        // next.
        private void kill() throws LedgerException {
            waiting.clear();
            HomeState next = new HomeState();
            boolean hasHead = random.nextInt(4) != 0;
            if (hasHead) {
                assertThat(next.restore(head)).as(place()).isTrue();
            }
            records.read(hasHead ? headAt + 1 : 1, (sequence, kind, payload) -> {
                next.follow(sequence, kind, payload);
                return true;
            });
            records.follow(next);
            state = next;
            ledger = new JournaledLedger(records, state.ledger());
            List<Intent> open = ledger.open();
            assertThat(open).as(place()).containsExactlyInAnyOrderElementsOf(entries.values().stream()
                    .filter(entry -> entry.settlement().isEmpty())
                    .map(Entry::intent)
                    .toList());
            new CloseOpenEntries(ledger, BatchBook.NONE, () -> now).close();
            entries.values().stream().filter(entry -> entry.settlement().isEmpty()).toList().forEach(
                    entry -> put(entry, Optional.of(Attempts.unknown(entry.intent())), List.of()));
        }

        private void changeRules() {
            List<Budget> budgets = new ArrayList<>();
            for (int i = random.nextInt(5); i >= 0; i--) {
                budgets.add(budget());
            }
            rules = new RuleSet(budgets, ZONES.get(random.nextInt(ZONES.size())));
        }

        private Budget budget() {
            Target target = switch (random.nextInt(5)) {
                case 0 -> new Target(Target.Kind.KEY, KEYS.get(random.nextInt(2)));
                case 1 -> new Target(Target.Kind.PERSON, Attempts.SARAH);
                case 2 -> Target.APP;
                case 3 -> new Target(Target.Kind.ENV, "DEVELOPMENT");
                default -> Target.ALL;
            };
            Limit limit = switch (random.nextInt(3)) {
                case 0 -> Limit.tokens(1 + random.nextInt(5000));
                case 1 -> Limit.requests(1 + random.nextInt(20));
                default -> Limit.dollars(BigDecimal.valueOf(1 + random.nextInt(2000), 2));
            };
            BudgetPeriod period = PERIODS.get(random.nextInt(PERIODS.size()));
            return random.nextInt(4) == 0
                    ? Attempts.soft(target, limit, period)
                    : Attempts.hard(target, limit, period);
        }

        private void check() {
            for (Standing standing : state.caps().standings(rules, now)) {
                BigDecimal spent = spent(standing.budget(), now);
                BigDecimal reserved = reserved(standing.budget(), now);
                String place = place() + " " + standing;
                if (jumps) {
                    assertThat(standing.used()).as(place).isGreaterThanOrEqualTo(spent);
                } else {
                    assertThat(standing.used()).as(place).isEqualByComparingTo(spent);
                }
                assertThat(standing.reserved()).as(place).isEqualByComparingTo(reserved);
            }
        }

        private BigDecimal spent(Budget budget, Instant at) {
            Span span = budget.period().at(at, rules.zone());
            BigDecimal sum = BigDecimal.ZERO;
            for (Entry entry : entries.values()) {
                if (bears(budget, span, entry.intent()) && entry.settlement().isPresent()) {
                    sum = sum.add(weight(entry).of(budget.limit().unit()));
                }
            }
            return sum;
        }

        private BigDecimal reserved(Budget budget, Instant at) {
            Span span = budget.period().at(at, rules.zone());
            BigDecimal sum = BigDecimal.ZERO;
            for (Entry entry : entries.values()) {
                if (bears(budget, span, entry.intent()) && entry.settlement().isEmpty()) {
                    sum = sum.add(Load.worst(entry.intent()).of(budget.limit().unit()));
                }
            }
            for (Intent intent : waiting.values()) {
                if (bears(budget, span, intent)) {
                    sum = sum.add(Load.worst(intent).of(budget.limit().unit()));
                }
            }
            return sum;
        }

        // What an entry counts as it stands now, told without a word of the code under test.
        private static Load weight(Entry entry) {
            Intent intent = entry.intent();
            BigDecimal worst = intent.worstCost().map(Money::dollars).orElse(BigDecimal.ZERO);
            return switch (entry.settlement().orElseThrow()) {
                case Settlement.Settled(var _, var _, var _, var _, Spent spent) ->
                    new Load(
                            entry.charged().map(Money::dollars).orElse(worst),
                            spent.usage().orElseThrow().total(),
                            1);
                case Settlement.Uncharged uncharged ->
                    new Load(BigDecimal.ZERO, 0, uncharged.ending().failure().equals(Optional.of("network")) ? 0 : 1);
                case Settlement.Unknown _ -> new Load(worst, intent.worst().tokens(), 1);
            };
        }

        // Nothing dated later is given away either.
        private static boolean bears(Budget budget, Span span, Intent intent) {
            return Bearing.of(intent).targets().contains(budget.target()) && !intent.at().isBefore(span.from());
        }

        private Money money() {
            return new Money(BigDecimal.valueOf(random.nextInt(2_000_000), 6));
        }

        private <T> Optional<T> any(List<T> all) {
            return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
        }

        private String place() {
            return "seed " + seed + ", step " + step + " at " + now;
        }
    }
}
