package org.keytally.core.adapter.sealed.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keytally.core.domain.key.Fingerprint;

/// The few characters of a secret by which a person recognises it: its last four, and of a service account those of the
/// id that its provider lists the key under.
final class ShownCharacters {

    private static final int SHOWN = 4;
    private static final byte[] KEY_ID = "\"private_key_id\"".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern QUOTED = Pattern.compile("\\s*:\\s*\"([0-9A-Za-z_-]{1,128})\".*", Pattern.DOTALL);
    private static final int ROOM = 200;

    private ShownCharacters() {}

    static String of(byte[] secret) {
        if (!isDocument(secret)) {
            return lastFour(secret);
        }
        return secret.length > Fingerprint.LONGEST_SHOWN_BY_ITS_END ? lastFour(keyId(secret)) : "";
    }

    private static boolean isDocument(byte[] utf8) {
        int first = 0;
        while (first < utf8.length && utf8[first] <= ' ' && utf8[first] >= 0) {
            first++;
        }
        return first < utf8.length && utf8[first] == '{';
    }

    // Only the few characters behind the name become text; the rest of the document never does.
    private static byte[] keyId(byte[] document) {
        for (int at = 0; at + KEY_ID.length <= document.length; at++) {
            int end = at + KEY_ID.length;
            if (Arrays.equals(document, at, end, KEY_ID, 0, KEY_ID.length)) {
                Matcher quoted = QUOTED.matcher(new String(
                        document, end, Math.min(ROOM, document.length - end), StandardCharsets.US_ASCII));
                return quoted.matches() ? quoted.group(1).getBytes(StandardCharsets.US_ASCII) : new byte[0];
            }
        }
        return new byte[0];
    }

    private static String lastFour(byte[] utf8) {
        if (characters(utf8) < Fingerprint.SHORTEST_TO_SHOW) {
            return "";
        }
        for (int i = utf8.length - SHOWN; i < utf8.length; i++) {
            if (utf8[i] <= ' ' || utf8[i] > '~') {
                return "";
            }
        }
        return new String(utf8, utf8.length - SHOWN, SHOWN, StandardCharsets.US_ASCII);
    }

    // Every character begins with one byte that is no continuation byte.
    private static int characters(byte[] utf8) {
        int count = 0;
        for (byte each : utf8) {
            if ((each & 0xc0) != 0x80) {
                count++;
            }
        }
        return count;
    }
}
