package org.keytally.core.adapter.handover;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The fields of a payload that arrived, none of which is trusted to be there.
final class FieldReader {

    private final ByteBuffer buffer;

    FieldReader(byte[] payload) {
        this.buffer = ByteBuffer.wrap(payload);
    }

    String text() throws MalformedFrameException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    List<String> texts() throws MalformedFrameException {
        int count = number();
        if (count < 0 || count > buffer.remaining()) {
            throw new MalformedFrameException(count + " fields in " + buffer.remaining() + " bytes");
        }
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(text());
        }
        return texts;
    }

    int number() throws MalformedFrameException {
        byte[] bytes = bytes();
        if (bytes.length != Integer.BYTES) {
            throw new MalformedFrameException("a number of " + bytes.length + " bytes");
        }
        return ByteBuffer.wrap(bytes).getInt();
    }

    byte[] bytes() throws MalformedFrameException {
        if (buffer.remaining() < Integer.BYTES) {
            throw new MalformedFrameException("a field is missing");
        }
        int length = buffer.getInt();
        if (length < 0 || length > buffer.remaining()) {
            throw new MalformedFrameException("a field of " + length + " in " + buffer.remaining() + " bytes");
        }
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return bytes;
    }

    void end() throws MalformedFrameException {
        if (buffer.hasRemaining()) {
            throw new MalformedFrameException(buffer.remaining() + " bytes too many");
        }
    }
}
