package org.keytally.app.fx;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

/// Tells where a region has become too narrow for its text, which grows with the window's letters and not with
/// its width.
public final class Breadth {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private Breadth() {}

    /// Gives a region the pseudo-class `narrow` while it is less wide than so many letters, and tells it.
    ///
    /// @param text something in it written in its usual letters
    public static void below(Region region, Labeled text, double letters, Consumer<Boolean> then) {
        BooleanBinding isNarrow = Bindings.createBooleanBinding(
                () -> region.getWidth() > 0 && region.getWidth() < letters * text.getFont().getSize(),
                region.widthProperty(), text.fontProperty());
        isNarrow.subscribe(now -> {
            region.pseudoClassStateChanged(NARROW, now);
            then.accept(now);
        });
        // The region keeps the binding alive as long as itself.
        region.getProperties().put(Breadth.class, isNarrow);
    }

    /// Lets a table be moved through sideways where its columns, which take so many letters, have no room beside one
    /// another.
    public static void sideways(TableView<?> table, Labeled text, double letters) {
        below(table, text, letters, isNarrow -> table.setColumnResizePolicy(isNarrow
                ? TableView.UNCONSTRAINED_RESIZE_POLICY
                : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN));
    }
}
