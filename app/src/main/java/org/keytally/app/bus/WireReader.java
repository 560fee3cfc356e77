package org.keytally.app.bus;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Values read the way the bus carries them; what is not well written ends in an [IllegalArgumentException].
final class WireReader {

    private static final int DEEPEST = 32;

    private final ByteBuffer bytes;

    /// @param bytes in their order, from where alignment is counted
    WireReader(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    List<Object> all(String types) {
        return inside(new Signature(types).types(), 0);
    }

    private List<Object> inside(List<String> types, int depth) {
        List<Object> values = new ArrayList<>();
        types.forEach(type -> values.add(one(type, depth)));
        return values;
    }

    private Object one(String type, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("too deep");
        }
        align(Signature.alignment(type));
        return switch (type.charAt(0)) {
            case 'y' -> next(1).get();
            case 'b' -> whole() != 0;
            case 'n', 'q' -> next(Short.BYTES).getShort();
            case 'x', 't' -> next(Long.BYTES).getLong();
            case 'd' -> next(Double.BYTES).getDouble();
            case 's', 'o' -> text(whole());
            case 'g' -> text(next(1).get() & 0xff);
            case 'v' -> variant(depth);
            case 'a' -> list(type.substring(1), depth);
            case '(', '{' -> inside(Signature.inside(type), depth + 1);
            default -> whole();
        };
    }

    private int whole() {
        return next(Integer.BYTES).getInt();
    }

    private String text(int length) {
        byte[] utf8 = new byte[fits(length)];
        next(length).get(utf8);
        next(1).get();
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private Variant variant(int depth) {
        List<String> types = new Signature(text(next(1).get() & 0xff)).types();
        if (types.size() != 1) {
            throw new IllegalArgumentException("a variant holds one value");
        }
        return new Variant(types.getFirst(), one(types.getFirst(), depth + 1));
    }

    private Object list(String type, int depth) {
        int length = fits(whole());
        align(Signature.alignment(type));
        int end = bytes.position() + fits(length);
        if (type.equals("y")) {
            byte[] raw = new byte[length];
            bytes.get(raw);
            return raw;
        }
        List<Object> elements = new ArrayList<>();
        while (bytes.position() < end) {
            elements.add(one(type, depth + 1));
        }
        return elements;
    }

    private void align(int to) {
        int rest = bytes.position() % to;
        if (rest > 0) {
            bytes.position(bytes.position() + fits(to - rest));
        }
    }

    private ByteBuffer next(int length) {
        fits(length);
        return bytes;
    }

    private int fits(int length) {
        if (length < 0 || length > bytes.remaining()) {
            throw new IllegalArgumentException("too short");
        }
        return length;
    }
}
