package org.keytally.app.fx;

import java.math.BigDecimal;
import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.layout.Region;

// A level across all columns; the legend names it, for a name on the line would hide the bars behind it.
final class LevelLine {

    // Where a level is so far above the bars, they would be too low to be told apart.
    private static final BigDecimal MOST = BigDecimal.valueOf(4);

    private final Bars.Level level;
    private final Region line = new Region();

    LevelLine(Bars.Level level) {
        this.level = level;
        line.getStyleClass().add("chart-level");
        line.setMouseTransparent(true);
        line.setManaged(false);
    }

    static boolean isNear(Bars.Level level, BigDecimal highest) {
        return level.amount().compareTo(highest.multiply(MOST)) <= 0;
    }

    Node node() {
        return line;
    }

    /// @param height where a value lies, from the top
    void layOut(double left, double right, ToDoubleFunction<BigDecimal> height) {
        line.resizeRelocate(left, Math.rint(height.applyAsDouble(level.amount())), Math.max(0, right - left), 2);
    }
}
