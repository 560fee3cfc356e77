package org.keytally.app.fx;

import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

// What the chosen column holds, to the last digit.
final class BarTip extends VBox {

    BarTip() {
        getStyleClass().add("chart-tip");
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
    }

    void tell(Bars bars, int place, Set<Integer> hidden) {
        Bars.Column column = bars.columns().get(place);
        Label title = new Label(column.title());
        title.getStyleClass().add("strong");
        getChildren().setAll(title);
        for (int i = bars.series().size() - 1; i >= 0; i--) {
            Bars.Part part = column.parts().get(i);
            if (!hidden.contains(i) && !part.text().isEmpty()) {
                getChildren()
                        .add(line(BarChart.swatch(bars.series().get(i)), bars.series().get(i).name(), part.text()));
            }
        }
        bars.levels()
                .forEach(level -> getChildren().add(line(BarChart.line("level-swatch"), level.name(), level.text())));
    }

    String said() {
        return lookupAll(".label").stream().map(Label.class::cast).map(Label::getText).collect(Collectors.joining(" "));
    }

    void placeBeside(double left, double pitch, double width, double height) {
        applyCss();
        autosize();
        double right = left + pitch + 8;
        double x = right + getWidth() <= width ? right : left - 8 - getWidth();
        relocate(Math.rint(Math.max(0, x)), Math.rint(Math.max(0, Math.min(12, height - getHeight()))));
    }

    private static HBox line(Node swatch, String name, String text) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(swatch, new Label(name), gap, new Label(text));
        line.getStyleClass().add("chart-tip-line");
        return line;
    }
}
