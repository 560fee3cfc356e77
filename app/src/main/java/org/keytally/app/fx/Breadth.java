package org.keytally.app.fx;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

/// Tells where a region has become too narrow or too low for its text, which grows with the window's letters and
/// not with the region.
public final class Breadth {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    private Breadth() {}

    /// Gives a region the pseudo-class `narrow` while it is less wide than so many letters, and tells it.
    ///
    /// @param text something in it written in its usual letters
    public static void below(Region region, Labeled text, double letters, Consumer<Boolean> then) {
        tell(NARROW, region, region.widthProperty(), text, letters, then);
    }

    /// Gives a region the pseudo-class `low` while the window is less high than so many of its letters, and tells it.
    /// Its own height would follow from what it holds.
    ///
    /// @param text something in it written in its usual letters
    public static void lower(Region region, Labeled text, double letters, Consumer<Boolean> then) {
        tell(LOW, region, region.sceneProperty().flatMap(Scene::heightProperty).orElse(0), text, letters, then);
    }

    private static void tell(
            PseudoClass named,
            Region region,
            ObservableValue<Number> size,
            Labeled text,
            double letters,
            Consumer<Boolean> then) {
        BooleanBinding isSmall = Bindings.createBooleanBinding(
                () -> isLess(size.getValue().doubleValue(), letters * text.getFont().getSize()),
                size, text.fontProperty());
        isSmall.subscribe(now -> {
            region.pseudoClassStateChanged(named, now);
            then.accept(now);
        });
        // The region keeps the binding alive as long as itself.
        region.getProperties().put(named, isSmall);
    }

    // What has no size yet is not small.
    private static boolean isLess(double size, double most) {
        return size > 0 && size < most;
    }

    /// Lets a table be moved through sideways where its columns, which take so many letters, have no room beside one
    /// another.
    public static void sideways(TableView<?> table, Labeled text, double letters) {
        below(table, text, letters, isNarrow -> table.setColumnResizePolicy(isNarrow
                ? TableView.UNCONSTRAINED_RESIZE_POLICY
                : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN));
    }
}
