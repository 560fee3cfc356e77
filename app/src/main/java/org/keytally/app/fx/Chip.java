package org.keytally.app.fx;

import javafx.scene.control.Label;
import org.keytally.app.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/// A short word in a small frame that tells a state, by an icon, a word and a colour.
public final class Chip extends Label {

    private final FontIcon icon = new FontIcon();

    /// For view files, which fill it later.
    public Chip() {
        getStyleClass().add("chip");
    }

    public Chip(Notice.Tone tone, String icon, String word) {
        this();
        tell(tone, icon, word);
    }

    public void tell(Notice.Tone tone, String name, String word) {
        if (!getStyleClass().contains(Words.code(tone))) {
            for (Notice.Tone other : Notice.Tone.values()) {
                getStyleClass().remove(Words.code(other));
            }
            getStyleClass().add(Words.code(tone));
        }
        icon.setIconLiteral(name);
        setGraphic(icon);
        setText(word);
        setAccessibleText(word);
    }
}
