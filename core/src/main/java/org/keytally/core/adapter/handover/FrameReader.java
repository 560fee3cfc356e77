package org.keytally.core.adapter.handover;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Optional;

/// The frames that arrive on a channel.
///
/// The buffer is our own and direct, and wiped behind what was read: the JDK keeps copies of secrets in buffers that
/// nobody can wipe when it is given an array.
final class FrameReader {

    private static final int BUFFER = 16 * 1024;

    private final ReadableByteChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).limit(0);

    FrameReader(ReadableByteChannel channel) {
        this.channel = channel;
    }

    /// The next frame; empty at the end, which may only come between two frames.
    Optional<Frame> read() throws IOException {
        if (!fill(Frame.HEADER)) {
            if (buffer.hasRemaining()) {
                throw new MalformedFrameException("the stream ends within a header");
            }
            return Optional.empty();
        }
        int length = buffer.getInt();
        int code = buffer.get();
        int number = buffer.getInt();
        FrameType type =
                FrameType.of(code).orElseThrow(() -> new MalformedFrameException("no frame has the type " + code));
        if (length < 0 || length > type.limit()) {
            throw new MalformedFrameException("a payload of " + length + " bytes in " + type);
        }
        return Optional.of(new Frame(type, number, payload(length)));
    }

    private byte[] payload(int length) throws IOException {
        byte[] payload = new byte[length];
        int done = 0;
        while (done < length) {
            if (!fill(1)) {
                throw new MalformedFrameException("the stream ends within a payload");
            }
            int step = Math.min(length - done, buffer.remaining());
            int from = buffer.position();
            buffer.get(payload, done, step);
            wipe(from, step);
            done += step;
        }
        return payload;
    }

    private boolean fill(int wanted) throws IOException {
        if (buffer.remaining() >= wanted) {
            return true;
        }
        int end = buffer.limit();
        buffer.compact();
        wipe(buffer.position(), end - buffer.position());
        int step = 0;
        while (buffer.position() < wanted && step >= 0) {
            step = channel.read(buffer);
        }
        buffer.flip();
        return buffer.remaining() >= wanted;
    }

    private void wipe(int from, int length) {
        MemorySegment.ofBuffer(buffer.duplicate().clear()).asSlice(from, length).fill((byte) 0);
    }
}
