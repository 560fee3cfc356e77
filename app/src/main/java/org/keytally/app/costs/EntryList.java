package org.keytally.app.costs;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ObservableListBase;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.EntryOutline;

/// The entries that are meant, as many as there are, newest first; those looked at are read a page at a time, and
/// few are kept.
final class EntryList extends ObservableListBase<EntrySlot> {

    // No window shows more at once.
    private static final int IN_SIGHT = 60;

    private final EntryFilter filter;
    private final EntryPages pages;
    private EntryOutline outline = EntryOutline.NONE;
    private int lookedAt;

    /// Where entries are read, beside the UI thread.
    @FunctionalInterface
    interface Source {
        void read(EntryList list, long first, Consumer<List<EntryRow>> then, Runnable broken);
    }

    EntryList(EntryFilter filter, Source source, EntryPages.Pause pause) {
        this.filter = filter;
        this.pages = new EntryPages(
                (page, then, broken) -> source.read(this, page * EntryPages.SIZE, then, broken), pause);
    }

    EntryFilter filter() {
        return filter;
    }

    EntryOutline outline() {
        return outline;
    }

    /// Whether it can become another by growing at its newest end.
    boolean canGrow(EntryFilter meant, EntryOutline now) {
        return filter.equals(meant) && outline.isContinuedBy(now);
    }

    /// Takes in what came since; what is in sight is read again, for it may have ended meanwhile.
    void grow(EntryOutline now) {
        int before = size();
        outline = now;
        pages.age();
        int more = size() - before;
        if (more > 0) {
            beginChange();
            nextAdd(0, more);
            endChange();
        }
        if (before > 0) {
            slot(Math.max(0, lookedAt - IN_SIGHT));
            slot(Math.min(size() - 1, lookedAt + IN_SIGHT));
        }
    }

    @Override
    public int size() {
        return Math.toIntExact(outline.count());
    }

    @Override
    public EntrySlot get(int index) {
        lookedAt = index;
        return slot(index);
    }

    // Nobody may walk through millions to find one.
    @Override
    public int indexOf(Object slot) {
        return -1;
    }

    @Override
    public int lastIndexOf(Object slot) {
        return -1;
    }

    @Override
    public boolean contains(Object slot) {
        return false;
    }

    private EntrySlot slot(int index) {
        return pages.slot(outline.count() - 1 - index);
    }
}
