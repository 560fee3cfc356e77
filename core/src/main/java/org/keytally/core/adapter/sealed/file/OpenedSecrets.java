package org.keytally.core.adapter.sealed.file;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.keytally.core.adapter.sealed.AesGcm;
import org.keytally.core.adapter.sealed.PurposeKey;
import org.keytally.core.domain.key.Resting;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretMemory;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.StoreState;

/// A store whose opened secrets stay in memory for a while, sealed by a key of this process.
public final class OpenedSecrets implements SecretStore, SecretMemory, AutoCloseable {

    static final Duration UNUSED = Duration.ofMinutes(10);
    static final int LARGEST_KEPT = 64 << 10;

    private static final Duration SWEEP = Duration.ofSeconds(15);

    private final SecretStore store;
    private final Sleep sleep;
    private final LongSupplier nanos;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Opened> opened = new HashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private PurposeKey key;
    private AesGcm seal;
    private long changes;
    private long reads;

    /// A secret in memory; it stays sealed there.
    private static final class Opened {
        private final byte[] sealed;
        private long usedAt;

        Opened(byte[] sealed, long usedAt) {
            this.sealed = sealed;
            this.usedAt = usedAt;
        }
    }

    /// @param wall the clock that goes on while the system sleeps
    /// @param nanos the clock that stands still meanwhile
    public OpenedSecrets(SecretStore store, InstantSource wall, LongSupplier nanos) {
        this.store = store;
        this.sleep = new Sleep(wall, nanos);
        this.nanos = nanos;
        this.key = newKey();
        this.seal = AesGcm.lasting(key, random);
    }

    @Override
    public Resting resting() {
        return store.resting();
    }

    @Override
    public StoreState state() {
        return store.state();
    }

    @Override
    public void put(SecretName name, Secret secret) throws SecretStoreException {
        try {
            store.put(name, secret);
        } finally {
            forget(name);
        }
    }

    @Override
    public void putAll(Map<SecretName, Secret> secrets) throws SecretStoreException {
        try {
            store.putAll(secrets);
        } finally {
            secrets.keySet().forEach(this::forget);
        }
    }

    @Override
    public Optional<Secret> open(SecretName name) throws SecretStoreException {
        Optional<Secret> known = known(name);
        if (known.isPresent()) {
            return known;
        }
        long before = changesBeforeReading();
        Optional<Secret> read = store.open(name);
        read.ifPresent(secret -> keep(name, secret, before));
        return read;
    }

    @Override
    public boolean remove(SecretName name) throws SecretStoreException {
        try {
            return store.remove(name);
        } finally {
            forget(name);
        }
    }

    @Override
    public synchronized void forget(SecretName name) {
        changes++;
        opened.remove(name.id());
    }

    /// Forgets every secret and the key they were sealed by.
    @Override
    public synchronized int lock() {
        int count = opened.size();
        changes++;
        opened.clear();
        key.close();
        key = newKey();
        seal = AesGcm.lasting(key, random);
        return count;
    }

    /// Forgets what was unused for long, and everything if the system slept.
    public synchronized void sweep() {
        if (sleep.happened()) {
            lock();
            return;
        }
        long now = nanos.getAsLong();
        opened.values().removeIf(each -> now - each.usedAt >= UNUSED.toNanos());
    }

    /// Sweeps until closed or interrupted.
    public void run() {
        try {
            boolean isClosed = false;
            while (!isClosed) {
                sweep();
                long before = nanos.getAsLong();
                isClosed = closed.await(SWEEP.toSeconds(), TimeUnit.SECONDS);
                lockAfterAPause(nanos.getAsLong() - before);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    // Where both clocks go on during sleep, a pause far longer than asked for tells of it.
    private void lockAfterAPause(long paused) {
        if (paused > SWEEP.plus(Sleep.APART).toNanos()) {
            lock();
        }
    }

    /// How often the store beneath was read, because a secret was not in memory.
    public synchronized long reads() {
        return reads;
    }

    @Override
    public void close() {
        closed.countDown();
        lock();
    }

    private synchronized Optional<Secret> known(SecretName name) {
        sweep();
        Opened found = opened.get(name.id());
        if (found == null) {
            return Optional.empty();
        }
        found.usedAt = nanos.getAsLong();
        return seal.open(found.sealed, SecretBytes.ofText(name.id())).map(SecretBytes::toSecret);
    }

    private synchronized long changesBeforeReading() {
        reads++;
        return changes;
    }

    // A secret that was replaced or locked away while it was being read must not come back to memory.
    private synchronized void keep(SecretName name, Secret secret, long changesBefore) {
        if (changes != changesBefore || secret.length() > LARGEST_KEPT) {
            return;
        }
        byte[] bytes = secret.reveal();
        byte[] sealed = seal.seal(bytes, SecretBytes.ofText(name.id()));
        Arrays.fill(bytes, (byte) 0);
        opened.put(name.id(), new Opened(sealed, nanos.getAsLong()));
    }

    private PurposeKey newKey() {
        return PurposeKey.random(random);
    }
}
