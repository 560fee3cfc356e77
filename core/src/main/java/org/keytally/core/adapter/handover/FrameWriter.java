package org.keytally.core.adapter.handover;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/// The frames that leave on a channel; the buffer is wiped behind each, for the reason of `FrameReader`.
final class FrameWriter {

    private static final int BUFFER = 20 * 1024;

    private final WritableByteChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);

    FrameWriter(WritableByteChannel channel) {
        this.channel = channel;
    }

    /// Writes a frame whole and wipes it; blocks while the other side does not read.
    void write(Frame frame) throws IOException {
        byte[] payload = frame.payload();
        try {
            buffer.clear();
            buffer.putInt(payload.length).put((byte) frame.type().code()).putInt(frame.number());
            int done = 0;
            do {
                int step = Math.min(payload.length - done, buffer.remaining());
                buffer.put(payload, done, step);
                done += step;
                send();
            } while (done < payload.length);
        } finally {
            frame.wipe();
        }
    }

    private void send() throws IOException {
        buffer.flip();
        int length = buffer.limit();
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } finally {
            buffer.clear();
            MemorySegment.ofBuffer(buffer).asSlice(0, length).fill((byte) 0);
        }
    }
}
