package org.keytally.core.adapter.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.ledger.Ending;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.EntryOutline;
import org.keytally.core.domain.ledger.EntryState;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.Pace;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageGroup;
import org.keytally.core.domain.ledger.UsageQuery;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.domain.ledger.UsageReport;
import org.keytally.core.domain.ledger.UsageTotals;

class SqlIndexIT {

    private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");
    // Sydney leaves summer time on 5 April 2026, New York enters it on 8 March.
    private static final Instant START = Instant.parse("2026-03-05T00:00:00Z");
    private static final UsageRange ALL =
            new UsageRange(Instant.EPOCH, Instant.parse("2030-01-01T00:00:00Z"), SYDNEY);

    @TempDir
    private Path home;

    private final byte[] key = "KTCANARYk7Qw9Zp2Xv4T-index-test!".getBytes(StandardCharsets.US_ASCII);
    private InMemoryRecords records = new InMemoryRecords();
    private SqlIndex index;

    @BeforeEach
    void openIndex() {
        index = open(SYDNEY);
    }

    @AfterEach
    void rollUpsEqualTheRawSum() throws LedgerException {
        List<Entry> raw = new ArrayList<>();
        index.read(ALL, raw::add);
        assertThat(index.usage(UsageQuery.of(ALL)).totals()).isEqualTo(sum(raw));
        index.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 13})
    void everyGroupingOfEveryRangeEqualsTheSumOfTheEntries(long seed) throws LedgerException {
        Lives lives = new Lives(seed, START);
        JournaledLedger ledger = new JournaledLedger(records, records.followedBy(new LedgerFollower()));
        for (int round = 0; round < 3; round++) {
            lives.live(ledger, records, 900);
            for (UsageRange range : ranges()) {
                for (UsageQuery query : queries(range)) {
                    assertThat(index.usage(query)).as("%s", query).isEqualTo(expected(query, lives.entries()));
                }
            }
        }
    }

    @Test
    void countsTheEntriesOfEveryRangeAndTellsWhereEachLies() throws LedgerException {
        Lives lives = live(3_000);
        for (UsageRange range : ranges()) {
            for (Map<UsageBy, String> only : List.of(Map.<UsageBy, String>of(), Map.of(UsageBy.MODEL, "m1"))) {
                EntryFilter filter = new EntryFilter(range, only);
                List<Entry> expected = lives.entries()
                        .stream()
                        .filter(filter::takes)
                        .sorted(Comparator.comparingInt(entry -> Quarters.of(entry.intent().at())))
                        .toList();
                EntryOutline outline = index.outline(filter);

                assertThat(outline.count()).as("%s", filter).isEqualTo(expected.size());
                for (int place = 0; place < expected.size(); place += 97) {
                    EntryOutline.Run run = outline.runs(place, 1).getFirst();
                    assertThat(new UsageRange(run.from(), run.to(), SYDNEY)
                            .holds(expected.get(place).intent().at())).isTrue();
                }
            }
        }
    }

    @Test
    void leavesTheFileAloneOnceItIsClosed() throws Exception {
        live(50);
        index.usage(UsageQuery.of(ALL));
        index.close();
        Path file = home.resolve("index.mv.db");
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> index.usage(UsageQuery.of(ALL)))
                .isInstanceOfSatisfying(LedgerException.class,
                        closed -> assertThat(closed.kind()).isEqualTo(LedgerException.Kind.CLOSED));
        assertThatThrownBy(index::rebuild).isInstanceOf(LedgerException.class);

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(home.resolve("index.aside.mv.db")).doesNotExist();
        index = open(SYDNEY);
    }

    @Test
    void isEmptyUntilSomethingIsSent() throws LedgerException {
        assertThat(index.isEmpty()).isTrue();
        records.append((byte) 9, new byte[]{});
        assertThat(index.isEmpty()).isTrue();
        live(30);
        assertThat(index.isEmpty()).isFalse();
    }

    @Test
    void reachesFurtherWithEachRecord() throws LedgerException {
        live(30);
        long before = index.reach();
        assertThat(index.reach()).isEqualTo(before);
        records.append((byte) 9, new byte[]{});
        assertThat(index.reach()).isEqualTo(before + 1);
    }

    @Test
    void findsEachEntryByItsId() throws LedgerException {
        Lives lives = live(1_500);
        for (Entry entry : lives.entries().subList(0, 60)) {
            assertThat(index.entry(entry.intent().id())).contains(entry);
        }
    }

    @Test
    void readsTheEntriesOfARangeInOrder() throws LedgerException {
        Lives lives = live(2_000);
        UsageRange range = UsageRange.days(LocalDate.of(2026, 3, 7), LocalDate.of(2026, 3, 8), SYDNEY);
        List<Entry> read = new ArrayList<>();
        index.read(range, read::add);
        assertThat(read)
                .isNotEmpty()
                .isEqualTo(lives.entries()
                        .stream()
                        .filter(entry -> range.holds(entry.intent().at()))
                        .toList());
        List<Entry> some = new ArrayList<>();
        index.read(range, entry -> some.add(entry) && some.size() < 3);
        assertThat(some).isEqualTo(read.subList(0, 3));
    }

    @Test
    void knowsWhenEachKeyWasLastUsed() throws LedgerException {
        Lives lives = live(800);
        Map<KeyId, Instant> expected = new HashMap<>();
        for (Entry entry : lives.entries()) {
            entry.intent()
                    .purse()
                    .key()
                    .ifPresent(used -> expected.merge(
                            used, entry.intent().at(), (one, other) -> one.isAfter(other) ? one : other));
        }
        assertThat(index.lastUses()).hasSize(2).isEqualTo(expected);
    }

    @Test
    void goesOnWhereItStoodWhenOpenedAgain() throws LedgerException {
        Lives lives = live(1_000);
        UsageReport before = index.usage(UsageQuery.of(ALL, UsageBy.MODEL));
        index.close();
        index = open(SYDNEY);
        assertThat(index.usage(UsageQuery.of(ALL, UsageBy.MODEL))).isEqualTo(before);
        assertThat(aside()).doesNotExist();
        lives.live(new JournaledLedger(records, records.followedBy(new LedgerFollower())), records, 1_000);
        assertThat(index.usage(UsageQuery.of(ALL)).totals()).isEqualTo(sum(lives.entries()));
    }

    @Test
    void isMadeAgainWhenItIsLost() throws LedgerException, IOException {
        Lives lives = live(1_000);
        index.close();
        Files.delete(home.resolve("index.mv.db"));
        index = open(SYDNEY);
        assertThat(index.usage(UsageQuery.of(ALL)).totals()).isEqualTo(sum(lives.entries()));
    }

    @Test
    void isMadeAgainWhenItIsDamagedAndTheOldFileIsSetAside() throws LedgerException, IOException {
        Lives lives = live(1_000);
        index.close();
        byte[] bytes = Files.readAllBytes(home.resolve("index.mv.db"));
        for (int i = 0; i < bytes.length; i += 7) {
            bytes[i] ^= 0x55;
        }
        Files.write(home.resolve("index.mv.db"), bytes, StandardOpenOption.TRUNCATE_EXISTING);
        index = open(SYDNEY);
        assertThat(index.usage(UsageQuery.of(ALL)).totals()).isEqualTo(sum(lives.entries()));
        assertThat(aside()).hasBinaryContent(bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 4096, 9000})
    void isMadeAgainWhenItIsCutShort(int length) throws LedgerException, IOException {
        Lives lives = live(300);
        index.close();
        byte[] bytes = Files.readAllBytes(home.resolve("index.mv.db"));
        Files.write(home.resolve("index.mv.db"), Arrays.copyOf(bytes, Math.min(length, bytes.length)));
        index = open(SYDNEY);
        assertThat(index.usage(UsageQuery.of(ALL)).totals()).isEqualTo(sum(lives.entries()));
    }

    @Test
    void isMadeAgainUnderAnotherKey() throws LedgerException {
        Lives lives = live(300);
        index.close();
        byte[] other = key.clone();
        other[0]++;
        index = new SqlIndex(home, other, SYDNEY, records, AuditLines.NONE);
        assertThat(index.usage(UsageQuery.of(ALL)).totals()).isEqualTo(sum(lives.entries()));
        assertThat(aside()).exists();
    }

    @Test
    void isMadeAgainWhenItsSchemaIsAnother() throws LedgerException, SQLException, IndexException {
        Lives lives = live(300);
        index.close();
        try (Connection connection = new IndexFile(home, key).open()) {
            new Meta(connection).put(Meta.SCHEMA, Schema.NUMBER + 1L);
            connection.commit();
        }
        index = open(SYDNEY);
        assertThat(index.usage(UsageQuery.of(ALL)).totals()).isEqualTo(sum(lives.entries()));
        assertThat(aside()).exists();
    }

    @Test
    void isMadeAgainWhenATableIsGone() throws LedgerException, SQLException, IndexException {
        Lives lives = live(300);
        index.close();
        try (Connection connection = new IndexFile(home, key).open();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE circumstance");
        }
        index = open(SYDNEY);
        assertThat(index.usage(UsageQuery.of(ALL)).totals()).isEqualTo(sum(lives.entries()));
    }

    @Test
    void isMadeAgainForAnotherJournal() throws LedgerException {
        live(300);
        index.close();
        records = new InMemoryRecords();
        Lives other = new Lives(99, START);
        other.live(new JournaledLedger(records, records.followedBy(new LedgerFollower())), records, 600);
        index = open(SYDNEY);
        assertThat(index.usage(UsageQuery.of(ALL)).totals()).isEqualTo(sum(other.entries()));
    }

    @Test
    void isMadeAgainOnCommand() throws LedgerException {
        Lives lives = live(300);
        index.rebuild();
        assertThat(index.usage(UsageQuery.of(ALL)).totals()).isEqualTo(sum(lives.entries()));
    }

    @Test
    void rollsUpTheDaysOfAnotherZoneAfterAMove() throws LedgerException {
        Lives lives = live(2_000);
        index.close();
        ZoneId newYork = ZoneId.of("America/New_York");
        index = open(newYork);
        UsageQuery query = UsageQuery.of(
                UsageRange.days(LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 9), newYork), UsageBy.DAY);
        assertThat(index.usage(query)).isEqualTo(expected(query, lives.entries()));
    }

    @Test
    void aLostDefinitionMakesItsEntriesUnreadableAndTheRestStands() throws LedgerException {
        Lives lives = live(500);
        index.close();
        records.lose(1);
        index = open(SYDNEY);
        index.rebuild();
        assertThat(index.unreadable()).isPositive();
        assertThat(index.usage(UsageQuery.of(ALL)).totals().requests()).isLessThan(sum(lives.entries()).requests());
    }

    @Test
    void aSecondWordOnAnUnknownAttemptChangesNothing() throws LedgerException {
        Lives lives = live(600);
        Entry unknown = lives.entries().stream()
                .filter(entry -> entry.state() == EntryState.UNKNOWN)
                .findFirst()
                .orElseThrow();
        JournaledLedger ledger = new JournaledLedger(records, records.followedBy(new LedgerFollower()));
        Settlement nothingOwed = new Settlement.Uncharged(
                unknown.intent().id(), START, Ending.of("error"), Pace.of(Duration.ZERO));
        ledger.clear(unknown, nothingOwed);
        UsageTotals once = index.usage(UsageQuery.of(ALL)).totals();
        ledger.clear(unknown, nothingOwed);
        ledger.clear(unknown, nothingOwed);
        assertThat(index.usage(UsageQuery.of(ALL)).totals()).isEqualTo(once);
        assertThat(once.counts().unknown()).isEqualTo(sum(lives.entries()).counts().unknown() - 1);
        assertThat(index.entry(unknown.intent().id())).map(Entry::state).contains(EntryState.UNCHARGED);
        index.rebuild();
        assertThat(index.usage(UsageQuery.of(ALL)).totals()).isEqualTo(once);
    }

    @Test
    void findsAuditEventsByWhatTheySpeakOf() throws LedgerException {
        index.close();
        AuditLines lines = (kind, payload) -> kind == 1
                ? Optional.of(new AuditLines.Line(
                        START.plusSeconds(payload[0]), payload[1], 2, "key-" + payload[2], "me", "here"))
                : Optional.empty();
        records.append((byte) 1, new byte[]{1, 10, 1});
        records.append((byte) 9, new byte[]{});
        records.append((byte) 1, new byte[]{2, 10, 2});
        records.append((byte) 1, new byte[]{3, 20, 1});
        index = new SqlIndex(home, key, SYDNEY, records, lines);
        AuditFilter all = AuditFilter.between(START, START.plusSeconds(60));
        assertThat(index.auditEvents(all, 9)).containsExactly(4L, 3L, 1L);
        assertThat(index.auditEvents(all, 2)).containsExactly(4L, 3L);
        assertThat(index.auditEvents(AuditFilter.between(START.plusSeconds(2), START.plusSeconds(3)), 9))
                .containsExactly(3L);
        AuditFilter created = new AuditFilter(
                START,
                START.plusSeconds(60),
                OptionalInt.of(10),
                OptionalInt.of(2),
                Optional.of("key-1"),
                Optional.of("me"));
        assertThat(index.auditEvents(created, 9)).containsExactly(1L);
    }

    @Test
    void aFileInOtherHandsIsRefusedAndNotSetAside() throws LedgerException, IOException {
        Lives lives = live(100);
        index.close();
        index = open(SYDNEY);
        try (FileChannel other = FileChannel.open(home.resolve("index.mv.db"), StandardOpenOption.WRITE);
                FileLock lock = other.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> index.usage(UsageQuery.of(ALL))).isInstanceOf(LedgerException.class);
            assertThat(aside()).doesNotExist();
        }
        assertThat(index.usage(UsageQuery.of(ALL)).totals()).isEqualTo(sum(lives.entries()));
        assertThat(aside()).doesNotExist();
    }

    @Test
    void noValueOfARowLeavesWithAFault() throws SQLException, IndexException {
        try (Connection connection = new IndexFile(home, key).open();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE secret (word VARCHAR(60) PRIMARY KEY)");
            statement.execute("INSERT INTO secret VALUES ('KTCANARYk7Qw9Zp2Xv4T')");
            assertThatThrownBy(() -> statement.execute("INSERT INTO secret VALUES ('KTCANARYk7Qw9Zp2Xv4T')"))
                    .isInstanceOfSatisfying(SQLException.class, fault -> {
                        assertThat(fault.getMessage()).contains("KTCANARY");
                        IndexException ours = IndexException.of(fault);
                        assertThat(ours).hasMessageNotContaining("KTCANARY").hasNoCause();
                    });
        }
    }

    @Test
    void theFileShowsNothingOfWhatItHolds() throws LedgerException, IOException {
        live(500);
        index.close();
        String file = Files.readString(home.resolve("index.mv.db"), StandardCharsets.ISO_8859_1);
        assertThat(file).doesNotContain("rollup").doesNotContain("ROLLUP").doesNotContain("key-0000");
        index = open(SYDNEY);
    }

    @Test
    void answersWhoeverIsToldToGoAndHarmsNobodyElse() throws LedgerException {
        live(300);
        UsageReport before = index.usage(UsageQuery.of(ALL));
        index.close();
        index = open(SYDNEY);

        Thread.currentThread().interrupt();
        UsageReport asked = index.usage(UsageQuery.of(ALL));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(asked).isEqualTo(before);
        assertThat(index.usage(UsageQuery.of(ALL))).isEqualTo(before);
        assertThat(aside()).doesNotExist();
    }

    @Test
    void readsNoFurtherForWhoeverIsToldToGo() throws LedgerException {
        live(300);
        Thread reader = Thread.currentThread();
        List<Entry> read = new ArrayList<>();

        assertThatThrownBy(() -> index.read(ALL, entry -> {
            reader.interrupt();
            // Until the reader has noticed, for it waits on a thread of its own.
            for (int spin = 0; reader.isInterrupted() && spin < 1_000_000_000; spin++) {
                Thread.onSpinWait();
            }
            return read.add(entry);
        })).isInstanceOf(LedgerException.class).hasCauseInstanceOf(InterruptedException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(read).hasSizeLessThan(3);
    }

    private Lives live(int events) throws LedgerException {
        Lives lives = new Lives(events, START);
        lives.live(new JournaledLedger(records, records.followedBy(new LedgerFollower())), records, events);
        index.catchUp();
        return lives;
    }

    private SqlIndex open(ZoneId zone) {
        return new SqlIndex(home, key, zone, records, AuditLines.NONE);
    }

    private Path aside() {
        return home.resolve("index.aside.mv.db");
    }

    private static List<UsageRange> ranges() {
        ZoneId kathmandu = ZoneId.of("Asia/Kathmandu");
        return List.of(
                ALL,
                UsageRange.days(LocalDate.of(2026, 3, 6), LocalDate.of(2026, 4, 6), SYDNEY),
                UsageRange.days(LocalDate.of(2026, 3, 7), LocalDate.of(2026, 3, 9), ZoneId.of("America/New_York")),
                UsageRange.days(LocalDate.of(2026, 3, 7), LocalDate.of(2026, 3, 7), kathmandu),
                new UsageRange(START.plusSeconds(7_777), START.plusSeconds(987_654), SYDNEY),
                new UsageRange(START.plusSeconds(10), START.plusSeconds(800), SYDNEY),
                new UsageRange(START, START, SYDNEY));
    }

    private static List<UsageQuery> queries(UsageRange range) {
        List<UsageQuery> queries = new ArrayList<>();
        queries.add(UsageQuery.of(range));
        for (UsageBy by : UsageBy.values()) {
            queries.add(UsageQuery.of(range, by));
        }
        queries.add(UsageQuery.of(range, UsageBy.MODEL, UsageBy.DAY, UsageBy.KEY));
        queries.add(UsageQuery.of(range, UsageBy.DAY).only(UsageBy.MODEL, "m1").only(UsageBy.PAYER, "you"));
        return queries;
    }

    private static UsageReport expected(UsageQuery query, List<Entry> entries) {
        Map<List<String>, UsageTotals> groups = new HashMap<>();
        UsageTotals all = UsageTotals.NONE;
        for (Entry entry : entries) {
            boolean isAsked = query.range().holds(entry.intent().at())
                    && query.only()
                            .entrySet()
                            .stream()
                            .allMatch(only -> value(only.getKey(), entry, query).equals(only.getValue()));
            UsageTotals totals = UsageTotals.of(entry);
            if (isAsked && !totals.equals(UsageTotals.NONE)) {
                List<String> names = query.groups()
                        .stream()
                        .map(by -> value(by, entry, query))
                        .toList();
                groups.merge(names, totals, UsageTotals::plus);
                all = all.plus(totals);
            }
        }
        List<UsageGroup> sorted = groups.entrySet()
                .stream()
                .map(group -> new UsageGroup(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(group -> String.join("\u0000", group.names())))
                .toList();
        return new UsageReport(all, query.groups().isEmpty() ? List.of() : sorted);
    }

    private static String value(UsageBy by, Entry entry, UsageQuery query) {
        return switch (by) {
            case DAY -> LocalDate.ofInstant(entry.intent().at(), query.range().zone()).toString();
            case PROVIDER -> entry.intent().to().provider().value();
            case MODEL -> entry.intent().to().model();
            case KEY -> entry.intent().purse().key().map(KeyId::value).orElse("");
            case SCOPE -> entry.intent().purse().scope().map(scope -> lower(scope)).orElse("");
            case PAYER -> lower(entry.intent().purse().payer());
            case TYPE -> entry.intent().errand().type();
            case PROJECT -> entry.intent().errand().project();
            case CLIENT -> entry.intent().errand().client();
            case AGENT -> entry.intent().errand().agent();
            case ENVIRONMENT -> lower(entry.intent().errand().environment());
            case MEMBER -> entry.intent().errand().who();
        };
    }

    private static String lower(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static UsageTotals sum(List<Entry> entries) {
        return entries.stream().map(UsageTotals::of).reduce(UsageTotals.NONE, UsageTotals::plus);
    }
}
