package org.keytally.app.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import javafx.scene.Scene;

/// How the window is coloured.
public enum Theme {
    LIGHT(new PrimerLight().getUserAgentStylesheet(), "light.css"),
    DARK(new PrimerDark().getUserAgentStylesheet(), "dark.css");

    private final String base;
    private final String colours;

    Theme(String base, String colours) {
        this.base = base;
        this.colours = colours;
    }

    /// The theme a setting asks for, where `system` follows the desktop.
    public static Theme of(String setting, boolean isSystemDark) {
        return switch (setting) {
            case "light" -> LIGHT;
            case "dark" -> DARK;
            default -> isSystemDark ? DARK : LIGHT;
        };
    }

    /// Colours a scene, live.
    public void dress(Scene scene) {
        scene.setUserAgentStylesheet(base);
        scene.getStylesheets().setAll(List.of(sheet(colours), sheet("keytally.css")));
    }

    private static String sheet(String name) {
        URL place = Theme.class.getResource(name);
        if (place == null) {
            throw new IllegalStateException(name + " is missing from the program");
        }
        return place.toExternalForm();
    }
}
