package org.keytally.app.fx;

import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Stacked bars over time with a legend whose entries switch their series off and on.
///
/// The arrows left and right go through the columns as the pointer does.
public final class BarChart extends VBox {

    private final ObjectProperty<Bars> bars = new SimpleObjectProperty<>(this, "bars", Bars.NONE);
    private final BarPlot plot = new BarPlot();
    private final FlowPane legend = new FlowPane();
    private final Set<Integer> hidden = new TreeSet<>();

    public BarChart() {
        getStyleClass().add("bar-chart");
        legend.getStyleClass().add("chart-legend");
        VBox.setVgrow(plot, Priority.ALWAYS);
        getChildren().addAll(plot, legend);
        bars.subscribe(this::show);
    }

    public ObjectProperty<Bars> barsProperty() {
        return bars;
    }

    /// What is said of the chart to those who cannot see it.
    public void tell(String words) {
        plot.setAccessibleText(words);
    }

    static Node swatch(Bars.Series series) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", series.style());
        return swatch;
    }

    private void show(Bars now) {
        hidden.clear();
        plot.show(now, hidden);
        legend.getChildren().clear();
        for (int i = 0; i < now.series().size(); i++) {
            legend.getChildren().add(entry(now.series().get(i), i));
        }
    }

    private Node entry(Bars.Series series, int place) {
        ToggleButton entry = new ToggleButton(series.name(), swatch(series));
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
