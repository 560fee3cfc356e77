package org.keytally.core.adapter.handover;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;

/// One message between caller and owner: a type, a number that ties an answer to its question, and a payload.
final class Frame {

    static final int HEADER = Integer.BYTES + 1 + Integer.BYTES;

    private final FrameType type;
    private final int number;
    private final byte[] payload;

    /// Takes the payload over; it is wiped with the frame.
    Frame(FrameType type, int number, byte[] payload) {
        if (payload.length > type.limit()) {
            throw new IllegalArgumentException("a payload of " + payload.length + " bytes in " + type);
        }
        this.type = type;
        this.number = number;
        this.payload = payload;
    }

    static Frame empty(FrameType type, int number) {
        return new Frame(type, number, new byte[0]);
    }

    static byte[] bytesOf(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }

    static Frame ofNumber(FrameType type, int number, int value) {
        return new Frame(type, number, bytesOf(value));
    }

    FrameType type() {
        return type;
    }

    int number() {
        return number;
    }

    /// The payload itself, not a copy.
    byte[] payload() {
        return payload;
    }

    String text() {
        return new String(payload, StandardCharsets.UTF_8);
    }

    /// The number in the payload; empty where it is none.
    OptionalInt value() {
        return payload.length == Integer.BYTES
                ? OptionalInt.of(ByteBuffer.wrap(payload).getInt())
                : OptionalInt.empty();
    }

    /// Any payload may hold a secret, so that all are wiped.
    void wipe() {
        Arrays.fill(payload, (byte) 0);
    }
}
