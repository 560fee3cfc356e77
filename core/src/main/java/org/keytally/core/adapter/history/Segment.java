package org.keytally.core.adapter.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keytally.core.adapter.sealed.AesGcm;
import org.keytally.core.adapter.sealed.Preamble;
import org.keytally.core.adapter.sealed.SealedException;

/// One file of the history: its first bytes, then frames, each a length and what was sealed.
final class Segment {

    static final Preamble PREAMBLE = new Preamble("KTHISTRY", 1);

    private final String name;
    private final byte[] bytes;
    private final List<Frame> frames;
    private final int end;
    private final int lost;

    /// Where a sealed run of bytes lies.
    record Frame(int offset, int length) {}

    private Segment(String name, byte[] bytes, List<Frame> frames, int end, int lost) {
        this.name = name;
        this.bytes = bytes;
        this.frames = List.copyOf(frames);
        this.end = end;
        this.lost = lost;
    }

    static Segment of(String name, byte[] bytes, int longest) throws SealedException {
        PREAMBLE.check(bytes, 0, name);
        List<Frame> frames = new ArrayList<>();
        int at = Preamble.LENGTH;
        while (bytes.length - at >= Integer.BYTES) {
            int length = ByteBuffer.wrap(bytes).getInt(at);
            if (length < AesGcm.OVERHEAD || length > longest) {
                return new Segment(name, bytes, frames, at, 1);
            }
            if (length > bytes.length - at - Integer.BYTES) {
                // Torn when the process was killed: never kept, so not lost either.
                return new Segment(name, bytes, frames, at, 0);
            }
            frames.add(new Frame(at + Integer.BYTES, length));
            at += Integer.BYTES + length;
        }
        return new Segment(name, bytes, frames, at, 0);
    }

    List<Frame> frames() {
        return frames;
    }

    /// Where the next frame belongs; short of the file's end where a frame was torn or its length is wrong.
    int end() {
        return end;
    }

    /// How many of the frames cannot be what was written.
    int lost() {
        return lost;
    }

    /// Whether more can be added behind what is there.
    boolean isWhole() {
        return end == bytes.length;
    }

    Optional<byte[]> open(Frame frame, AesGcm gcm) {
        return gcm.open(bytes, frame.offset(), frame.length(), bound(name, frame.offset() - Integer.BYTES));
    }

    static byte[] frame(String name, int at, byte[] plain, AesGcm gcm) {
        byte[] sealed = gcm.seal(plain, bound(name, at));
        return ByteBuffer.allocate(Integer.BYTES + sealed.length).putInt(sealed.length).put(sealed).array();
    }

    /// A frame opens only in its own place of its own file.
    private static byte[] bound(String name, int at) {
        return (name + ":" + at).getBytes(StandardCharsets.US_ASCII);
    }
}
