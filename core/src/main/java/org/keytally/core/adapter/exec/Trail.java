package org.keytally.core.adapter.exec;

import org.keytally.core.domain.guard.Disguise;

/// One form of a secret being followed through a stream, byte by byte (Knuth, Morris, Pratt).
final class Trail {

    // a line break and the indentation of the next line
    private static final int LONGEST_GAP = 64;

    private final byte[] form;
    private final int[] fallback;
    private final boolean mayBeWrapped;
    // where the last bytes stood that count, for forms in which line breaks do not
    private final long[] places;
    private int matched;
    private int counted;
    private int gap;
    private long start;
    private long completeStart;

    Trail(Disguise disguise) {
        form = disguise.form();
        fallback = fallback(form);
        mayBeWrapped = disguise.mayBeWrapped();
        places = new long[form.length];
    }

    byte first() {
        return form[0];
    }

    boolean isActive() {
        return matched > 0;
    }

    /// Where what has been followed so far began; of no meaning while not active.
    long start() {
        return start;
    }

    /// Takes the byte at a place in the stream and tells whether the form is complete with it.
    boolean completes(byte value, long place) {
        if (isGap(value)) {
            gap++;
            return false;
        }
        gap = 0;
        places[counted] = place;
        counted = counted + 1 == form.length ? 0 : counted + 1;
        while (matched > 0 && form[matched] != value) {
            matched = fallback[matched - 1];
        }
        matched += form[matched] == value ? 1 : 0;
        boolean isComplete = matched == form.length;
        completeStart = isComplete ? startOf(matched) : completeStart;
        // the end of this form may be the beginning of the next
        matched = isComplete ? fallback[matched - 1] : matched;
        start = startOf(matched);
        return isComplete;
    }

    /// Where the form began that was completed last.
    long completeStart() {
        return completeStart;
    }

    private long startOf(int length) {
        return places[Math.floorMod(counted - length, form.length)];
    }

    private boolean isGap(byte value) {
        if (!mayBeWrapped || matched == 0 || gap >= LONGEST_GAP) {
            return false;
        }
        return value == '\n' || value == '\r' || (gap > 0 && (value == ' ' || value == '\t'));
    }

    private static int[] fallback(byte[] form) {
        int[] fallback = new int[form.length];
        int matched = 0;
        for (int i = 1; i < form.length; i++) {
            while (matched > 0 && form[matched] != form[i]) {
                matched = fallback[matched - 1];
            }
            matched += form[matched] == form[i] ? 1 : 0;
            fallback[i] = matched;
        }
        return fallback;
    }
}
