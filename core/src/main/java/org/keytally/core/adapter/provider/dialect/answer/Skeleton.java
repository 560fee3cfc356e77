package org.keytally.core.adapter.provider.dialect.answer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.keytally.core.adapter.provider.dialect.event.Marks;
import org.keytally.core.adapter.provider.dialect.event.Overrun;
import org.keytally.core.adapter.provider.dialect.event.Scan;

/// An event that did nothing but add one piece, with holes where the next one like it may differ.
///
/// Most events of a stream are such: they repeat each other but for the piece, and for counters, times and padding that
/// no one
/// reads. An event that equals the former one outside of the holes means the same, so it need not be parsed again.
final class Skeleton {

    private final byte[] bytes;
    private final Hole[] holes;
    private final boolean isReasoning;

    private Skeleton(byte[] bytes, Hole[] holes, boolean isReasoning) {
        this.bytes = bytes;
        this.holes = holes;
        this.isReasoning = isReasoning;
    }

    /// The skeleton of an event, if every mark stands where a plain value does.
    ///
    /// @param former what was learned before: where both differ there is a hole from now on
    static Optional<Skeleton> of(byte[] event, Marks marks, boolean isReasoning, Optional<Skeleton> former) {
        Hole[] all = new Hole[marks.count()];
        for (int i = 0; i < all.length; i++) {
            Optional<Hole> hole = Hole.at(event, marks.start(i), marks.isPiece(i));
            if (hole.isEmpty()) {
                return Optional.empty();
            }
            all[i] = hole.get();
        }
        Skeleton fresh = new Skeleton(event, all, isReasoning);
        return Optional.of(former.map(fresh::opened).orElse(fresh));
    }

    /// Closes the holes in which both say the same, so that fewer have to be looked at.
    private Skeleton opened(Skeleton former) {
        if (former.holes.length != holes.length) {
            return this;
        }
        Hole[] merged = new Hole[holes.length];
        for (int i = 0; i < holes.length; i++) {
            Hole then = former.holes[i];
            boolean differs =
                    !Arrays.equals(bytes, holes[i].from(), holes[i].to(), former.bytes, then.from(), then.to());
            merged[i] = holes[i].opened(differs || then.isOpen());
        }
        return new Skeleton(bytes, merged, isReasoning);
    }

    /// Adds the piece of an event, if it is like this one.
    boolean takes(byte[] event, int from, int to, AnswerDraft answer) throws Overrun {
        int at = from;
        int done = 0;
        int pieceFrom = from;
        int pieceTo = from;
        for (Hole hole : holes) {
            if (!hole.isOpen()) {
                continue;
            }
            int start = at + hole.from() - done;
            if (start > to || !Arrays.equals(bytes, done, hole.from(), event, at, start)) {
                return false;
            }
            at = hole.end(event, start, to);
            done = hole.to();
            if (hole.isPiece()) {
                pieceFrom = start;
                pieceTo = at;
            } else if (at == start && !hole.isText()) {
                return false;
            }
        }
        if (pieceFrom == pieceTo || !Arrays.equals(bytes, done, bytes.length, event, at, to)) {
            return false;
        }
        add(new String(event, pieceFrom, pieceTo - pieceFrom, StandardCharsets.UTF_8), answer);
        return true;
    }

    private void add(String piece, AnswerDraft answer) throws Overrun {
        if (isReasoning) {
            answer.reasoning(piece);
        } else {
            answer.text(0, piece);
        }
    }

    /// A value that may differ: the inside of a text, or digits.
    ///
    /// @param isOpen whether it was ever seen to differ
    private record Hole(int from, int to, boolean isText, boolean isPiece, boolean isOpen) {

        static Optional<Hole> at(byte[] event, int start, boolean isPiece) {
            if (start < 0 || start >= event.length) {
                return Optional.empty();
            }
            boolean isText = event[start] == '"';
            int from = isText ? start + 1 : start;
            int to = isText ? Scan.textEnd(event, from, event.length) : Scan.digitsEnd(event, from, event.length);
            boolean isPlain = to < event.length && (isText ? event[to] == '"' : to > from);
            return isPlain ? Optional.of(new Hole(from, to, isText, isPiece, isPiece)) : Optional.empty();
        }

        int end(byte[] event, int start, int end) {
            return isText ? Scan.textEnd(event, start, end) : Scan.digitsEnd(event, start, end);
        }

        Hole opened(boolean opens) {
            return new Hole(from, to, isText, isPiece, isPiece || opens);
        }
    }
}
