package org.keytally.core.adapter.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.EntryOutline;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.LedgerReports;
import org.keytally.core.domain.ledger.UsageQuery;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.domain.ledger.UsageReport;

/// The index of the journal in a sealed database: exact roll-ups, caught up before each answer and made again
/// when lost.
public final class SqlIndex implements LedgerReports, AutoCloseable {

    private final IndexFile file;
    private final IndexSettings settings;
    // In turn, so that whoever reads the book step by step lets others in between.
    private final ReentrantLock lock = new ReentrantLock(true);
    private Optional<OpenIndex> index = Optional.empty();
    private boolean isClosed;

    /// An index in a home, sealed with 32 random bytes; nothing is opened before it is needed.
    ///
    /// @param zone whose days are rolled up
    public SqlIndex(Path home, byte[] key, ZoneId zone, Records records, AuditLines audit) {
        this.file = new IndexFile(home, key);
        this.settings = new IndexSettings(zone, records, audit);
    }

    @Override
    public List<UsageReport> usage(List<UsageQuery> queries) throws LedgerException {
        return ask(open -> open.usage(queries));
    }

    @Override
    public Map<KeyId, Instant> lastUses() throws LedgerException {
        return ask(OpenIndex::lastUses);
    }

    @Override
    public EntryOutline outline(EntryFilter filter) throws LedgerException {
        return ask(open -> open.outline(filter));
    }

    @Override
    public boolean isEmpty() throws LedgerException {
        return ask(OpenIndex::isEmpty);
    }

    @Override
    public long reach() throws LedgerException {
        return catchUp();
    }

    @Override
    public Optional<Entry> entry(EntryId id) throws LedgerException {
        return ask(open -> open.entry(id));
    }

    @Override
    public void read(UsageRange range, Predicate<Entry> reader) throws LedgerException {
        Undisturbed apart = new Undisturbed();
        ask(apart, open -> {
            open.read(range, entry -> !apart.isLeft() && reader.test(entry));
            return true;
        });
        if (apart.isLeft()) {
            throw new LedgerException(LedgerException.Kind.FAILED, new InterruptedException());
        }
    }

    /// The journal's numbers of the newest audit events that are asked for, newest first.
    public List<Long> auditEvents(AuditFilter filter, int most) throws LedgerException {
        return ask(open -> open.auditEvents(filter, most));
    }

    /// Takes in what the journal has got since the last time, and tells up to which record.
    public long catchUp() throws LedgerException {
        return ask(OpenIndex::position);
    }

    /// How many records of the ledger could not be read because what explains them is lost.
    public long unreadable() throws LedgerException {
        return ask(OpenIndex::unreadable);
    }

    /// Sets the index aside and makes it again from the journal.
    public void rebuild() throws LedgerException {
        lock.lock();
        try {
            beOpen();
            new Undisturbed().run(this::madeAgain);
        } catch (IndexException fault) {
            throw new LedgerException(kind(fault), fault);
        } finally {
            lock.unlock();
        }
    }

    private long madeAgain() throws LedgerException, IndexException {
        shut();
        index = Optional.of(OpenIndex.afresh(file, settings));
        return twice(OpenIndex::position);
    }

    @Override
    public void close() {
        boolean isInterrupted = Thread.interrupted();
        lock.lock();
        try {
            isClosed = true;
            shut();
            file.forget();
        } finally {
            lock.unlock();
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <T> T ask(Question<T> question) throws LedgerException {
        return ask(new Undisturbed(), question);
    }

    private <T> T ask(Undisturbed apart, Question<T> question) throws LedgerException {
        lock.lock();
        try {
            beOpen();
            return apart.run(() -> twice(question));
        } catch (IndexException fault) {
            throw new LedgerException(kind(fault), fault);
        } finally {
            lock.unlock();
        }
    }

    // Its key is forgotten: whoever came later would find the good file unreadable, and seal a new one by nothing.
    private void beOpen() throws LedgerException {
        if (isClosed) {
            throw new LedgerException(LedgerException.Kind.CLOSED);
        }
    }

    // A database that closed itself, as on a full disk, is opened again once; a damaged one is made again.
    private <T> T twice(Question<T> question) throws LedgerException, IndexException {
        try {
            return once(question);
        } catch (IndexException fault) {
            return once(question);
        }
    }

    // After a fault what is in memory may be ahead of what is written, so it is read again.
    private <T> T once(Question<T> question) throws LedgerException, IndexException {
        boolean isAnswered = false;
        try {
            T answer = ready().ask(question);
            isAnswered = true;
            return answer;
        } finally {
            if (!isAnswered) {
                shut();
            }
        }
    }

    private void shut() {
        index.ifPresent(OpenIndex::close);
        index = Optional.empty();
    }

    private OpenIndex ready() throws LedgerException, IndexException {
        if (index.isEmpty()) {
            index = Optional.of(OpenIndex.open(file, settings));
        }
        return index.get();
    }

    private static LedgerException.Kind kind(IndexException fault) {
        return switch (fault.kind()) {
            case FULL -> LedgerException.Kind.FULL;
            case CLOSED -> LedgerException.Kind.CLOSED;
            case BUSY, UNREADABLE, FAILED -> LedgerException.Kind.FAILED;
        };
    }

    interface Question<T> {
        T ask(OpenIndex index) throws SQLException, LedgerException;
    }
}
