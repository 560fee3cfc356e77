package org.keytally.core.adapter.handover;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The fields of a payload, each with its length before it.
final class Fields {

    private final List<byte[]> parts = new ArrayList<>();

    Fields text(String text) {
        parts.add(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Fields texts(List<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
        return this;
    }

    Fields number(int number) {
        parts.add(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
        return this;
    }

    /// Adds bytes that are not copied before `toBytes`.
    Fields bytes(byte[] bytes) {
        parts.add(bytes);
        return this;
    }

    int length() {
        return parts.stream().mapToInt(part -> Integer.BYTES + part.length).sum();
    }

    byte[] toBytes() {
        ByteBuffer buffer = ByteBuffer.allocate(length());
        parts.forEach(part -> buffer.putInt(part.length).put(part));
        return buffer.array();
    }
}
