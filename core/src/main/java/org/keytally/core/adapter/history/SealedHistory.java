package org.keytally.core.adapter.history;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.keytally.core.adapter.sealed.AesGcm;
import org.keytally.core.adapter.sealed.Disk;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.Preamble;
import org.keytally.core.adapter.sealed.Purpose;
import org.keytally.core.adapter.sealed.PurposeKey;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.domain.history.History;
import org.keytally.core.domain.history.KeptExchange;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.ledger.EntryId;

/// Prompts and answers in the folder `history` of a home.
public final class SealedHistory implements History, AutoCloseable {

    /// The name of the folder in the home.
    public static final String FOLDER = "history";

    private final HistoryFolder folder;
    private final Disk disk;
    private final InstantSource clock;
    private final HistoryLimits limits;
    private final PurposeKey under;
    private final HistoryKey keyFile;
    private Optional<PurposeKey> key = Optional.empty();
    private Optional<Tail> tail = Optional.empty();

    /// Where the next frame goes.
    private record Tail(Path file, int end) {}

    /// What could be read of one file, what was written last first.
    private record Found(List<KeptExchange> exchanges, int lost) {}

    public SealedHistory(Path home, HomeKey homeKey, Disk disk, InstantSource clock, HistoryLimits limits) {
        Path path = home.resolve(FOLDER);
        this.folder = new HistoryFolder(path);
        this.disk = disk;
        this.clock = clock;
        this.limits = limits;
        this.under = homeKey.derive(Purpose.HISTORY);
        this.keyFile = new HistoryKey(path, disk, under, new SecureRandom());
    }

    @Override
    public synchronized boolean keep(KeptExchange exchange) {
        byte[] plain = ExchangeBytes.write(exchange);
        if (under.isDestroyed() || plain.length > limits.exchangeBytes()) {
            return false;
        }
        // Who stops an answer interrupts the thread, and what came is kept all the same.
        boolean isInterrupted = Thread.interrupted();
        try {
            disk.prepare(folder.path());
            AesGcm gcm = gcm(keyToWrite());
            Tail at = place();
            // Whatever becomes of the writing, where the file ends is looked up again.
            tail = Optional.empty();
            byte[] frame = Segment.frame(HistoryFolder.name(at.file()), at.end(), plain, gcm);
            disk.append(at.file(), frame);
            tail = Optional.of(new Tail(at.file(), at.end() + frame.length));
            return true;
        } catch (IOException | SealedException lost) {
            // It may be lost; the answer itself was given and booked.
            return false;
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private PurposeKey keyToWrite() throws SealedException {
        if (key().isEmpty()) {
            key = Optional.of(keyFile.make());
        }
        return key.orElseThrow();
    }

    private Optional<PurposeKey> key() {
        if (key.isEmpty()) {
            key = keyFile.find();
        }
        return key;
    }

    private Tail place() throws IOException, SealedException {
        Instant now = clock.instant();
        Optional<Tail> last = tail.isPresent() ? tail : lookUp();
        Optional<Tail> fitting = last.filter(one -> one.end() < limits.fileBytes())
                .filter(one -> HistoryFolder.isOfTheDay(one.file(), now));
        return fitting.isPresent() ? fitting.get() : begun(now);
    }

    // A file that is torn or damaged is left as it is.
    private Optional<Tail> lookUp() throws IOException {
        List<Path> files = folder.newestFirst();
        if (files.isEmpty()) {
            return Optional.empty();
        }
        try {
            Segment segment = segment(files.getFirst());
            return segment.isWhole() ? Optional.of(new Tail(files.getFirst(), segment.end())) : Optional.empty();
        } catch (SealedException damaged) {
            return Optional.empty();
        }
    }

    private Tail begun(Instant now) throws IOException, SealedException {
        Path file = folder.next(now);
        disk.write(file, Segment.PREAMBLE.bytes());
        folder.shrink(limits.allBytes());
        return new Tail(file, Preamble.LENGTH);
    }

    private Segment segment(Path file) throws SealedException {
        int longest = limits.exchangeBytes() + AesGcm.OVERHEAD;
        byte[] bytes = disk.read(file, limits.fileBytes() + Integer.BYTES + longest);
        return Segment.of(HistoryFolder.name(file), bytes, longest);
    }

    @Override
    public int read(Predicate<KeptExchange> reader) {
        int lost = 0;
        Set<EntryId> seen = new HashSet<>();
        for (Path file : files()) {
            Found found = found(file);
            lost += found.lost();
            for (KeptExchange exchange : found.exchanges()) {
                if (seen.add(exchange.entry()) && !reader.test(exchange)) {
                    return lost;
                }
            }
        }
        return lost;
    }

    private List<Path> files() {
        try {
            return folder.newestFirst();
        } catch (IOException lost) {
            return List.of();
        }
    }

    // Only while one file is opened must a prompt wait that is to be kept.
    private synchronized Found found(Path file) {
        if (under.isDestroyed() || !disk.isThere(file)) {
            return new Found(List.of(), 0);
        }
        try {
            Segment segment = segment(file);
            Optional<AesGcm> gcm = key().map(SealedHistory::gcm);
            return gcm.isPresent() ? opened(segment, gcm.get()) : new Found(List.of(), segment.frames().size());
        } catch (SealedException lost) {
            return new Found(List.of(), 1);
        }
    }

    private static Found opened(Segment segment, AesGcm gcm) {
        List<KeptExchange> exchanges = new ArrayList<>();
        int lost = segment.lost();
        for (Segment.Frame frame : segment.frames().reversed()) {
            Optional<KeptExchange> exchange = segment.open(frame, gcm).flatMap(SealedHistory::exchange);
            exchange.ifPresent(exchanges::add);
            lost += exchange.isPresent() ? 0 : 1;
        }
        return new Found(exchanges, lost);
    }

    private static Optional<KeptExchange> exchange(byte[] bytes) {
        try {
            return Optional.of(ExchangeBytes.read(bytes));
        } catch (IOException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private static AesGcm gcm(PurposeKey key) {
        return new AesGcm(key, new SecureRandom());
    }

    @Override
    public boolean isEmpty() {
        return files().isEmpty();
    }

    @Override
    public synchronized void forget(Instant before) {
        try {
            folder.forget(before);
        } catch (IOException later) {
            // The next look tries again.
            return;
        }
    }

    @Override
    public synchronized void erase() {
        key.ifPresent(PurposeKey::close);
        key = Optional.empty();
        tail = Optional.empty();
        try {
            keyFile.remove();
            folder.erase();
        } catch (IOException | SealedException stubborn) {
            throw new HomeException(HomeException.Kind.FAILED, "what was kept could not be deleted", stubborn);
        }
    }

    @Override
    public synchronized void close() {
        key.ifPresent(PurposeKey::close);
        under.close();
    }
}
