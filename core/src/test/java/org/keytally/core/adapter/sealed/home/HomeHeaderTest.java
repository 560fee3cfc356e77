package org.keytally.core.adapter.sealed.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.MemoryDisk;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.SealedException.Kind;
import org.keytally.core.adapter.sealed.home.OpenedHome.Resealing;
import org.keytally.core.sweep.Canary;

final class HomeHeaderTest {

    private static final Path HOME = Path.of("home");
    private static final Path FILE = HOME.resolve(HomeHeader.FILE);
    private static final Argon2Cost LEAST_READ = new Argon2Cost(Argon2Cost.LEAST_MEMORY, 1, 1);

    private final MemoryDisk disk = new MemoryDisk();
    private final HomeHeader header = new HomeHeader(HOME, disk, () -> Argon2Cost.LEAST_WRITTEN);
    private final KeychainKey keychainKey = KeychainKey.random(new SecureRandom());
    private HomeKey key = HomeKey.of(new byte[32]);

    @BeforeEach
    void make() throws SealedException {
        OpenedHome made = header.make(KeychainKind.OS, header.newId(), keychainKey);
        key = made.key();
        header.finish(key);
    }

    @Test
    void opensWithTheKeyFromTheKeychain() throws SealedException {
        OpenedHome opened = header.open(keychainKey);

        assertThat(opened.key().reveal()).isEqualTo(key.reveal());
        assertThat(opened.keychain()).isEqualTo(KeychainKind.OS);
        assertThat(opened.isFinished()).isTrue();
        assertThat(opened.resealing()).isEqualTo(Resealing.NOT_NEEDED);
    }

    @Test
    void opensWithAPassphraseAndNotWithAnother() throws SealedException {
        header.add(key, passphrase("-right"));

        assertThat(header.open(passphrase("-right")).key().reveal()).isEqualTo(key.reveal());
        assertThat(failureOf(passphrase("-wrong"))).isEqualTo(Kind.WRONG_PASSPHRASE);
    }

    @Test
    void opensWithTheRecoveryPhraseAndNotWithAnother() throws SealedException {
        RecoveryPhrase phrase = RecoveryPhrase.random(new SecureRandom());
        header.add(key, phrase);

        RecoveryPhrase typed = RecoveryPhrase.of(phrase.shown()).orElseThrow();

        assertThat(header.open(typed).key().reveal()).isEqualTo(key.reveal());
        assertThat(failureOf(RecoveryPhrase.random(new SecureRandom()))).isEqualTo(Kind.WRONG_RECOVERY_PHRASE);
    }

    @Test
    void tellsAnotherKeychainKeyFromAWayThatIsMissing() throws SealedException {
        assertThat(failureOf(KeychainKey.random(new SecureRandom()))).isEqualTo(Kind.WRONG_KEYCHAIN_KEY);
        assertThat(failureOf(passphrase(""))).isEqualTo(Kind.NO_SUCH_WAY);
    }

    @Test
    void saysBeforeOpeningWhatOpensIt() throws SealedException {
        header.add(key, RecoveryPhrase.random(new SecureRandom()));

        HeaderSummary summary = header.summary();

        assertThat(summary.keychain()).isEqualTo(KeychainKind.OS);
        assertThat(summary.ways()).isEqualTo(Set.of(Way.KEYCHAIN, Way.RECOVERY));
    }

    @Test
    void isUnfinishedUntilTheMakingEnds() throws SealedException {
        HomeHeader other = new HomeHeader(Path.of("other"), disk, () -> Argon2Cost.LEAST_WRITTEN);
        OpenedHome made = other.make(KeychainKind.OS, other.newId(), keychainKey);

        assertThat(made.isFinished()).isFalse();
        assertThat(other.open(keychainKey).isFinished()).isFalse();

        other.finish(made.key());

        assertThat(other.open(keychainKey).isFinished()).isTrue();
    }

    @Test
    void isNeverMadeOverAnother() {
        byte[] before = disk.content(FILE);

        assertThat(failureOfMaking(header)).isEqualTo(Kind.EXISTS);
        assertThat(disk.content(FILE)).isEqualTo(before);
    }

    @Test
    void isNotMadeWhereRecordsLieWithoutAHeader() {
        disk.put(Path.of("orphan/records"), new byte[10]);

        assertThat(failureOfMaking(new HomeHeader(Path.of("orphan"), disk, () -> Argon2Cost.LEAST_WRITTEN)))
                .isEqualTo(Kind.HEADER_LOST);
    }

    @Test
    void saysThatAMissingHeaderIsMissing() {
        HomeHeader none = new HomeHeader(Path.of("none"), disk, () -> Argon2Cost.LEAST_WRITTEN);

        assertThat(none.isThere()).isFalse();
        assertThat(catchThrowableOfType(SealedException.class, none::summary).kind()).isEqualTo(Kind.MISSING);
    }

    @Test
    void replacesAPassphraseByAddingAnother() throws SealedException {
        header.add(key, passphrase("-old"));
        header.add(key, passphrase("-new"));

        assertThat(header.open(passphrase("-new")).key().reveal()).isEqualTo(key.reveal());
        assertThat(failureOf(passphrase("-old"))).isEqualTo(Kind.WRONG_PASSPHRASE);
    }

    @Test
    void removesAWayButNeverTheLast() throws SealedException {
        RecoveryPhrase phrase = RecoveryPhrase.random(new SecureRandom());
        header.add(key, phrase);
        header.remove(key, Way.RECOVERY);

        assertThat(failureOf(phrase)).isEqualTo(Kind.NO_SUCH_WAY);
        assertThat(catchThrowableOfType(SealedException.class, () -> header.remove(key, Way.KEYCHAIN)).kind())
                .isEqualTo(Kind.LAST_WAY);
        assertThat(header.open(keychainKey).key().reveal()).isEqualTo(key.reveal());
    }

    @Test
    void movesToAnotherKindOfKeychainAndKeepsTheRecoveryPhrase() throws SealedException {
        RecoveryPhrase phrase = RecoveryPhrase.random(new SecureRandom());
        header.add(key, phrase);

        header.move(key, KeychainKind.SEALED, passphrase(""));

        assertThat(header.summary().keychain()).isEqualTo(KeychainKind.SEALED);
        assertThat(header.open(passphrase("")).key().reveal()).isEqualTo(key.reveal());
        assertThat(header.open(phrase).key().reveal()).isEqualTo(key.reveal());
        assertThat(failureOf(keychainKey)).isEqualTo(Kind.NO_SUCH_WAY);
    }

    @Test
    void sealsAWeakPassphraseCopyAnewWhenItIsOpened() throws SealedException {
        new HomeHeader(HOME, disk, () -> LEAST_READ).add(key, passphrase(""));

        assertThat(header.open(passphrase("")).resealing()).isEqualTo(Resealing.DONE);
        assertThat(header.open(passphrase("")).resealing()).isEqualTo(Resealing.NOT_NEEDED);
    }

    @Test
    void opensEvenWhereSealingAnewFails() throws SealedException {
        new HomeHeader(HOME, disk, () -> LEAST_READ).add(key, passphrase(""));
        disk.failAt(1, MemoryDisk.Failing.BEFORE, Kind.READ_ONLY);

        OpenedHome opened = header.open(passphrase(""));

        assertThat(opened.resealing()).isEqualTo(Resealing.PUT_OFF);
        assertThat(opened.key().reveal()).isEqualTo(key.reveal());
    }

    @Test
    void isNotSealedAnewByAWrongPassphrase() throws SealedException {
        new HomeHeader(HOME, disk, () -> LEAST_READ).add(key, passphrase(""));
        byte[] before = disk.content(FILE);

        assertThat(failureOf(passphrase("-wrong"))).isEqualTo(Kind.WRONG_PASSPHRASE);
        assertThat(disk.content(FILE)).isEqualTo(before);
    }

    @Test
    void opensByTheOldOrTheNewWaysAtEveryFault() throws SealedException {
        RecoveryPhrase phrase = RecoveryPhrase.random(new SecureRandom());
        for (MemoryDisk.Failing how : MemoryDisk.Failing.values()) {
            for (int step = 1; step <= 4; step++) {
                disk.failAt(step, how, Kind.FULL);
                SealedException failure =
                        catchThrowableOfType(SealedException.class, () -> header.add(key, phrase));
                assertThat(failure.kind()).isEqualTo(Kind.FULL);
                assertThat(header.open(keychainKey).key().reveal()).isEqualTo(key.reveal());
                disk.mend();
            }
        }
    }

    private Kind failureOf(Opener opener) {
        return catchThrowableOfType(SealedException.class, () -> header.open(opener)).kind();
    }

    private Kind failureOfMaking(HomeHeader made) {
        return catchThrowableOfType(
                SealedException.class, () -> made.make(KeychainKind.OS, made.newId(), keychainKey))
                .kind();
    }

    private static Passphrase passphrase(String suffix) throws SealedException {
        return Passphrase.of(Canary.characters(suffix));
    }
}
