package org.keytally.core.adapter.handover;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Objects;
import java.util.Optional;

/// The caller's standard input, of which no more travels than is asked for.
///
/// Nothing is read ahead: what the command leaves belongs to the program it may start.
final class RemoteInput extends InputStream {

    private static final int PIECE = 16 * 1024;

    private final Questions questions;
    private boolean isAtEnd;

    RemoteInput(Questions questions) {
        this.questions = questions;
    }

    @Override
    public synchronized int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (isAtEnd) {
            return -1;
        }
        Frame answer = want(Math.min(length, PIECE));
        return switch (answer.type()) {
            case ANSWER -> take(answer, target, offset, length);
            case NO_ANSWER -> end();
            default -> throw new IOException("standard input could not be read");
        };
    }

    private Frame want(int most) throws IOException {
        try {
            Optional<Frame> answer = questions.put(FrameType.WANT_INPUT, Frame.bytesOf(most));
            return answer.orElseThrow(() -> new IOException("who gave the command has left"));
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private static int take(Frame answer, byte[] target, int offset, int length) throws IOException {
        int count = answer.payload().length;
        if (count == 0 || count > length) {
            throw new MalformedFrameException(count + " bytes where 1 to " + length + " were wanted");
        }
        System.arraycopy(answer.payload(), 0, target, offset, count);
        answer.wipe();
        return count;
    }

    private int end() {
        isAtEnd = true;
        return -1;
    }
}
