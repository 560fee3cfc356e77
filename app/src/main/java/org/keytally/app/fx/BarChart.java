package org.keytally.app.fx;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.transform.Transform;

/// Stacked bars over time with a legend whose entries switch their series off and on.
///
/// The arrows left and right go through the columns as the pointer does.
public final class BarChart extends VBox {

    private static final int FINENESS = 2;

    private final ObjectProperty<Bars> bars = new SimpleObjectProperty<>(this, "bars", Bars.NONE);
    private final BarPlot plot = new BarPlot();
    private final BarTable table = new BarTable();
    private final FlowPane legend = new FlowPane();
    private final Set<Integer> hidden = new TreeSet<>();

    public BarChart() {
        getStyleClass().add("bar-chart");
        legend.getStyleClass().addAll("chart-legend", Reach.ROWS);
        VBox.setVgrow(plot, Priority.ALWAYS);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(plot, legend);
        bars.subscribe(this::show);
    }

    public ObjectProperty<Bars> barsProperty() {
        return bars;
    }

    /// What its columns stand for, as the head of its table.
    public String getColumnName() {
        return table.columnName();
    }

    public void setColumnName(String name) {
        table.name(name);
    }

    /// Becomes its table, or bars again.
    public void turn() {
        if (getChildren().contains(table)) {
            getChildren().setAll(plot, legend);
            plot.requestFocus();
        } else {
            getChildren().setAll(table);
            table.requestFocus();
        }
    }

    /// What is done with a column that is clicked on, or chosen by the key for it; told its place.
    public void setOnOpened(IntConsumer then) {
        plot.setOnOpened(then);
        table.setOnOpened(then);
    }

    /// What is said of the chart to those who cannot see it.
    public void tell(String words) {
        plot.setAccessibleText(words);
    }

    /// A picture of it as it is, twice as fine as on the screen.
    public WritableImage picture() {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(FINENESS, FINENESS));
        parameters.setFill(ground());
        return snapshot(parameters, null);
    }

    // The chart has no ground of its own; what is written on it is meant for that of the window.
    private Paint ground() {
        for (Parent parent = getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof Region region && region.getBackground() != null) {
                Optional<Paint> opaque = region.getBackground().getFills().stream()
                        .map(BackgroundFill::getFill)
                        .filter(fill -> fill instanceof Color color && color.isOpaque())
                        .findFirst();
                if (opaque.isPresent()) {
                    return opaque.get();
                }
            }
        }
        return Color.WHITE;
    }

    static Node swatch(Bars.Series series) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", series.style());
        return swatch;
    }

    private void show(Bars now) {
        hidden.clear();
        plot.show(now, hidden);
        table.show(now);
        legend.getChildren().clear();
        for (int i = 0; i < now.series().size(); i++) {
            legend.getChildren().add(entry(now.series().get(i), i));
        }
        now.trend().ifPresent(trend -> {
            legend.getChildren().add(entry(trend.name(), "trend-swatch"));
            trend.ahead().ifPresent(_ -> legend.getChildren().add(entry(trend.aheadName(), "forecast-swatch")));
        });
        now.levels()
                .forEach(level -> legend.getChildren().add(entry(level.name() + ": " + level.text(), "level-swatch")));
    }

    static Node line(String style) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("line-swatch", style);
        return swatch;
    }

    private static Node entry(String name, String style) {
        Label entry = new Label(name, line(style));
        entry.getStyleClass().add("legend-line");
        return entry;
    }

    private Node entry(Bars.Series series, int place) {
        ToggleButton entry = new ToggleButton(series.name(), swatch(series));
        entry.setMnemonicParsing(false);
        entry.getStyleClass().setAll("legend-entry");
        entry.setSelected(true);
        entry.selectedProperty().subscribe((_, isShown) -> {
            if (isShown) {
                hidden.remove(place);
            } else {
                hidden.add(place);
            }
            plot.show(bars.get(), hidden);
        });
        return entry;
    }
}
