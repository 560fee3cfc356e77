package org.keytally.app.fx;

import java.math.BigDecimal;
import javafx.scene.layout.Region;

/// A bar in a row of a table, as long as the row's share; the number beside it says the same.
public final class ShareBar extends Region {

    private final Region fill = new Region();
    private double share;

    public ShareBar() {
        getStyleClass().add("share-bar");
        fill.getStyleClass().setAll("swatch");
        getChildren().add(fill);
    }

    public void tell(BigDecimal of, String style) {
        share = Math.clamp(of.doubleValue(), 0, 1);
        fill.getStyleClass().setAll("swatch", style);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double length = share > 0 ? Math.max(2, Math.rint(getWidth() * share)) : 0;
        fill.resizeRelocate(0, Math.rint((getHeight() - 8) / 2), length, 8);
    }
}
