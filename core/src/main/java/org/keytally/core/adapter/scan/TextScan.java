package org.keytally.core.adapter.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.keytally.core.domain.guard.KnownSecret;
import org.keytally.core.domain.guard.LeakShapes;
import org.keytally.core.domain.key.Fingerprints;

/// Finds secrets in a stream of bytes of any length, in bounded memory.
final class TextScan {

    /// A longer known secret is not looked for.
    static final int LONGEST_KNOWN = 65_536;

    /// A line with this word is not judged by shape; known secrets are told all the same.
    static final String ALLOW = "keytally:allow";

    private static final int STEP = 256 * 1024;
    private static final int LEAST_OVERLAP = 8_192;

    private final List<Detector> detectors;
    private final int overlap;

    TextScan(List<KnownSecret> secrets, LeakShapes shapes, Fingerprints fingerprints) {
        List<KnownSecret> bounded =
                secrets.stream().filter(secret -> secret.length() <= LONGEST_KNOWN).toList();
        KnownDetector known = new KnownDetector(bounded, fingerprints);
        LikelyMatches likely = new LikelyMatches();
        Detector byShape = new ShapeDetector(shapes, likely);
        detectors = List.of(
                known, byShape, new DisguiseDetector(known, byShape), new AssignmentDetector(likely));
        int longest = bounded.stream().mapToInt(KnownSecret::length).max().orElse(0);
        overlap = Math.max(LEAST_OVERLAP, 2 * longest);
    }

    /// What takes the matches of a stream, in order.
    @FunctionalInterface
    interface Sink {

        void found(Match match, long line, long column);
    }

    /// Reads a stream to its end and returns its length.
    long scan(InputStream in, Sink sink) throws IOException {
        byte[] buffer = new byte[STEP + 2 * overlap];
        LineCount lines = new LineCount();
        long total = 0;
        int filled = 0;
        // matches that begin before this place were told with the window before
        int told = 0;
        boolean first = true;
        while (true) {
            int read = in.readNBytes(buffer, filled, buffer.length - filled);
            total += read;
            filled += read;
            boolean last = filled < buffer.length;
            int limit = last ? filled : filled - overlap;
            Window window = Window.of(buffer, filled, first);
            for (Match match : matches(window, told, limit)) {
                lines.advance(buffer, match.start());
                sink.found(match, lines.line(), lines.column());
            }
            lines.advance(buffer, limit);
            if (last) {
                return total;
            }
            int keepFrom = limit - overlap;
            System.arraycopy(buffer, keepFrom, buffer, 0, filled - keepFrom);
            lines.shift(keepFrom);
            filled -= keepFrom;
            told = overlap;
            first = false;
        }
    }

    private List<Match> matches(Window window, int from, int limit) {
        List<Match> kept = new ArrayList<>();
        for (Detector detector : detectors) {
            detector.detect(window, match -> keep(window, match, kept));
        }
        return kept.stream()
                .filter(match -> match.start() >= from && match.start() < limit)
                .sorted(Comparator.comparingInt(Match::start))
                .toList();
    }

    private static void keep(Window window, Match match, List<Match> kept) {
        if (kept.stream().anyMatch(match::overlaps)) {
            return;
        }
        if (match.known().isEmpty() && isAllowed(window, match)) {
            return;
        }
        kept.add(match);
    }

    private static boolean isAllowed(Window window, Match match) {
        int end = match.end();
        while (end < window.length() && window.bytes()[end] != '\n') {
            end++;
        }
        int reach = Math.min(end - match.end(), 200);
        String after = new String(window.bytes(), match.end(), reach, StandardCharsets.ISO_8859_1);
        return after.contains(ALLOW);
    }
}
