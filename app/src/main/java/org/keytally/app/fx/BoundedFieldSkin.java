package org.keytally.app.fx;

import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.skin.TextFieldSkin;

/// The looks of every field of one line, given by the style sheet: what is longer than anything meant for one line is
/// not taken, because laying it out would hold the window for minutes.
public final class BoundedFieldSkin extends TextFieldSkin {

    private static final int LONGEST = 64 * 1024;

    public BoundedFieldSkin(TextField field) {
        super(field);
        if (field.getTextFormatter() == null) {
            field.setTextFormatter(new TextFormatter<>(BoundedFieldSkin::bounded));
        }
    }

    private static TextFormatter.Change bounded(TextFormatter.Change change) {
        if (change.isContentChange() && change.getControlNewText().length() > LONGEST) {
            change.setText("");
            change.setRange(change.getRangeStart(), change.getRangeStart());
            change.selectRange(change.getControlAnchor(), change.getControlCaretPosition());
        }
        return change;
    }
}
