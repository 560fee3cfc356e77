package org.keytally.app.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Scene;

/// How the window is coloured.
public enum Theme {
    LIGHT(new PrimerLight().getUserAgentStylesheet(), "light.css"),
    DARK(new PrimerDark().getUserAgentStylesheet(), "dark.css");

    private static final int USUAL_SIZE = 13;

    // An icon is of a font of its own, which no em would follow; what is more special stands later.
    private static final List<IconSize> ICONS = List.of(
            new IconSize("", 16),
            new IconSize(".nav-item ", 18),
            new IconSize(".status-line ", 14),
            new IconSize(".environment-chip ", 12),
            new IconSize(".state > ", 32),
            new IconSize(".chip ", 12),
            new IconSize(".payer-badge ", 12),
            new IconSize(".fold ", 16),
            new IconSize(".filter-chip ", 12),
            new IconSize(".by-admin ", 12));

    private final String base;
    private final String colours;

    Theme(String base, String colours) {
        this.base = base;
        this.colours = colours;
    }

    // How large the icons in something are beside text of the usual size.
    private record IconSize(String within, int pixels) {

        String rule(int percent) {
            // Digits of other scripts are none in a stylesheet.
            return String.format(
                    Locale.ROOT, "%s.ikonli-font-icon{-fx-icon-size:%dpx;}", within,
                    Math.round(pixels * percent / 100.0));
        }
    }

    /// The theme a setting asks for, where `system` follows the desktop.
    public static Theme of(String setting, boolean isSystemDark) {
        return switch (setting) {
            case "light" -> LIGHT;
            case "dark" -> DARK;
            default -> isSystemDark ? DARK : LIGHT;
        };
    }

    /// Colours a scene, live, and sizes its text and its icons.
    ///
    /// @param percent of the usual size
    public void dress(Scene scene, int percent) {
        scene.setUserAgentStylesheet(base);
        scene.getStylesheets().setAll(List.of(sheet(colours), sheet("keytally.css"), size(percent)));
    }

    // A sheet of its own, because a style at the root would not reach what pops up.
    private static String size(int percent) {
        String text = ".root{-fx-font-size:%spx;}".formatted(USUAL_SIZE * percent / 100.0);
        String icons = ICONS.stream().map(icon -> icon.rule(percent)).collect(Collectors.joining());
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString((text + icons).getBytes(StandardCharsets.US_ASCII));
    }

    private static String sheet(String name) {
        URL place = Theme.class.getResource(name);
        if (place == null) {
            throw new IllegalStateException(name + " is missing from the program");
        }
        return place.toExternalForm();
    }
}
