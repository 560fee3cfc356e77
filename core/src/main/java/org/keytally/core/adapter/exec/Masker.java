package org.keytally.core.adapter.exec;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.keytally.core.domain.guard.Disguise;

/// A way to an output on which every form of a secret is blotted out, however it is cut into writes.
///
/// What cannot be the beginning of a form passes at once. The rest is held back, at most the longest form and its line
/// breaks, until it is known. Where nothing more comes for a while, `idle` lets up to four of its bytes through, so
/// that a question to a person is not kept waiting; what completes the form later is blotted out all the same.
final class Masker implements AutoCloseable {

    private static final byte[] MASK = "***************".getBytes(StandardCharsets.US_ASCII);
    private static final int SHOWN_WHEN_IDLE = 4;

    private final List<Disguise> disguises;
    private final List<Trail> trails;
    private final boolean[] begins = new boolean[256];
    private final OutputStream out;
    private byte[] held = new byte[16_384];
    // places in the stream: of the first byte held, and behind the last
    private long from;
    private long to;
    // the parts held that are to be blotted out, apart and in order
    private final Deque<Span> masks = new ArrayDeque<>();

    private record Span(long start, long end) {}

    Masker(List<Disguise> disguises, OutputStream out) {
        this.disguises = disguises;
        this.trails = disguises.stream().map(Trail::new).toList();
        this.out = out;
        trails.forEach(trail -> begins[trail.first() & 0xff] = true);
    }

    void write(byte[] bytes, int offset, int length) throws IOException {
        int done = offset;
        while (done < offset + length) {
            int part = Math.min(offset + length - done, 8_192);
            take(bytes, done, part);
            release(firstActive(0));
            done += part;
        }
        out.flush();
    }

    boolean isHolding() {
        return from < to;
    }

    /// Lets through what shows no more than four bytes of any form.
    void idle() throws IOException {
        release(firstActive(SHOWN_WHEN_IDLE));
        out.flush();
    }

    /// Lets the rest through: what is no complete form by now will not become one.
    void finish() throws IOException {
        release(to);
        out.flush();
    }

    /// Forgets the secret; nothing may be written any more.
    @Override
    public void close() {
        Arrays.fill(held, (byte) 0);
        disguises.forEach(Disguise::wipe);
    }

    private void take(byte[] bytes, int offset, int length) {
        makeRoom(length);
        boolean isActive = trails.stream().anyMatch(Trail::isActive);
        for (int i = offset; i < offset + length; i++) {
            byte value = bytes[i];
            held[(int) (to - from)] = value;
            if (isActive || begins[value & 0xff]) {
                isActive = follow(value);
            }
            to++;
        }
    }

    private boolean follow(byte value) {
        boolean isActive = false;
        for (Trail trail : trails) {
            if (trail.completes(value, to)) {
                mask(Math.max(from, trail.completeStart()), to + 1);
            }
            isActive |= trail.isActive();
        }
        return isActive;
    }

    private void mask(long start, long end) {
        long first = start;
        while (!masks.isEmpty() && masks.getLast().end() >= first) {
            first = Math.min(first, masks.removeLast().start());
        }
        masks.add(new Span(first, end));
    }

    private long firstActive(int shown) {
        long first = to;
        for (Trail trail : trails) {
            if (trail.isActive()) {
                first = Math.min(first, trail.start() + shown);
            }
        }
        return Math.min(first, to);
    }

    private void release(long until) throws IOException {
        while (!masks.isEmpty() && masks.getFirst().end() <= until) {
            Span mask = masks.removeFirst();
            show(mask.start());
            out.write(MASK);
            forget(mask.end());
        }
        // a mask is shown whole or not yet
        show(masks.isEmpty() ? until : Math.min(until, masks.getFirst().start()));
    }

    private void show(long until) throws IOException {
        if (until > from) {
            out.write(held, 0, (int) (until - from));
            forget(until);
        }
    }

    private void forget(long until) {
        System.arraycopy(held, (int) (until - from), held, 0, (int) (to - until));
        from = until;
    }

    private void makeRoom(int length) {
        int needed = (int) (to - from) + length + 1;
        if (needed > held.length) {
            byte[] larger = Arrays.copyOf(held, needed * 2);
            Arrays.fill(held, (byte) 0);
            held = larger;
        }
    }
}
