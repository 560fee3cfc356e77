package org.keytally.app.desktop;

import java.net.URL;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/// The program's mark in any size, as points: row by row, alpha first.
final class TrayMark {

    private static final String PLACE = "keytally-128.png";

    private final Map<Integer, int[]> known = new ConcurrentHashMap<>();

    int[] points(int side) {
        return known.computeIfAbsent(side, TrayMark::read);
    }

    // JavaFX is there already; what AWT has for it would be loaded for this alone.
    private static int[] read(int side) {
        URL place = TrayMark.class.getResource(PLACE);
        if (place == null) {
            throw new IllegalStateException("an icon is missing from the program");
        }
        int[] points = new int[side * side];
        new Image(place.toExternalForm(), side, side, false, true)
                .getPixelReader()
                .getPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), points, 0, side);
        return points;
    }
}
