package org.keytally.app.prompt;

import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/// Lets a field of text grow with what is written in it, up to eight lines.
final class Growth {

    private static final int LEAST = 2;
    private static final int MOST = 8;
    /// Whatever is longer fills eight lines anyhow.
    private static final int LONG = 4_000;
    private static final double PADDING = 24;

    private Growth() {}

    static void of(TextArea area) {
        area.setPrefRowCount(LEAST);
        area.setMinHeight(TextArea.USE_PREF_SIZE);
        area.textProperty().subscribe(_ -> area.setPrefRowCount(lines(area)));
        area.widthProperty().subscribe(_ -> area.setPrefRowCount(lines(area)));
    }

    private static int lines(TextArea area) {
        String written = area.getText() == null ? "" : area.getText();
        if (written.length() > LONG) {
            return MOST;
        }
        double one = height(area, "x", 0);
        double all = height(area, written, Math.max(0, area.getWidth() - PADDING));
        return (int) Math.clamp(Math.ceil(all / one), LEAST, MOST);
    }

    private static double height(TextArea area, String text, double width) {
        Text measured = new Text(text);
        measured.setFont(area.getFont());
        measured.setWrappingWidth(width);
        return measured.getLayoutBounds().getHeight();
    }
}
