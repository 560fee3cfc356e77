package org.keytally.app.bus;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.app.bus.BusMessage.Field;
import org.keytally.app.bus.BusMessage.Kind;

/// Messages as bytes, to the bus and from it.
final class BusStream {

    // What others may send is much more than anything that is meant for us.
    private static final int LARGEST_HEAD = 4 * 1024;
    private static final int LARGEST_BODY = 64 * 1024;
    private static final long LARGEST = 128L * 1024 * 1024;
    private static final int LONGEST_LINE = 512;

    private static final int FIXED = 16;
    private static final int VERSION = 1;
    private static final int NO_ANSWER = 1;

    private final InputStream in;
    private final OutputStream out;

    BusStream(InputStream in, OutputStream out) {
        this.in = new BufferedInputStream(in);
        this.out = out;
    }

    /// Signs in as who the system says we are.
    void signIn() throws IOException {
        say("\0AUTH EXTERNAL\r\n");
        expect("DATA");
        say("DATA\r\n");
        expect("OK");
        say("BEGIN\r\n");
    }

    /// The next message; one that nobody can read is passed over.
    BusMessage read() throws IOException {
        while (true) {
            byte[] fixed = exactly(FIXED);
            ByteBuffer begin = ByteBuffer.wrap(fixed)
                    .order(fixed[0] == 'B' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            long body = Integer.toUnsignedLong(begin.getInt(4));
            long head = (Integer.toUnsignedLong(begin.getInt(12)) + 7) / 8 * 8;
            if (body + head > LARGEST) {
                throw new IOException("no message of a bus");
            }
            if (head > LARGEST_HEAD) {
                in.skipNBytes(head + body);
                continue;
            }
            Optional<BusMessage> message = message(begin, exactly((int) head), body(body));
            if (message.isPresent()) {
                return message.get();
            }
        }
    }

    void write(BusMessage message) throws IOException {
        String types = message.text(Field.TYPES);
        WireWriter body = new WireWriter();
        body.all(types, message.values().orElse(List.of()));
        byte[] written = body.written();
        WireWriter whole = new WireWriter();
        whole.all("yyyyuua(yv)", List.of(
                (byte) 'l', (byte) message.kind().number(),
                (byte) (message.isAnswerWanted() ? 0 : NO_ANSWER), (byte) VERSION, written.length, message.serial(),
                fields(message)));
        whole.align(Long.BYTES);
        out.write(whole.written());
        out.write(written);
        out.flush();
    }

    private static List<List<Object>> fields(BusMessage message) {
        List<List<Object>> fields = new ArrayList<>();
        message.fields().forEach((field, value) -> {
            if (!value.equals("")) {
                fields.add(List.of((byte) field.number(), new Variant(field.type(), value)));
            }
        });
        return fields;
    }

    private Optional<byte[]> body(long length) throws IOException {
        if (length > LARGEST_BODY) {
            in.skipNBytes(length);
            return Optional.empty();
        }
        return Optional.of(exactly((int) length));
    }

    private static Optional<BusMessage> message(ByteBuffer begin, byte[] head, Optional<byte[]> body) {
        try {
            Map<Field, Object> fields = fields(begin, head);
            return Kind.of(begin.get(1)).map(kind -> new BusMessage(
                    kind, (begin.get(2) & NO_ANSWER) == 0, begin.getInt(8), fields,
                    body.flatMap(bytes -> values(fields, ByteBuffer.wrap(bytes).order(begin.order())))));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static Map<Field, Object> fields(ByteBuffer begin, byte[] head) {
        Map<Field, Object> fields = new EnumMap<>(Field.class);
        ByteBuffer counted = ByteBuffer.allocate(Long.BYTES + head.length).order(begin.order());
        counted.position(Integer.BYTES).putInt(begin.getInt(12)).put(head).position(Integer.BYTES);
        for (Object each : (List<?>) new WireReader(counted).all("a(yv)").getFirst()) {
            List<?> pair = (List<?>) each;
            Variant held = (Variant) pair.getLast();
            Field.of((Byte) pair.getFirst())
                    .filter(field -> field.type().equals(held.type()))
                    .ifPresent(field -> fields.put(field, held.value()));
        }
        return fields;
    }

    private static Optional<List<Object>> values(Map<Field, Object> fields, ByteBuffer body) {
        try {
            return Optional.of(new WireReader(body).all(String.valueOf(fields.getOrDefault(Field.TYPES, ""))));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private void say(String line) throws IOException {
        out.write(line.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private void expect(String word) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.length() > LONGEST_LINE) {
                throw new IOException("no bus");
            }
            line.append((char) next);
        }
        if (!line.toString().startsWith(word)) {
            throw new IOException("the bus does not let us in");
        }
    }
}
