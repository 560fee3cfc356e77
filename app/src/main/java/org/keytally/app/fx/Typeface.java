package org.keytally.app.fx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The typeface that comes with the program; JavaFX reads WOFF 1, and each weight is a family of its own.
public final class Typeface {

    private static final List<String> FILES =
            List.of("IBMPlexSans-Regular", "IBMPlexSans-SemiBold", "IBMPlexMono-Regular", "IBMPlexMono-SemiBold");

    private Typeface() {}

    /// Loads all weights; to be called before the first control is made.
    public static List<Font> load() {
        return FILES.stream().map(Typeface::load).toList();
    }

    private static Font load(String name) {
        try (InputStream in = Typeface.class.getResourceAsStream("fonts/" + name + ".woff")) {
            if (in == null) {
                throw new IllegalStateException(name + ".woff is missing from the program");
            }
            return Font.loadFont(in, 13);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
