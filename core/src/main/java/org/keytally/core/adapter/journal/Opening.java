package org.keytally.core.adapter.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The start of a journal: reads what came after the head, or everything, and finds where to go on.
final class Opening {

    private final Journalled journalled;
    private final Follower follower;
    private final Layout layout;
    private final Optional<Head> head;
    private final Recovery.HeadState headState;
    private final Walk walk;
    private final List<Stretch> stretches;

    Opening(Journalled journalled, Follower follower) throws IOException, JournalException {
        this.journalled = journalled;
        this.follower = follower;
        this.layout = Layout.read(journalled.folder(), journalled.seals());
        HeadFile file = new HeadFile(journalled.folder(), journalled.seals());
        this.head = file.read();
        if (head.isEmpty()) {
            layout.refuseForeign();
        }
        this.headState = headState(file);
        this.stretches = stretches();
        this.walk = walk();
    }

    private Recovery.HeadState headState(HeadFile file) throws IOException {
        if (head.isPresent()) {
            return follower.restore(head.get().state()) ? Recovery.HeadState.USED : Recovery.HeadState.OUTDATED;
        }
        if (file.exists()) {
            return Recovery.HeadState.UNREADABLE;
        }
        return layout.highest() == 0 ? Recovery.HeadState.NEW : Recovery.HeadState.MISSING;
    }

    /// The stretches by their headers, with what the head knows of the last.
    private List<Stretch> stretches() {
        List<Stretch> known = new ArrayList<>(layout.stretches());
        if (head.isEmpty() || known.stream().noneMatch(stretch -> stretch.segment() == headed().segment())) {
            head.filter(_ -> headed().segment() > layout.highest())
                    .ifPresent(_ -> known.add(Stretch.open(headed().segment())));
            return known;
        }
        known.replaceAll(
                stretch -> stretch.segment() == headed().segment() ? stretch.atLeast(headed().offset()) : stretch);
        return known;
    }

    private Walk walk() throws IOException, JournalException {
        long since = headState == Recovery.HeadState.USED ? headed().sequence() : 0;
        Sink sink = entry -> {
            if (entry.sequence() > since) {
                follower.follow(entry.sequence(), entry.kind(), entry.payload());
            }
            return true;
        };
        long evidence = Math.max(layout.forced(), head.map(known -> known.position().sequence()).orElse(0L));
        return new Walk(journalled, start(), sink, 0, evidence).over(stretches);
    }

    private Mark start() throws IOException {
        boolean isHeadEnough = headState == Recovery.HeadState.USED && covers(headed())
                && (layout.isSound() || !layout.known().isEmpty());
        if (!isHeadEnough) {
            return Mark.beginning(journalled.seals().origin());
        }
        Position at = headed();
        return new Mark(at.segment(), at.offset(), at.sequence(), Optional.of(at.mark()), head.map(Head::salt));
    }

    private boolean covers(Position position) throws IOException {
        Optional<Folder.Facts> facts = journalled.folder().facts(SegmentNames.of(position.segment()));
        return facts.isPresent() && facts.get().size() >= position.offset()
                && layout.stretches()
                        .stream()
                        .anyMatch(stretch -> stretch.covers(position.segment(), position.offset()));
    }

    private Position headed() {
        return head.orElseThrow().position();
    }

    Recovery recovery() {
        return new Recovery(soundness(), headState, walk.findings().verification().records(), layout.tooOpen());
    }

    private Soundness soundness() {
        Optional<Damage> damage = layout.known().stream().findFirst().or(() -> walk.findings().first());
        if (damage.isPresent()) {
            return new Soundness.Damaged(damage.get());
        }
        return walk.torn().<Soundness>map(torn -> torn).orElse(new Soundness.Whole());
    }

    /// Damage that no segment has written down yet.
    Optional<Damage> unwritten() {
        return walk.findings().first().filter(damage -> !layout.known().contains(damage));
    }

    boolean mustBegin() {
        return layout.header(end().segment()).isEmpty() || walk.torn().isPresent() || unwritten().isPresent();
    }

    /// Where the next record goes, or, behind damage, where the next segment says that this one ended.
    Position end() {
        Place end = walk.here();
        Octets mark = walk.chainMark().orElse(journalled.seals().origin());
        return new Position(end.segment(), Math.max(end.offset(), leastOf(end.segment())), end.sequence() - 1, mark);
    }

    /// Where a segment is known to have ended, though it may end earlier now.
    private long leastOf(int segment) {
        return stretches.stream()
                .filter(stretch -> stretch.segment() == segment)
                .mapToLong(Stretch::least)
                .findFirst()
                .orElse(0);
    }

    /// The latest point known to be durable from which records could be copied into a new segment.
    Position durable() {
        Position end = end();
        if (head.isPresent() && headed().segment() == end.segment()
                && headed().sequence() <= end.sequence()) {
            return headed();
        }
        return layout.header(end.segment()).map(RunHeader::previous).orElse(end);
    }

    Optional<Octets> salt() {
        return walk.salt();
    }

    List<Stretch> known() {
        return List.copyOf(stretches);
    }

    int highest() {
        return stretches.isEmpty() ? 0 : Math.max(layout.highest(), stretches.getLast().segment());
    }

    /// The last sequence that the head on disk serves for.
    long headSequence() {
        return headState == Recovery.HeadState.USED ? headed().sequence() : 0;
    }
}
