package org.keytally.app.fx;

import java.util.function.DoubleUnaryOperator;
import javafx.scene.layout.VBox;

/// A box that remembers how high it is until something in it changes, so that what lies beside a change is not asked.
public final class SteadyBox extends VBox {

    private final Heights least = new Heights();
    private final Heights usual = new Heights();
    // JavaFX asks for a layout before these are made.
    private final boolean isMade = true;

    @Override
    public void requestLayout() {
        if (isMade) {
            least.forget();
            usual.forget();
        }
        super.requestLayout();
    }

    @Override
    protected double computeMinHeight(double width) {
        return least.of(width, super::computeMinHeight);
    }

    @Override
    protected double computePrefHeight(double width) {
        return usual.of(width, super::computePrefHeight);
    }

    // Of two widths, because a scroll pane asks with and without the room for its bar.
    private static final class Heights {

        private double width = Double.NaN;
        private double height;
        private double widthBefore = Double.NaN;
        private double heightBefore;

        double of(double asked, DoubleUnaryOperator compute) {
            if (asked == width) {
                return height;
            }
            double found = asked == widthBefore ? heightBefore : compute.applyAsDouble(asked);
            widthBefore = width;
            heightBefore = height;
            width = asked;
            height = found;
            return found;
        }

        void forget() {
            width = Double.NaN;
            widthBefore = Double.NaN;
        }
    }
}
