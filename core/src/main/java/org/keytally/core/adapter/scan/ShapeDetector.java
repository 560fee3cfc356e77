package org.keytally.core.adapter.scan;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.guard.LeakShape;
import org.keytally.core.domain.guard.LeakShapes;
import org.keytally.core.domain.key.Fingerprint;
import org.keytally.core.domain.key.Fingerprints;

/// Finds likely keys by the shapes of the providers.
final class ShapeDetector implements Detector {

    private final LeakShapes shapes;
    private final Fingerprints fingerprints;

    ShapeDetector(LeakShapes shapes, Fingerprints fingerprints) {
        this.shapes = shapes;
        this.fingerprints = fingerprints;
    }

    @Override
    public void detect(Window window, Consumer<Match> found) {
        for (LeakShape shape : shapes.all()) {
            detect(window, shape, found);
        }
    }

    private void detect(Window window, LeakShape shape, Consumer<Match> found) {
        String text = window.text();
        int start = text.indexOf(shape.anchor());
        while (start >= 0) {
            int end = shape.endAt(text, start);
            if (end > 0 && Plausible.isPlausible(text.substring(start + shape.anchor().length(), end))) {
                found.accept(likely(text, start, end, shape.name(), shape.provider(), fingerprints));
            }
            start = text.indexOf(shape.anchor(), Math.max(end, start + 1));
        }
    }

    static Match likely(
            String text, int start, int end, String shape, Optional<ProviderId> provider, Fingerprints fingerprints) {
        byte[] value = text.substring(start, end).getBytes(StandardCharsets.ISO_8859_1);
        String trace = fingerprints.hash(value, 0, value.length);
        return new Match(start, end, Optional.empty(), shape, provider, lastFour(text.substring(start, end)), trace);
    }

    // blocks of a private key show none of their characters
    private static String lastFour(String value) {
        boolean isShowable = value.length() >= Fingerprint.SHORTEST_TO_SHOW
                && value.chars().allMatch(character -> character > ' ' && character <= '~' && character != '\\');
        return isShowable ? value.substring(value.length() - 4) : "";
    }
}
