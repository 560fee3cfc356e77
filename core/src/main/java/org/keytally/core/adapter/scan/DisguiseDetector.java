package org.keytally.core.adapter.scan;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.keytally.core.domain.guard.Ascii;

/// Looks for secrets inside text that is base64 or URL-encoded.
final class DisguiseDetector implements Detector {

    private static final int SHORTEST = 24;
    // longer runs are data; they are decoded in pieces, for known secrets only
    private static final int PIECE = 16_384;
    private static final int OVERLAP = 4_096;

    private final KnownDetector known;
    private final Detector shapes;

    DisguiseDetector(KnownDetector known, Detector shapes) {
        this.known = known;
        this.shapes = shapes;
    }

    @Override
    public void detect(Window window, Consumer<Match> found) {
        byte[] bytes = window.bytes();
        int start = 0;
        boolean escaped = false;
        for (int i = 0; i <= window.length(); i++) {
            if (i < window.length() && (isBase64(bytes[i]) || bytes[i] == '%')) {
                escaped |= bytes[i] == '%';
                continue;
            }
            if (i - start >= SHORTEST) {
                examine(bytes, start, i, escaped, found);
            }
            start = i + 1;
            escaped = false;
        }
    }

    private void examine(byte[] bytes, int start, int end, boolean escaped, Consumer<Match> found) {
        if (escaped) {
            unescape(bytes, start, end)
                    .flatMap(decoded -> first(decoded, true))
                    .ifPresent(match -> found.accept(match.at(start, end)));
            return;
        }
        for (int piece = start; piece < end; piece += PIECE - OVERLAP) {
            int pieceEnd = Math.min(end, piece + PIECE);
            if (examineBase64(bytes, piece, pieceEnd, found) || pieceEnd == end) {
                return;
            }
        }
    }

    private boolean examineBase64(byte[] bytes, int start, int end, Consumer<Match> found) {
        int phases = known.hasAny() ? 4 : 1;
        for (int phase = 0; phase < phases; phase++) {
            Optional<Match> match = first(decode(bytes, start + phase, end), phase == 0);
            if (match.isPresent()) {
                found.accept(match.get().at(start, end));
                return true;
            }
        }
        return false;
    }

    private Optional<Match> first(byte[] decoded, boolean withShapes) {
        List<Match> matches = new ArrayList<>();
        Window window = Window.of(decoded);
        known.detect(window, matches::add);
        if (matches.isEmpty() && withShapes && isText(decoded)) {
            shapes.detect(window, matches::add);
        }
        return matches.stream().findFirst();
    }

    private static byte[] decode(byte[] bytes, int start, int end) {
        int length = end - start;
        length -= length % 4 == 1 ? 1 : 0;
        byte[] run = new byte[Math.max(0, length)];
        for (int i = 0; i < run.length; i++) {
            byte value = bytes[start + i];
            run[i] = value == '-' ? (byte) '+' : value == '_' ? (byte) '/' : value;
        }
        try {
            return Base64.getDecoder().decode(run);
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }

    private static Optional<byte[]> unescape(byte[] bytes, int start, int end) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(end - start);
        for (int i = start; i < end; i++) {
            int high = i + 2 < end && bytes[i] == '%' ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            decoded.write(low < 0 ? bytes[i] : high << 4 | low);
            i += low < 0 ? 0 : 2;
        }
        return decoded.size() == end - start ? Optional.empty() : Optional.of(decoded.toByteArray());
    }

    private static boolean isText(byte[] bytes) {
        for (byte value : bytes) {
            if (value < ' ' && value != '\n' && value != '\r' && value != '\t') {
                return false;
            }
        }
        return bytes.length > 0;
    }

    private static boolean isBase64(byte value) {
        return Ascii.isLetterOrDigit(value) || "+/-_".indexOf(value) >= 0;
    }
}
