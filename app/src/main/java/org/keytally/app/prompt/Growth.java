package org.keytally.app.prompt;

import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/// Lets a field of text grow with what is written in it, from two lines or one up to eight.
final class Growth {

    private static final int USUAL = 2;
    private static final int MOST = 8;
    /// Whatever is longer fills eight lines anyhow.
    private static final int LONG = 4_000;
    private static final double PADDING = 24;

    private final TextArea area;
    private int least = USUAL;

    private Growth(TextArea area) {
        this.area = area;
    }

    static Growth of(TextArea area) {
        Growth growth = new Growth(area);
        area.setMinHeight(TextArea.USE_PREF_SIZE);
        area.textProperty().subscribe(_ -> growth.measure());
        area.widthProperty().subscribe(_ -> growth.measure());
        return growth;
    }

    /// Begins with one line where there is little room.
    void begin(boolean isLow) {
        least = isLow ? 1 : USUAL;
        measure();
    }

    private void measure() {
        area.setPrefRowCount(lines());
    }

    private int lines() {
        String written = area.getText() == null ? "" : area.getText();
        if (written.length() > LONG) {
            return MOST;
        }
        double one = height(area, "x", 0);
        double all = height(area, written, Math.max(0, area.getWidth() - PADDING));
        return (int) Math.clamp(Math.ceil(all / one), least, MOST);
    }

    private static double height(TextArea area, String text, double width) {
        Text measured = new Text(text);
        measured.setFont(area.getFont());
        measured.setWrappingWidth(width);
        return measured.getLayoutBounds().getHeight();
    }
}
