package org.keytally.app.costs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.keytally.app.fx.Running;

/// The pages of a long list that were looked at last; they are numbered from the oldest entry on, so that new entries
/// move none.
final class EntryPages {

    /// How many entries a page has.
    static final int SIZE = 100;

    private static final int MOST_KEPT = 30;
    // The last that was looked at comes first; none that is kept is left unread, for it may be what is seen.
    private static final int MOST_WANTED = MOST_KEPT;

    private final Source source;
    private final Map<Long, Page> pages = new LinkedHashMap<>(MOST_KEPT, 0.75f, true);
    private final Deque<Long> wanted = new ArrayDeque<>();
    private final Pause pause;
    private Running standing = () -> {};
    private long last;
    private boolean isStanding = true;
    private boolean isPassing;
    private boolean isReading;

    /// Where pages are read, beside the UI thread.
    @FunctionalInterface
    interface Source {
        void read(long page, Consumer<List<EntryRow>> then, Runnable broken);
    }

    /// Does something after the moment in which who drags along would have gone on.
    @FunctionalInterface
    interface Pause {
        Running then(Runnable next);
    }

    private static final class Page {

        private final List<EntrySlot> slots = Stream.generate(EntrySlot::new).limit(SIZE).toList();
        private boolean isFresh;
    }

    EntryPages(Source source, Pause pause) {
        this.source = source;
        this.pause = pause;
    }

    /// The slot of a place, which is filled as soon as its page is read.
    EntrySlot slot(long place) {
        long number = place / SIZE;
        Page page = pages.computeIfAbsent(number, _ -> new Page());
        if (pages.size() > MOST_KEPT) {
            pages.remove(pages.keySet().iterator().next());
        }
        if (!page.isFresh) {
            page.isFresh = true;
            want(number);
        }
        return page.slots.get((int) (place % SIZE));
    }

    /// What is known may be out of date: it stays until it was read again.
    void age() {
        pages.values().forEach(page -> page.isFresh = false);
    }

    private void want(long number) {
        wanted.remove(number);
        wanted.addFirst(number);
        while (wanted.size() > MOST_WANTED) {
            forgo(wanted.removeLast());
        }
        if (Math.abs(number - last) > 1) {
            jump();
        }
        last = number;
        readNext();
    }

    // One jump is read at once. Who goes on jumping sees none of it, and reading would only hold up what is drawn.
    private void jump() {
        isPassing = !isStanding;
        isStanding = false;
        standing.cancel();
        standing = pause.then(() -> {
            isStanding = true;
            isPassing = false;
            readNext();
        });
    }

    private void readNext() {
        if (isReading || isPassing || wanted.isEmpty()) {
            return;
        }
        isReading = true;
        long number = wanted.removeFirst();
        source.read(number, rows -> {
            isReading = false;
            fill(number, rows);
            readNext();
        }, () -> {
            isReading = false;
            forgo(number);
            readNext();
        });
    }

    private void fill(long number, List<EntryRow> rows) {
        Page page = pages.get(number);
        for (int i = 0; page != null && i < rows.size(); i++) {
            page.slots.get(i).fill(rows.get(i));
        }
    }

    // It is wanted again when it is looked at.
    private void forgo(long number) {
        Page page = pages.get(number);
        if (page != null) {
            page.isFresh = false;
        }
    }
}
