package org.keytally.app.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Properties;
import javafx.stage.Stage;
import org.keytally.app.words.Words;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.key.Environment;

/// Where the window was and how it looked when it was last closed, known before the home is open.
///
/// It lies in a small plain file beside the home's own; losing it loses nothing.
record Placement(
        double x,
        double y,
        double width,
        double height,
        boolean isMaximised,
        String screen,
        String theme,
        String textSize,
        String language,
        String environment) {

    static final Placement USUAL =
            new Placement(Double.NaN, Double.NaN, 1240, 800, false, "", "system", "100", "system", "development");

    private static final String FILE = "placement";
    private static final double LEAST_WIDTH = 640;
    private static final double LEAST_HEIGHT = 480;
    private static final double MOST = 20_000;

    /// What was written there, or the usual where nothing or nonsense was.
    static Placement read(Path folder) {
        Properties written = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(FILE))) {
            written.load(reader);
            return of(written);
        } catch (IOException | IllegalArgumentException none) {
            return USUAL;
        }
    }

    /// Writes it into a home that is there; where that fails the next window stands in its usual place.
    void write(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        StringWriter text = new StringWriter();
        try {
            properties().store(text, null);
            Path beside = folder.resolve(FILE + ".new");
            Files.writeString(beside, text.toString(), StandardCharsets.UTF_8);
            Files.move(beside, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException lost) {
            // Nothing that anybody would miss.
            return;
        }
    }

    Environment where() {
        return Arrays.stream(Environment.values())
                .filter(one -> Words.code(one).equals(environment))
                .findFirst()
                .orElse(Environment.DEVELOPMENT);
    }

    /// How large text is, in percent of the usual.
    int percent() {
        return Setting.TEXT_SIZE.accepts(textSize) ? Integer.parseInt(textSize) : 100;
    }

    /// The same place with the looks a person set.
    Placement withLooks(SettingBook settings) {
        return new Placement(x, y, width, height, isMaximised, screen, settings.value(Setting.THEME),
                settings.value(Setting.TEXT_SIZE), settings.value(Setting.LANGUAGE), environment);
    }

    /// Where a window is now; a maximised one keeps the size it had before.
    Placement withPlace(Stage stage, Place place, Environment where) {
        boolean isFull = stage.isMaximized();
        return new Placement(
                isFull ? x : stage.getX(),
                isFull ? y : stage.getY(),
                isFull ? width : stage.getWidth(),
                isFull ? height : stage.getHeight(),
                isFull,
                Words.code(place),
                theme,
                textSize,
                language,
                Words.code(where));
    }

    private static Placement of(Properties written) {
        return new Placement(
                number(written, "x", Double.NaN),
                number(written, "y", Double.NaN),
                Math.clamp(number(written, "width", USUAL.width), LEAST_WIDTH, MOST),
                Math.clamp(number(written, "height", USUAL.height), LEAST_HEIGHT, MOST),
                Boolean.parseBoolean(written.getProperty("maximised", "false")),
                written.getProperty("screen", USUAL.screen),
                written.getProperty("theme", USUAL.theme),
                written.getProperty("text-size", USUAL.textSize),
                written.getProperty("language", USUAL.language),
                written.getProperty("environment", USUAL.environment));
    }

    private static double number(Properties written, String name, double otherwise) {
        String text = written.getProperty(name);
        return text == null || text.equals("NaN") ? otherwise : Double.parseDouble(text);
    }

    private Properties properties() {
        Properties all = new Properties();
        all.setProperty("x", String.valueOf(x));
        all.setProperty("y", String.valueOf(y));
        all.setProperty("width", String.valueOf(width));
        all.setProperty("height", String.valueOf(height));
        all.setProperty("maximised", String.valueOf(isMaximised));
        all.setProperty("screen", screen);
        all.setProperty("theme", theme);
        all.setProperty("text-size", textSize);
        all.setProperty("language", language);
        all.setProperty("environment", environment);
        return all;
    }
}
