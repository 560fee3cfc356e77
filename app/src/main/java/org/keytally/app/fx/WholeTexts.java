package org.keytally.app.fx;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// Shows, under the mouse, the whole of a text that is shortened where it stands, as in a narrow column of a table.
public final class WholeTexts {

    private WholeTexts() {}

    public static void showIn(Node root) {
        root.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, event -> {
            if (event.getTarget() instanceof Labeled labeled) {
                entered(labeled);
            }
        });
    }

    // What has a tooltip of its own keeps it. A cell shows another text later, perhaps a whole one.
    private static void entered(Labeled labeled) {
        if (labeled.getTooltip() instanceof Whole && !labeled.isTextTruncated()) {
            labeled.setTooltip(null);
        } else if (labeled.getTooltip() == null && labeled.isTextTruncated()) {
            labeled.setTooltip(new Whole(labeled));
        }
    }

    private static final class Whole extends Tooltip {

        Whole(Labeled of) {
            textProperty().bind(of.textProperty());
            setWrapText(true);
            getStyleClass().add("whole-text");
        }
    }
}
