package org.keytally.app.fx;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;

/// A small line of amounts, the latest at the right; what it means stands beside it in words.
public final class SparkLine extends Region {

    private final Polyline line = new Polyline();
    private List<BigDecimal> amounts = List.of();

    public SparkLine() {
        getStyleClass().add("spark-line");
        line.getStyleClass().add("spark");
        line.setManaged(false);
        getChildren().add(line);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /// Shows amounts, told in words to those who cannot see it.
    public void tell(List<BigDecimal> now, String words) {
        amounts = List.copyOf(now);
        setAccessibleText(words);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        line.getPoints().clear();
        double most = amounts.stream().max(Comparator.naturalOrder()).map(BigDecimal::doubleValue).orElse(0.0);
        int steps = Math.max(1, amounts.size() - 1);
        for (int i = 0; i < amounts.size(); i++) {
            double share = most > 0 ? amounts.get(i).doubleValue() / most : 0;
            line.getPoints().addAll(getWidth() * i / steps, 1 + (getHeight() - 2) * (1 - share));
        }
    }
}
