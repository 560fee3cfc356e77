package org.keytally.core.usecase.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keytally.core.adapter.records.JsonArchive;
import org.keytally.core.domain.home.Archive;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingValue;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.keys.KeyWish;
import org.keytally.core.usecase.keys.RemoveKey;

final class ExportAndImportTest {

    private final InMemoryParcel parcel = new InMemoryParcel();
    private final FakeHome old = new FakeHome();
    private final FakeHome fresh = new FakeHome();
    private final ImportData importData = new ImportData(fresh.ring, fresh.settings, parcel, new JsonArchive());

    @BeforeEach
    void fillTheOldHome() {
        old.add("Work");
        old.add("Spare");
        old.settings.set(new SettingValue(Setting.WAIT, Narrowing.EVERYWHERE, "5"));
    }

    @Test
    void takesRecordsAndSettingsAlongAndNoSecrets() throws SecretStoreException {
        byte[] bytes = export(Optional.empty());

        ImportData.Result result = take(bytes, Map.of());

        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain(Canary.CORE);
        assertThat(result).isEqualTo(new ImportData.Result(2, 0, 0, List.of("Work", "Spare")));
        assertThat(fresh.keys.all()).extracting(Key::label).containsExactly("Work", "Spare");
        assertThat(fresh.key("Work").trace().fingerprint().hash()).isEmpty();
        assertThat(fresh.settings.value(Setting.WAIT)).isEqualTo("5");
        assertThat(old.actions()).endsWith("data.exported");
        assertThat(old.lastFacts()).isEqualTo(Map.of("keys", "2", "secrets", "none"));
        assertThat(fresh.actions()).isEqualTo(List.of("key.imported", "key.imported", "data.imported"));
    }

    @Test
    void takesTheSecretsAlongWhereAPassphraseSealsThem() throws SecretStoreException {
        byte[] bytes = export(Optional.of(passphrase("right")));
        assertThat(importData.open(bytes, passphrase("wrong"))).isEqualTo(new ImportData.Opening.WrongPassphrase());

        ImportData.Result result = take(bytes, opened(importData, bytes));

        assertThat(result).isEqualTo(new ImportData.Result(2, 0, 0, List.of()));
        assertThat(fresh.keys.all()).isEqualTo(old.keys.all());
        assertThat(fresh.holds(fresh.key("Work").secretName(), FakeHome.openAi("Work"))).isTrue();
        assertThat(fresh.everythingShown()).doesNotContain(Canary.CORE);
    }

    @Test
    void leavesRemovedKeysWhereTheyAre() throws SecretStoreException {
        new RemoveKey(old.ring).remove("Work");

        take(export(Optional.empty()), Map.of());

        assertThat(fresh.keys.all()).extracting(Key::label).containsExactly("Spare");
    }

    @Test
    void overwritesNothingWithoutConsent() throws SecretStoreException {
        Key own = fresh.add(KeyWish.usual(Optional.of("groq")).withLabel("work"), FakeHome.secret("gsk_", "own"));
        fresh.settings.set(new SettingValue(Setting.WAIT, Narrowing.EVERYWHERE, "9"));

        ImportData.Result result = importData.take(
                importData.read(export(Optional.empty())).orElseThrow(), Map.of(), _ -> false);

        assertThat(result).isEqualTo(new ImportData.Result(1, 0, 1, List.of("Spare")));
        assertThat(fresh.key("work")).isEqualTo(own);
        assertThat(fresh.settings.value(Setting.WAIT)).isEqualTo("9");
    }

    @Test
    void overwritesWithConsentInThePlaceOfTheOwnKey() throws SecretStoreException {
        Key own = fresh.add(KeyWish.usual(Optional.of("groq")).withLabel("work"), FakeHome.secret("gsk_", "own"));

        takeWithSecrets();

        assertThat(fresh.keys.all()).extracting(Key::label).containsExactly("Work", "Spare");
        assertThat(fresh.key("Work").id()).isEqualTo(own.id());
        assertThat(fresh.holds(own.secretName(), FakeHome.openAi("Work"))).isTrue();
    }

    @Test
    void leavesTheAddressOfAKeyWhoseOwnSecretStays() throws SecretStoreException {
        Key own = fresh.add("Work");
        Key elsewhere = own.withConnection(new Connection(
                Optional.of(URI.create("https://elsewhere.example.com")), Optional.empty(), Optional.empty(),
                Optional.empty()));

        importData.take(new Archive(List.of(elsewhere), List.of(), Optional.empty()), Map.of(), _ -> true);

        assertThat(fresh.key("Work")).isEqualTo(own);
    }

    @Test
    void knowsAKeyByItsSecretUnderAnotherLabel() throws SecretStoreException {
        Key own = fresh.add(KeyWish.usual(Optional.of("openai")).withLabel("Mine"), FakeHome.openAi("Work"));

        takeWithSecrets();

        assertThat(fresh.keys.all()).extracting(Key::label).containsExactly("Work", "Spare");
        assertThat(fresh.key("Work").id()).isEqualTo(own.id());
    }

    @Test
    void leavesAKeyThatWouldBeTwoOfOursAtOnce() throws SecretStoreException {
        fresh.add(KeyWish.usual(Optional.of("openai")).withLabel("Mine"), FakeHome.openAi("Work"));
        fresh.add(KeyWish.usual(Optional.of("openai")).withLabel("Work"), FakeHome.openAi("other"));
        List<Key> before = fresh.keys.all();

        ImportData.Result result = takeWithSecrets();

        assertThat(result).isEqualTo(new ImportData.Result(1, 0, 1, List.of()));
        assertThat(fresh.keys.all()).startsWith(before.toArray(Key[]::new));
    }

    @Test
    void crownsNoSecondKey() throws SecretStoreException {
        fresh.add("Own");

        takeWithSecrets();

        assertThat(fresh.primary()).isEqualTo(List.of("Own"));
    }

    @Test
    void bringsAKeyBackThatWasRemovedHereAndEmptiesItsGrave() throws SecretStoreException {
        takeWithSecrets();
        new RemoveKey(fresh.ring).remove("Work");

        takeWithSecrets();

        assertThat(fresh.key("Work").isRemoved()).isFalse();
        assertThat(fresh.graves.names()).isEmpty();
        assertThat(fresh.keys.all()).hasSize(2);
    }

    @Test
    void refusesAnArchiveWithAnAddressThatIsNotSafe() {
        Key unsafe = old.key("Work").withConnection(new Connection(
                Optional.of(URI.create("http://far.example.com")), Optional.empty(), Optional.empty(),
                Optional.empty()));

        assertThat(importData.read(new JsonArchive().write(new Archive(List.of(unsafe), List.of(), Optional.empty()))))
                .isEmpty();
        assertThat(importData.read(new byte[0])).isEmpty();
    }

    @Test
    void refusesByNameWhatWasChangedBesideTheSealedSecrets() throws SecretStoreException {
        String whole = new String(export(Optional.of(passphrase("right"))), StandardCharsets.UTF_8);
        String work = "\"label\" : \"Work\",";

        assertThat(changed(whole.replace(work, work + "\"endpoint\" : \"https://thief.example.com/v1\",")))
                .isEqualTo(new ImportData.Opening.Changed(List.of("Work"), 0, false));
        assertThat(changed(whole.replace("\"provider\" : \"openai\"", "\"provider\" : \"groq\"")))
                .isEqualTo(new ImportData.Opening.Changed(List.of("Work", "Spare"), 0, false));
        assertThat(changed(whole.replace(work, work + "\"lendable\" : \"1\",")))
                .isEqualTo(new ImportData.Opening.Changed(List.of("Work"), 0, false));
        assertThat(changed(whole.replace("\"value\" : \"5\"", "\"value\" : \"6\"")))
                .isEqualTo(new ImportData.Opening.Changed(List.of(), 0, true));
        assertThat(changed(whole.replace(
                old.key("Work").id().value(), "0000" + old.key("Work").id().value().substring(4))))
                .isEqualTo(new ImportData.Opening.Changed(List.of("Work"), 1, false));
    }

    @Test
    void refusesTwoRecordsOfOneId() {
        Key work = old.key("Work");

        assertThat(importData.read(new JsonArchive().write(
                new Archive(List.of(work, work.withRestored()), List.of(), Optional.empty()))))
                .isEmpty();
    }

    private ImportData.Opening changed(String archive) {
        return importData.open(archive.getBytes(StandardCharsets.UTF_8), passphrase("right"));
    }

    @Test
    void bringsEachKeyInWholeOrNotAtAllWhateverStepFails() throws SecretStoreException {
        byte[] bytes = export(Optional.of(passphrase("right")));
        int steps = stepsOfAnImport(bytes);
        for (int step = 1; step <= steps; step++) {
            FakeHome home = new FakeHome();
            ImportData into = new ImportData(home.ring, home.settings, parcel, new JsonArchive());
            Archive archive = into.read(bytes).orElseThrow();
            Map<KeyId, Secret> secrets = opened(into, bytes);
            home.steps.failAt(step);

            assertThat(catchThrowable(() -> into.take(archive, secrets, _ -> true)))
                    .as("step " + step)
                    .isInstanceOfAny(HomeException.class, SecretStoreException.class);

            home.steps.mend();
            for (Key key : home.keys.all()) {
                assertThat(home.holds(key.secretName(), FakeHome.openAi(key.label()))).isTrue();
            }
            assertThat(home.secrets.names()).hasSameSizeAs(home.keys.all());
        }
    }

    private int stepsOfAnImport(byte[] bytes) throws SecretStoreException {
        FakeHome home = new FakeHome();
        ImportData into = new ImportData(home.ring, home.settings, parcel, new JsonArchive());
        Archive archive = into.read(bytes).orElseThrow();
        home.steps.mend();
        into.take(archive, opened(into, bytes), _ -> true);
        return home.steps.taken().size();
    }

    private ImportData.Result takeWithSecrets() throws SecretStoreException {
        byte[] bytes = export(Optional.of(passphrase("right")));
        return take(bytes, opened(importData, bytes));
    }

    private static Map<KeyId, Secret> opened(ImportData importing, byte[] bytes) {
        return switch (importing.open(bytes, passphrase("right"))) {
            case ImportData.Opening.Opened(var secrets) -> secrets;
            case ImportData.Opening refused -> throw new AssertionError(refused.toString());
        };
    }

    private ImportData.Result take(byte[] bytes, Map<KeyId, Secret> secrets) throws SecretStoreException {
        return importData.take(importData.read(bytes).orElseThrow(), secrets, _ -> true);
    }

    private byte[] export(Optional<Secret> passphrase) throws SecretStoreException {
        return new ExportData(old.keys, old.settings, old.secrets, parcel, new JsonArchive(), old.witness)
                .export(passphrase);
    }

    private static Secret passphrase(String word) {
        return FakeHome.secret("passphrase ", word);
    }
}
