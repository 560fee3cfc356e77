package org.keytally.app.costs;

import java.util.function.Function;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Chip;
import org.keytally.app.sign.PayerBadge;
import org.keytally.app.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/// A cell of the entries, blank until its entry is read.
///
/// What it consists of is made once: rows that pass by in a frame leave no time to make and dress new nodes.
abstract sealed class EntryCell extends TableCell<EntrySlot, EntryRow> {

    private @Nullable Tooltip tip;

    abstract void fill(EntryRow row);

    abstract void blank();

    @Override
    protected final void updateItem(@Nullable EntryRow row, boolean isEmpty) {
        super.updateItem(row, isEmpty);
        if (row == null || isEmpty) {
            blank();
            setTooltip(null);
            setAccessibleText(null);
        } else {
            fill(row);
        }
    }

    /// Its row has another number in the whole than in the part that the table has.
    @Override
    public final @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.ROW_INDEX && getTableRow() != null
                ? getTableRow().queryAccessibleAttribute(AccessibleAttribute.INDEX)
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    void explain(String text) {
        if (tip == null) {
            tip = new Tooltip();
        }
        tip.setText(text);
        setTooltip(tip);
    }

    /// Tells it in words.
    static final class Written extends EntryCell {

        private final Function<EntryRow, String> text;
        private final Function<EntryRow, @Nullable String> more;

        Written(Function<EntryRow, String> text) {
            this(text, _ -> null);
        }

        /// @param more what is told of it on the whole
        Written(Function<EntryRow, String> text, Function<EntryRow, @Nullable String> more) {
            this.text = text;
            this.more = more;
        }

        @Override
        void fill(EntryRow row) {
            setText(text.apply(row));
            String whole = more.apply(row);
            if (whole != null) {
                explain(whole);
            }
        }

        @Override
        void blank() {
            setText(null);
        }
    }

    /// Tells who paid, and where another payer stepped in.
    static final class Paid extends EntryCell {

        private final Words words;
        private final PayerBadge badge;
        private final FontIcon steppedIn = new FontIcon("fth-corner-down-right");
        private final HBox both;

        Paid(Words words) {
            this.words = words;
            this.badge = new PayerBadge(words);
            this.both = new HBox(badge, steppedIn);
            both.getStyleClass().add("entry-fallback");
            both.setVisible(false);
            setGraphic(both);
        }

        @Override
        void fill(EntryRow row) {
            badge.tell(row.payer(), words.of("sign.payer", row.payer()));
            steppedIn.setVisible(row.isFallback());
            both.setVisible(true);
            if (row.isFallback()) {
                String fallback = words.of("entry.fallback.yes");
                explain(fallback);
                setAccessibleText(badge.getText() + ", " + fallback);
            } else {
                setTooltip(null);
                setAccessibleText(badge.getText());
            }
        }

        @Override
        void blank() {
            both.setVisible(false);
        }
    }

    /// Tells how it ended.
    static final class Ended extends EntryCell {

        private final Chip chip = new Chip();

        Ended() {
            chip.setVisible(false);
            setGraphic(chip);
        }

        @Override
        void fill(EntryRow row) {
            chip.tell(row.tone(), icon(row), row.outcome());
            setAccessibleText(row.outcome());
            chip.setVisible(true);
        }

        @Override
        void blank() {
            chip.setVisible(false);
        }

        private static String icon(EntryRow row) {
            return switch (row.tone()) {
                case GOOD -> "fth-check";
                case BAD -> "fth-x-circle";
                case WARNING -> "fth-help-circle";
                case PLAIN -> "fth-clock";
            };
        }
    }
}
