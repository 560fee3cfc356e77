package org.keytally.app.costs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class EntryPagesTest {

    private record Read(long page, Consumer<List<EntryRow>> then, Runnable broken) {}

    private final List<Read> reads = new ArrayList<>();
    private final List<Runnable> pauses = new ArrayList<>();
    private final EntryPages pages = new EntryPages(
            (page, then, broken) -> reads.add(new Read(page, then, broken)), next -> {
                pauses.add(next);
                return () -> pauses.remove(next);
            });

    @Test
    void readsOnePageAtATimeAndThatLookedAtLastFirst() {
        for (long page = 0; page < 40; page++) {
            pages.slot(page * EntryPages.SIZE);
        }
        assertThat(pages()).containsExactly(0L);

        reads.getFirst().then().accept(List.of());
        assertThat(pages()).containsExactly(0L, 39L);
    }

    @Test
    void readsFirstWhatWasLookedAtLastAndLeavesNothingUnread() {
        for (long page = 0; page < 10; page++) {
            pages.slot(page * EntryPages.SIZE);
        }
        for (int done = 0; done < reads.size(); done++) {
            reads.get(done).then().accept(List.of());
        }
        assertThat(pages()).containsExactly(0L, 9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void readsWhereOneJumpEndsAtOnceAndNothingWhileItGoesOnJumping() {
        pages.slot(50 * EntryPages.SIZE);
        reads.getFirst().then().accept(List.of());
        for (long page = 60; page < 100; page += 10) {
            pages.slot(page * EntryPages.SIZE);
        }
        assertThat(pages()).containsExactly(50L);

        pauses.removeFirst().run();
        assertThat(pauses).isEmpty();
        assertThat(pages()).containsExactly(50L, 90L);
    }

    @Test
    void wantsAgainWhatCouldNotBeRead() {
        pages.slot(5);
        reads.getFirst().broken().run();
        assertThat(pages()).containsExactly(0L);

        pages.slot(5);
        assertThat(pages()).containsExactly(0L, 0L);
    }

    private List<Long> pages() {
        return reads.stream().map(Read::page).toList();
    }
}
