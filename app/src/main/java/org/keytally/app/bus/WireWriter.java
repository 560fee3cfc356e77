package org.keytally.app.bus;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Values written the way the bus carries them.
final class WireWriter {

    private static final int BEGINS_WITH = 512;

    private ByteBuffer bytes = ByteBuffer.allocate(BEGINS_WITH).order(ByteOrder.LITTLE_ENDIAN);

    void all(String types, List<?> values) {
        List<String> each = new Signature(types).types();
        if (each.size() != values.size()) {
            throw new IllegalArgumentException(types);
        }
        for (int index = 0; index < each.size(); index++) {
            one(each.get(index), values.get(index));
        }
    }

    void align(int to) {
        int rest = bytes.position() % to;
        if (rest > 0) {
            room(to - rest).put(new byte[to - rest]);
        }
    }

    byte[] written() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private void one(String type, Object value) {
        align(Signature.alignment(type));
        switch (type.charAt(0)) {
            case 'y' -> room(1).put((Byte) value);
            case 'b' -> whole((Boolean) value ? 1 : 0);
            case 'i', 'u' -> whole((Integer) value);
            case 's', 'o' -> text((String) value);
            case 'g' -> signature((String) value);
            case 'v' -> variant((Variant) value);
            case 'a' -> list(type.substring(1), value);
            case '(', '{' -> inside(Signature.inside(type), (List<?>) value);
            default -> throw new IllegalArgumentException(type);
        }
    }

    private void whole(int number) {
        room(Integer.BYTES).putInt(number);
    }

    private void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        whole(utf8.length);
        room(utf8.length + 1).put(utf8).put((byte) 0);
    }

    private void signature(String text) {
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        room(ascii.length + 2).put((byte) ascii.length).put(ascii).put((byte) 0);
    }

    private void variant(Variant variant) {
        signature(variant.type());
        one(variant.type(), variant.value());
    }

    private void inside(List<String> types, List<?> values) {
        for (int index = 0; index < types.size(); index++) {
            one(types.get(index), values.get(index));
        }
    }

    // The length comes before what it counts, and does not count what moves the first element into its place.
    private void list(String type, Object value) {
        int before = bytes.position();
        whole(0);
        align(Signature.alignment(type));
        int start = bytes.position();
        switch (value) {
            case byte[] raw -> room(raw.length).put(raw);
            case Map<?, ?> entries -> entries.forEach((key, held) -> one(type, List.of(key, held)));
            case List<?> elements -> elements.forEach(element -> one(type, element));
            default -> throw new IllegalArgumentException(type);
        }
        bytes.putInt(before, bytes.position() - start);
    }

    private ByteBuffer room(int wanted) {
        if (bytes.remaining() < wanted) {
            int size = Math.max(bytes.capacity() * 2, bytes.position() + wanted);
            bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN).put(bytes.flip());
        }
        return bytes;
    }
}
