package org.keytally.core.adapter.database.entry;

import java.util.UUID;
import java.util.regex.Pattern;
import org.keytally.core.domain.catalog.EventId;

// A provider's name for a request: most are a word and random letters, which fit in six bits each.
final class RequestIdBytes {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final Pattern UUID_SHAPE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int AS_TEXT = 0;
    private static final int AS_UUID = 1;
    private static final int AS_LETTERS = 2;

    private RequestIdBytes() {}

    static void write(Sink sink, String id) {
        if (UUID_SHAPE.matcher(id).matches()) {
            sink.octet(AS_UUID).id(new EventId(UUID.fromString(id)));
            return;
        }
        if (!isOfLetters(id)) {
            sink.octet(AS_TEXT).text(id);
            return;
        }
        sink.octet(AS_LETTERS).number(id.length());
        int bits = 0;
        int held = 0;
        for (int i = 0; i < id.length(); i++) {
            bits = bits << 6 | LETTERS.indexOf(id.charAt(i));
            held += 6;
            if (held >= 8) {
                held -= 8;
                sink.octet(bits >>> held);
            }
        }
        if (held > 0) {
            sink.octet(bits << (8 - held));
        }
    }

    private static boolean isOfLetters(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (LETTERS.indexOf(id.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    static String read(Source source) {
        return switch (source.octet()) {
            case AS_UUID -> source.id().toString();
            case AS_LETTERS -> letters(source);
            case AS_TEXT -> source.text();
            default -> throw new UnreadableEntryException("request id");
        };
    }

    private static String letters(Source source) {
        int length = (int) source.number();
        StringBuilder id = new StringBuilder();
        int bits = 0;
        int held = 0;
        while (id.length() < length) {
            if (held < 6) {
                bits = bits << 8 | source.octet();
                held += 8;
            }
            held -= 6;
            id.append(LETTERS.charAt(bits >>> held & 0x3f));
        }
        return id.toString();
    }
}
