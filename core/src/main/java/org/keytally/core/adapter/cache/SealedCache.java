package org.keytally.core.adapter.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keytally.core.adapter.sealed.AesGcm;
import org.keytally.core.adapter.sealed.Disk;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.Purpose;
import org.keytally.core.adapter.sealed.PurposeKey;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.prompt.AnswerCache;
import org.keytally.core.domain.prompt.CacheKey;
import org.keytally.core.domain.prompt.KeptAnswer;

/// Kept answers in the folder `cache` of a home.
public final class SealedCache implements AnswerCache, AutoCloseable {

    /// The name of the folder in the home.
    public static final String FOLDER = "cache";

    private static final String UNFINISHED = ".part";

    private final Path folder;
    private final Disk disk;
    private final CacheLimits limits;
    private final PurposeKey names;
    private final PurposeKey contents;
    private final AesGcm gcm;

    private record Resting(Path file, long size, long touched) {}

    public SealedCache(Path home, HomeKey key, Disk disk, CacheLimits limits) {
        this.folder = home.resolve(FOLDER);
        this.disk = disk;
        this.limits = limits;
        this.names = key.derive(Purpose.CACHE_NAMES);
        this.contents = key.derive(Purpose.CACHE);
        this.gcm = new AesGcm(contents, new SecureRandom());
    }

    @Override
    public synchronized Optional<KeptAnswer> find(CacheKey key) {
        if (names.isDestroyed()) {
            return Optional.empty();
        }
        String name = KeyName.of(key, names);
        Path file = folder.resolve(name);
        if (!disk.isThere(file)) {
            return Optional.empty();
        }
        try {
            return gcm.open(disk.read(file, limits.answerBytes() + AesGcm.OVERHEAD), bound(name))
                    .flatMap(SealedCache::answer);
        } catch (SealedException lost) {
            return Optional.empty();
        }
    }

    private static Optional<KeptAnswer> answer(byte[] bytes) {
        try {
            return Optional.of(AnswerBytes.read(bytes));
        } catch (IOException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized void keep(CacheKey key, KeptAnswer answer) {
        byte[] plain = AnswerBytes.write(answer);
        if (names.isDestroyed() || plain.length > limits.answerBytes()) {
            return;
        }
        String name = KeyName.of(key, names);
        try {
            if (!disk.isThere(folder)) {
                disk.prepare(folder);
            }
            write(folder.resolve(name), gcm.seal(plain, bound(name)));
            shrink();
        } catch (IOException | SealedException lost) {
            // It may be lost; the answer itself was given and booked.
            return;
        }
    }

    private void write(Path target, byte[] sealed) throws SealedException {
        Path part = target.resolveSibling(target.getFileName() + UNFINISHED);
        disk.remove(part);
        disk.write(part, sealed);
        disk.rename(part, target);
    }

    private void shrink() throws IOException {
        List<Resting> all = new ArrayList<>(resting());
        all.sort(Comparator.comparingLong(Resting::touched));
        long bytes = all.stream().mapToLong(Resting::size).sum();
        int count = all.size();
        for (Resting oldest : all) {
            if (count <= limits.answers() && bytes <= limits.allBytes()) {
                return;
            }
            Files.deleteIfExists(oldest.file());
            bytes -= oldest.size();
            count--;
        }
    }

    @Override
    public synchronized void clear() {
        try {
            for (Resting one : resting()) {
                Files.deleteIfExists(one.file());
            }
            Files.deleteIfExists(folder);
        } catch (IOException stubborn) {
            throw new HomeException(HomeException.Kind.FAILED, "kept answers could not be deleted", stubborn);
        }
    }

    private List<Resting> resting() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Resting> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
                all.add(new Resting(file, is.size(), is.lastModifiedTime().toMillis()));
            }
        }
        return all;
    }

    /// An answer opens only under the name it was kept by.
    private static byte[] bound(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public synchronized void close() {
        names.close();
        contents.close();
    }
}
