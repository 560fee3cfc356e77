package org.keytally.app.fx;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;

// The line of what is usual over the bars and, dashed within its band, of what is likely.
final class TrendLine {

    private final Polyline known = of(new Polyline(), "chart-trend");
    private final Polyline ahead = of(new Polyline(), "chart-forecast");
    private final Polygon band = of(new Polygon(), "chart-band");
    private Optional<Bars.Trend> trend = Optional.empty();

    List<Node> nodes() {
        return List.of(band, known, ahead);
    }

    void show(Optional<Bars.Trend> now) {
        trend = now;
        nodes().forEach(node -> node.setVisible(now.isPresent()));
    }

    /// @param middles of all columns, from the left
    /// @param height where a value lies, from the top
    void layOut(double[] middles, ToDoubleFunction<BigDecimal> height) {
        known.getPoints().clear();
        ahead.getPoints().clear();
        band.getPoints().clear();
        trend.ifPresent(seen -> {
            for (int i = 0; i < seen.known().size(); i++) {
                known.getPoints().addAll(middles[i], height.applyAsDouble(seen.known().get(i)));
            }
            seen.ahead().ifPresent(likely -> layOut(likely, middles, seen.known().size(), height));
        });
        nodes().forEach(node -> {
            node.setLayoutX(0);
            node.setLayoutY(0);
        });
    }

    private void layOut(Bars.Ahead likely, double[] middles, int from, ToDoubleFunction<BigDecimal> height) {
        IntStream.range(from, middles.length).forEach(place -> ahead.getPoints()
                .addAll(middles[place], height.applyAsDouble(likely.likely())));
        double left = middles[from];
        double right = middles[middles.length - 1];
        double high = height.applyAsDouble(likely.most());
        double low = height.applyAsDouble(likely.least());
        band.getPoints().addAll(left, high, right, high, right, low, left, low);
    }

    private static <S extends Shape> S of(S shape, String style) {
        shape.getStyleClass().add(style);
        shape.setMouseTransparent(true);
        shape.setManaged(false);
        return shape;
    }
}
