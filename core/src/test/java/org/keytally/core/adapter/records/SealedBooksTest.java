package org.keytally.core.adapter.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.MemoryDisk;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.file.SealedRecords;
import org.keytally.core.adapter.sealed.file.SealedSecrets;
import org.keytally.core.domain.catalog.EventId;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.environment.EnvironmentProfile;
import org.keytally.core.domain.environment.EnvironmentRegister;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.home.NameBook;
import org.keytally.core.domain.home.NameBookContract;
import org.keytally.core.domain.home.NameKind;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.home.SettingBookContract;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.KeyRegister;
import org.keytally.core.domain.key.KeyRegisterContract;
import org.keytally.core.domain.key.SampleKeys;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.domain.key.SecretStoreContract;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.prompt.BatchBook;
import org.keytally.core.domain.prompt.PendingBatch;

/// The books in the sealed files, on a disk in memory.
final class SealedBooksTest {

    private static final Path HOME = Path.of("home");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final HomeKey key = HomeKey.of(new byte[32]);
    private final MemoryDisk disk = new MemoryDisk();
    private final SealedRecords records = records();

    // In time for the books of the nested classes, which read it as they are made.
    SealedBooksTest() throws SealedException {
        records.make();
    }

    @Nested
    final class Keys implements KeyRegisterContract {

        private final KeyRegister register = new SealedKeys(records);

        @Override
        public KeyRegister register() {
            return register;
        }

        @Override
        public KeyRegister reopened() {
            return new SealedKeys(records());
        }
    }

    @Nested
    final class Settings implements SettingBookContract {

        private final SettingBook book = new SealedSettings(records);

        @Override
        public SettingBook book() {
            return book;
        }

        @Override
        public SettingBook reopened() {
            return new SealedSettings(records());
        }
    }

    @Nested
    final class Names implements NameBookContract {

        private final NameBook book = new SealedNames(records, RANDOM);

        @Override
        public NameBook book() {
            return book;
        }

        @Override
        public NameBook reopened() {
            return new SealedNames(records(), RANDOM);
        }
    }

    @Nested
    final class Secrets implements SecretStoreContract {

        private final SealedSecrets secrets = new SealedSecrets(HOME, key, disk);

        @BeforeEach
        void makeSecrets() throws SealedException {
            secrets.make();
        }

        @Override
        public SecretStore store() {
            return secrets;
        }
    }

    @Test
    void changesNothingWhereTheFileCannotBeWritten() {
        KeyRegister register = new SealedKeys(records);
        register.save(List.of(SampleKeys.plain("0001")));
        disk.failAt(1, MemoryDisk.Failing.BEFORE, SealedException.Kind.FULL);

        HomeException full =
                catchThrowableOfType(HomeException.class, () -> register.save(List.of(SampleKeys.plain("0002"))));

        assertThat(full.kind()).isEqualTo(HomeException.Kind.FULL);
        assertThat(register.all()).isEqualTo(List.of(SampleKeys.plain("0001")));
        disk.mend();
        assertThat(new SealedKeys(records()).all()).isEqualTo(List.of(SampleKeys.plain("0001")));
    }

    @Test
    void holdsNeitherAnErasedNameNorItsKey() throws SealedException {
        SealedNames names = new SealedNames(records, RANDOM);
        names.idOf(NameKind.PERSON, "sam");
        byte[] before = records.read("names").orElseThrow();

        names.erase(names.find(NameKind.PERSON, "sam").orElseThrow());

        assertThat(new String(before, StandardCharsets.UTF_8)).doesNotContain("sam").contains("\"key\"");
        assertThat(records.read("names").orElseThrow()).isEqualTo("[]".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void leavesOutASettingThatIsGoneOrNoLongerTakesItsValue() throws SealedException {
        records.write(Map.of("settings", """
                [{"name":"gone","kind":"EVERYWHERE","where":"","value":"x"},
                 {"name":"wait","kind":"EVERYWHERE","where":"","value":"601"},
                 {"name":"wait","kind":"EVERYWHERE","where":"","value":"7"}]""".getBytes(StandardCharsets.UTF_8)));

        assertThat(new SealedSettings(records).all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"keys", "batches", "environments", "budgets", "tiers", "prices", "price-corrections",
        "models"})
    void callsASectionThatCannotBeReadDamaged(String section) throws SealedException {
        for (String content : List.of("", "{}", "[{\"id\"", "not json", "[{\"tier\":\"none of ours\"}]")) {
            records.write(Map.of(section, content.getBytes(StandardCharsets.UTF_8)));
            HomeException damaged = catchThrowableOfType(HomeException.class, () -> read(section));
            assertThat(damaged.kind()).as(content).isEqualTo(HomeException.Kind.DAMAGED);
        }
    }

    private Object read(String section) {
        return switch (section) {
            case "keys" -> new SealedKeys(records).all();
            case "batches" -> new SealedBatches(records).all();
            case "environments" -> new SealedEnvironments(records).all();
            case "budgets" -> new SealedBudgets(records).budgets();
            case "tiers" -> new SealedBudgets(records).allotments();
            case "prices" -> new SealedPrices(records).rows();
            case "price-corrections" -> new SealedPrices(records).corrections();
            default -> new SealedModels(records).rules();
        };
    }

    @Test
    void keepsABatchUntilItIsCollected() {
        PendingBatch first = batch("gpt-4o");
        PendingBatch second = batch("gpt-4o-mini");
        BatchBook book = new SealedBatches(records);
        book.put(first);
        book.put(second);
        book.put(first.taken("batch_7"));

        assertThat(new SealedBatches(records()).all()).isEqualTo(List.of(second, first.taken("batch_7")));

        book.remove(second.entry());
        assertThat(new SealedBatches(records()).all()).isEqualTo(List.of(first.taken("batch_7")));
    }

    @Test
    void keepsOneProfileForEachEnvironment() {
        EnvironmentRegister register = new SealedEnvironments(records);
        EnvironmentProfile staging = EnvironmentProfile.empty(Environment.STAGING).withVariable("REGION", "au");
        register.save(EnvironmentProfile.empty(Environment.STAGING));
        register.save(EnvironmentProfile.empty(Environment.CI).withPractice(true));
        register.save(staging);

        assertThat(new SealedEnvironments(records()).all())
                .isEqualTo(List.of(EnvironmentProfile.empty(Environment.CI).withPractice(true), staging));

        register.forget(Environment.CI);
        assertThat(new SealedEnvironments(records()).all()).isEqualTo(List.of(staging));
    }

    private static PendingBatch batch(String model) {
        return new PendingBatch(
                new EntryId(new EventId(UUID.randomUUID())),
                new KeyId("key-00001"),
                new ProviderId("openai"),
                model,
                Instant.parse("2026-11-01T00:00:00.123Z"),
                Optional.empty());
    }

    private SealedRecords records() {
        return new SealedRecords(HOME, key, List.of(), disk);
    }
}
