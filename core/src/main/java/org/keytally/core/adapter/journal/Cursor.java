package org.keytally.core.adapter.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/// Reads the pieces of one segment file, and finds the next good one behind rubble.
final class Cursor {

    private static final Piece RUBBLE = new Piece.Rubble();
    private static final long FAR = 1L << 32;

    private final Window window;
    private final Seals seals;
    private final long end;
    private final CRC32C crc = new CRC32C();

    Cursor(Folder.Input file, Seals seals, long end) {
        this.window = new Window(file);
        this.seals = seals;
        this.end = end;
    }

    long end() {
        return end;
    }

    /// Reads the piece at `offset`; records before `wanted` are not opened.
    Piece at(long offset, Optional<RunSeal> run, long wanted) throws IOException {
        if (end - offset < RunSeal.PREFIX + RunSeal.LEAST) {
            return RUBBLE;
        }
        int start = window.at(offset, RunSeal.PREFIX);
        int word = window.view().getInt(start);
        if (word == RunHeader.MAGIC) {
            return opening(offset);
        }
        if (word < RunSeal.LEAST || word > RunSeal.MOST || run.isEmpty()
                || offset + RunSeal.PREFIX + word > end) {
            return RUBBLE;
        }
        return sealed(offset, word, run.get(), wanted);
    }

    private Piece opening(long offset) throws IOException {
        if (end - offset < RunHeader.LENGTH) {
            return RUBBLE;
        }
        int start = window.at(offset, RunHeader.LENGTH);
        byte[] header = Arrays.copyOfRange(window.bytes(), start, start + RunHeader.LENGTH);
        return switch (RunHeader.decode(header, seals)) {
            case RunHeader.Good good -> new Piece.Opening(good.header(), offset + RunHeader.LENGTH);
            case RunHeader.Newer _ -> new Piece.Newer();
            case RunHeader.Foreign _,RunHeader.Bad _ -> RUBBLE;
        };
    }

    private Piece sealed(long offset, int length, RunSeal run, long wanted) throws IOException {
        int start = window.at(offset, RunSeal.PREFIX + length);
        ByteBuffer view = window.view();
        if (view.getInt(start + 12) != RunSeal.checksum(crc, window.bytes(), start, length)) {
            return RUBBLE;
        }
        long sequence = view.getLong(start + Integer.BYTES);
        long next = offset + RunSeal.PREFIX + length;
        if (sequence < wanted) {
            return new Piece.Passed(sequence, next);
        }
        Optional<Entry> entry = run.open(window.bytes(), start, length, sequence);
        return entry.isPresent() ? new Piece.Sealed(entry.get(), next) : RUBBLE;
    }

    /// Finds the first offset from `offset` on where a good piece begins, or the end.
    long seek(long offset, Optional<RunSeal> run, long expected) throws IOException {
        for (long at = offset; end - at >= RunSeal.PREFIX + RunSeal.LEAST; at++) {
            if (isLikely(at, expected) && isGood(at(at, run, 0))) {
                return at;
            }
        }
        return end;
    }

    /// Spares the checksum where the sequence is beyond belief.
    private boolean isLikely(long offset, long expected) throws IOException {
        int start = window.at(offset, RunSeal.PREFIX);
        long sequence = window.view().getLong(start + Integer.BYTES);
        return window.view().getInt(start) == RunHeader.MAGIC || (sequence > 0 && sequence < expected + FAR);
    }

    private static boolean isGood(Piece piece) {
        return piece instanceof Piece.Opening || piece instanceof Piece.Sealed;
    }

    void extend(Chain chain, long offset, long next) throws IOException {
        int length = (int) (next - offset);
        int start = window.at(offset, length);
        chain.extend(window.bytes(), start, length);
    }
}
