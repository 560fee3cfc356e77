package org.keytally.app.fx;

import javafx.scene.control.Label;
import org.keytally.app.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/// A short word in a small frame that tells a state, by an icon, a word and a colour.
public final class Chip extends Label {

    /// For view files, which fill it later.
    public Chip() {
        getStyleClass().add("chip");
    }

    public Chip(Notice.Tone tone, String icon, String word) {
        this();
        tell(tone, icon, word);
    }

    public void tell(Notice.Tone tone, String icon, String word) {
        for (Notice.Tone other : Notice.Tone.values()) {
            getStyleClass().remove(Words.code(other));
        }
        getStyleClass().add(Words.code(tone));
        setGraphic(new FontIcon(icon));
        setText(word);
        setAccessibleText(word);
    }
}
