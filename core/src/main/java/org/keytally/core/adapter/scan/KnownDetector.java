package org.keytally.core.adapter.scan;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.keytally.core.domain.guard.Ascii;
import org.keytally.core.domain.guard.KnownSecret;
import org.keytally.core.domain.key.Fingerprint;
import org.keytally.core.domain.key.Fingerprints;

/// Finds secrets by their fingerprints.
///
/// Hashing every run of every length would cost too much. Where the last four characters are known, only runs that end
/// with them are hashed, wherever they stand. The others must begin and end where a word does. A long one is looked for
/// in both ways, for what is shown of it may stand elsewhere in it.
final class KnownDetector implements Detector {

    // a longer one, such as a service account's file, is looked for only where a line or a quotation begins
    private static final int LONG = Fingerprint.LONGEST_SHOWN_BY_ITS_END;

    private final Fingerprints fingerprints;
    private final Map<Integer, List<KnownSecret>> byEnding = new HashMap<>();
    private final Map<Integer, Map<String, Fingerprint>> byLength = new HashMap<>();

    KnownDetector(List<KnownSecret> known, Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
        for (KnownSecret secret : known) {
            byte[] ending = ending(secret.fingerprint());
            if (ending.length == 4) {
                byEnding.computeIfAbsent(four(ending), key -> new ArrayList<>()).add(secret);
            }
            if (ending.length != 4 || secret.length() > LONG) {
                byLength.computeIfAbsent(secret.length(), key -> new HashMap<>())
                        .put(secret.fingerprint().hash(), secret.fingerprint());
            }
        }
    }

    boolean hasAny() {
        return !byEnding.isEmpty() || !byLength.isEmpty();
    }

    @Override
    public void detect(Window window, Consumer<Match> found) {
        if (!byEnding.isEmpty()) {
            detectByEnding(window, found);
        }
        byLength.forEach((length, hashes) -> detectByLength(window, length, hashes, found));
    }

    private void detectByEnding(Window window, Consumer<Match> found) {
        byte[] bytes = window.bytes();
        int[] endings = byEnding.keySet().stream().mapToInt(Integer::intValue).toArray();
        long filter = 0;
        for (int ending : endings) {
            filter |= 1L << (ending & 63);
        }
        int last = 0;
        for (int i = 0; i < window.length(); i++) {
            last = (last << 8) | (bytes[i] & 0xff);
            if (i >= 3 && (filter >>> (last & 63) & 1) != 0 && byEnding.containsKey(last)) {
                compare(bytes, i + 1, byEnding.getOrDefault(last, List.of()), found);
            }
        }
    }

    private void compare(byte[] bytes, int end, List<KnownSecret> secrets, Consumer<Match> found) {
        for (KnownSecret secret : secrets) {
            int start = end - secret.length();
            if (start >= 0
                    && fingerprints.hash(bytes, start, secret.length()).equals(secret.fingerprint().hash())) {
                found.accept(Match.known(start, end, secret.fingerprint()));
                return;
            }
        }
    }

    private void detectByLength(Window window, int length, Map<String, Fingerprint> hashes, Consumer<Match> found) {
        byte[] bytes = window.bytes();
        for (int start = 0; start + length <= window.length(); start++) {
            if (!mayBegin(window, start, length) || !mayEnd(window, start + length)) {
                continue;
            }
            Fingerprint fingerprint = hashes.get(fingerprints.hash(bytes, start, length));
            if (fingerprint != null && !endsAsShown(bytes, start + length, fingerprint)) {
                found.accept(Match.known(start, start + length, fingerprint));
            }
        }
    }

    private static boolean mayBegin(Window window, int start, int length) {
        if (start == 0) {
            return window.atStart();
        }
        byte before = window.bytes()[start - 1];
        if (length > LONG) {
            return before == '\n' || before == '"' || before == '\'' || before == '`' || before == '=';
        }
        return !Ascii.isLetterOrDigit(before) || !Ascii.isLetterOrDigit(window.bytes()[start]);
    }

    private static boolean mayEnd(Window window, int end) {
        return end == window.length() || !Ascii.isLetterOrDigit(window.bytes()[end])
                || !Ascii.isLetterOrDigit(window.bytes()[end - 1]);
    }

    /// Whether it was found by its last characters already.
    private static boolean endsAsShown(byte[] bytes, int end, Fingerprint fingerprint) {
        byte[] ending = ending(fingerprint);
        return ending.length == 4 && Arrays.equals(bytes, end - 4, end, ending, 0, 4);
    }

    private static byte[] ending(Fingerprint fingerprint) {
        return fingerprint.lastFour().getBytes(StandardCharsets.UTF_8);
    }

    private static int four(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt();
    }
}
