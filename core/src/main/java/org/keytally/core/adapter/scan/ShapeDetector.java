package org.keytally.core.adapter.scan;

import java.util.function.Consumer;
import org.keytally.core.domain.guard.LeakShape;
import org.keytally.core.domain.guard.LeakShapes;

/// Finds likely keys by the shapes of the providers.
final class ShapeDetector implements Detector {

    private final LeakShapes shapes;
    private final LikelyMatches likely;

    ShapeDetector(LeakShapes shapes, LikelyMatches likely) {
        this.shapes = shapes;
        this.likely = likely;
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
                found.accept(likely.of(text, start, end, shape.name(), shape.provider()));
            }
            start = text.indexOf(shape.anchor(), Math.max(end, start + 1));
        }
    }
}
