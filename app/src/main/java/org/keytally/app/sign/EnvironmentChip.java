package org.keytally.app.sign;

import javafx.scene.control.Label;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Environment;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where we are, by icon, word and colour.
public final class EnvironmentChip extends Label {

    public EnvironmentChip(Words words, Environment environment) {
        getStyleClass().addAll("environment-chip", style(environment));
        setGraphic(new FontIcon(icon(environment)));
        setText(words.of("sign.environment", environment));
        setAccessibleText(words.of("sign.environment", environment));
    }

    /// The style class by which everything takes the colour of an environment.
    public static String style(Environment environment) {
        return "environment-" + Words.code(environment);
    }

    /// The name of the environment's icon.
    public static String icon(Environment environment) {
        return switch (environment) {
            case DEVELOPMENT -> "fth-code";
            case CI -> "fth-repeat";
            case STAGING -> "fth-layers";
            case PRODUCTION -> "fth-alert-triangle";
        };
    }
}
