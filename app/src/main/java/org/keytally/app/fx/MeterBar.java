package org.keytally.app.fx;

import java.math.BigDecimal;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// A bar that answers at a glance how much of something is used, with a mark for where it should be by now.
public final class MeterBar extends Region {

    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final Region fill = new Region();
    private final Region mark = new Region();
    private double share;
    private double pace = -1;

    public MeterBar() {
        getStyleClass().add("meter-bar");
        fill.getStyleClass().add("meter-fill");
        mark.getStyleClass().add("meter-mark");
        mark.setVisible(false);
        getChildren().addAll(fill, mark);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    }

    /// Shows a share, told in words to those who cannot see it.
    ///
    /// @param warnsFrom the share from which it is amber
    public void tell(BigDecimal used, BigDecimal warnsFrom, String words) {
        share = Math.clamp(used.doubleValue(), 0, 1);
        pseudoClassStateChanged(OVER, used.compareTo(BigDecimal.ONE) >= 0);
        pseudoClassStateChanged(WARNING,
                used.compareTo(warnsFrom) >= 0 && used.compareTo(BigDecimal.ONE) < 0);
        setAccessibleText(words);
        requestLayout();
    }

    /// Marks the share that would be even with the time gone by.
    public void pace(BigDecimal even) {
        pace = Math.clamp(even.doubleValue(), 0, 1);
        mark.setVisible(true);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        fill.resizeRelocate(0, 0, Math.rint(getWidth() * share), getHeight());
        mark.resizeRelocate(Math.rint(getWidth() * Math.max(0, pace)) - 1, 0, 2, getHeight());
    }
}
