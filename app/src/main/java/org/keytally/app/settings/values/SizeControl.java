package org.keytally.app.settings.values;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;

/// The size of text from 100 to 200 percent; a size that is being dragged is wanted when it is let go.
final class SizeControl implements ValueControl {

    private static final int LEAST = 100;
    private static final int MOST = 200;
    private static final int STEP = 10;

    private final Slider slider = new Slider(LEAST, MOST, LEAST);
    private final HBox box;
    private int shown = LEAST;
    private boolean isShowing;

    SizeControl(String name, Consumer<String> wanted) {
        Label percent = new Label();
        percent.getStyleClass().add("setting-percent");
        slider.setAccessibleText(name);
        slider.setBlockIncrement(STEP);
        slider.setMajorTickUnit(STEP);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.valueProperty().subscribe(now -> percent.setText(rounded(now.doubleValue()) + " %"));
        slider.valueProperty().subscribe((_, _) -> settle(wanted));
        slider.valueChangingProperty().subscribe((_, _) -> settle(wanted));
        box = new HBox(slider, percent);
        box.getStyleClass().add("field-row");
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(String value) {
        shown = Integer.parseInt(value);
        turnBack();
    }

    @Override
    public void turnBack() {
        isShowing = true;
        slider.setValue(shown);
        isShowing = false;
    }

    private void settle(Consumer<String> wanted) {
        if (!isShowing && !slider.isValueChanging()) {
            wanted.accept(String.valueOf(rounded(slider.getValue())));
        }
    }

    private static int rounded(double value) {
        return (int) Math.round(value / STEP) * STEP;
    }
}
