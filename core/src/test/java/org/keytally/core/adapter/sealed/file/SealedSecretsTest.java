package org.keytally.core.adapter.sealed.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.MemoryDisk;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.domain.key.Resting;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.SecretStoreException.Kind;
import org.keytally.core.domain.key.StoreState;
import org.keytally.core.sweep.Canary;

final class SealedSecretsTest {

    private static final Path HOME = Path.of("home");
    private static final Path FILE = HOME.resolve(SealedSecrets.FILE);
    private static final SecretName NAME = new SecretName("0197", "Work");

    private final MemoryDisk disk = new MemoryDisk();
    private final SealedSecrets secrets = opened();

    @BeforeEach
    void make() throws SealedException {
        secrets.make();
    }

    @Test
    void opensWhatWasPutEvenUnderAnotherLabel() throws SecretStoreException {
        secrets.put(NAME, Canary.secret("-a"));

        assertThat(text(opened(), new SecretName("0197", "Renamed"))).isEqualTo(Canary.CORE + "-a");
        assertThat(secrets.resting()).isEqualTo(Resting.SEALED_FILE);
    }

    @Test
    void opensNothingWhereNothingRests() throws SecretStoreException {
        assertThat(secrets.open(NAME)).isEmpty();
    }

    @Test
    void replacesAndRemoves() throws SecretStoreException {
        secrets.put(NAME, Canary.secret("-a"));
        secrets.put(NAME, Canary.secret("-b"));
        assertThat(text(secrets, NAME)).isEqualTo(Canary.CORE + "-b");

        assertThat(secrets.remove(NAME)).isTrue();
        assertThat(secrets.remove(NAME)).isFalse();
        assertThat(opened().open(NAME)).isEmpty();
    }

    @Test
    void keepsTheFormerSecretWhereTheDiskFails() throws SecretStoreException {
        secrets.put(NAME, Canary.secret("-a"));
        disk.failAt(2, MemoryDisk.Failing.HALFWAY, SealedException.Kind.FULL);

        assertThat(kindOfPutting(Canary.secret("-b"))).isEqualTo(Kind.FULL);
        disk.mend();

        assertThat(text(secrets, NAME)).isEqualTo(Canary.CORE + "-a");
        assertThat(text(opened(), NAME)).isEqualTo(Canary.CORE + "-a");
    }

    @Test
    void keepsSixteenMebibytesAndNoMore() throws SecretStoreException {
        byte[] largest = new byte[SealedSecrets.LARGEST_SECRET];
        Arrays.fill(largest, (byte) 'x');
        secrets.put(NAME, Secret.ofUtf8(largest));

        assertThat(opened().open(NAME).orElseThrow().reveal()).isEqualTo(largest);
        assertThat(kindOfPutting(Secret.ofUtf8(new byte[largest.length + 1]))).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void saysWhetherItIsReadyLockedOrDamaged() {
        assertThat(secrets.state()).isEqualTo(new StoreState.Ready());

        disk.put(FILE, new byte[40]);
        assertThat(opened().state()).isInstanceOf(StoreState.Unavailable.class);

        secrets.close();
        assertThat(secrets.state()).isEqualTo(new StoreState.Locked());
        assertThat(catchThrowableOfType(SecretStoreException.class, () -> secrets.open(NAME)).kind())
                .isEqualTo(Kind.LOCKED);
    }

    @Test
    void saysThatAMissingFileIsDamageAndNotAnEmptyStore() {
        SealedSecrets lost = new SealedSecrets(Path.of("elsewhere"), HomeKey.of(new byte[32]), disk);

        assertThat(catchThrowableOfType(SecretStoreException.class, () -> lost.open(NAME)).kind())
                .isEqualTo(Kind.DAMAGED);
    }

    private Kind kindOfPutting(Secret secret) {
        return catchThrowableOfType(SecretStoreException.class, () -> secrets.put(NAME, secret)).kind();
    }

    private static String text(SealedSecrets from, SecretName name) throws SecretStoreException {
        return new String(from.open(name).orElseThrow().reveal(), StandardCharsets.UTF_8);
    }

    private SealedSecrets opened() {
        return new SealedSecrets(HOME, HomeKey.of(new byte[32]), disk);
    }
}
