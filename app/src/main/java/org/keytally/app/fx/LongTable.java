package org.keytally.app.fx;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// A table of millions of rows of one height, which begins at its newest end and stays where it is while it grows
/// there.
///
/// JavaFX's own table walks over the heights of all rows before those it shows; so it is given a stretch of them at a
/// time, and the scroll bar is that of the whole.
public final class LongTable<T> extends HBox {

    // Some pages of the largest screen to each side of what is seen.
    private static final int MOST = 1_000;
    private static final int ROOM = 200;
    // A thumb in proportion could not be seen, nor held.
    private static final double LEAST_THUMB = 0.07;
    private static final Set<KeyCode> STEPS =
            EnumSet.of(KeyCode.UP, KeyCode.DOWN, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN);

    private final TableView<T> table = new Counted();
    private final ScrollBar bar = new ScrollBar();
    private final ListChangeListener<T> growth = this::grown;
    private ObservableList<T> whole = FXCollections.observableArrayList();
    private Stretch<T> stretch = new Stretch<>(whole, MOST);
    private final ChosenRow<T> chosen = new ChosenRow<>(table, () -> stretch);
    private @Nullable VirtualFlow<?> flow;
    private boolean isTelling;
    private Consumer<T> opened = _ -> {};

    public LongTable() {
        getStyleClass().add("long-table");
        bar.setOrientation(Orientation.VERTICAL);
        bar.managedProperty().bind(bar.visibleProperty());
        bar.setMinWidth(USE_PREF_SIZE);
        table.setMinWidth(0);
        HBox.setHgrow(table, Priority.ALWAYS);
        getChildren().setAll(table, bar);
        table.setRowFactory(_ -> new Row());
        table.skinProperty().subscribe(_ -> follow());
        table.addEventFilter(ScrollEvent.SCROLL, _ -> makeRoom());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        bar.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
        bar.valueProperty().subscribe(now -> {
            if (!isTelling) {
                go(now.doubleValue());
            }
        });
    }

    /// The table that is seen, for its columns and its name; its rows and what is chosen in it are set here.
    public TableView<T> table() {
        return table;
    }

    /// The rows; new ones may come before the first.
    public ObservableList<T> getItems() {
        return whole;
    }

    public void setItems(ObservableList<T> items) {
        whole.removeListener(growth);
        whole = items;
        whole.addListener(growth);
        chosen.forget();
        stretch = new Stretch<>(items, MOST);
        table.setItems(stretch);
        place(0);
    }

    /// What is done with a row that is clicked on, or chosen by the key for it.
    public void setOnOpened(Consumer<T> then) {
        opened = then;
    }

    /// Shows a row as the first, or those at the end where there are not so many behind it.
    public void go(double row) {
        double first = Math.clamp(row, 0, last());
        if (!stretch.hasRoom(first, first + seen(), ROOM)) {
            chosen.during(() -> stretch.centre((int) first));
        }
        place(first);
    }

    private void place(double first) {
        if (flow != null) {
            double hidden = stretch.size() - seen();
            flow.setPosition(hidden <= 0 ? 0 : Math.clamp((first - stretch.begin()) / hidden, 0, 1));
        }
        tell();
    }

    // What may move over the end of the stretch begins with places before and behind it.
    private void makeRoom() {
        double first = first();
        if (!stretch.hasRoom(first, first + seen(), ROOM)) {
            go(first);
        }
    }

    private void scrolled(ScrollEvent event) {
        go(first() - event.getDeltaY() / height());
        event.consume();
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        T item = table.getSelectionModel().getSelectedItem();
        if (code == KeyCode.ENTER && item != null) {
            opened.accept(item);
            event.consume();
        } else if (code == KeyCode.HOME || code == KeyCode.END) {
            choose(code == KeyCode.HOME ? 0 : stretch.count() - 1);
            event.consume();
        } else if (STEPS.contains(code)) {
            begin(event);
        }
    }

    // The keys go on from what is chosen, seen or not, and where nothing is, from what is seen.
    private void begin(KeyEvent event) {
        if (chosen.isNone()) {
            choose((int) Math.ceil(first()));
            event.consume();
            return;
        }
        if (!isSeen(chosen.row())) {
            go(chosen.row());
        }
        makeRoom();
    }

    private void choose(int row) {
        if (stretch.count() > 0) {
            chosen.choose(row);
            if (!isSeen(row)) {
                go(row);
            }
            chosen.show();
        }
    }

    private boolean isSeen(int row) {
        return row >= first() && row + 1 <= first() + seen();
    }

    private void grown(ListChangeListener.Change<? extends T> change) {
        while (change.next()) {
            int more = change.getAddedSize();
            chosen.keep(more);
            if (first() > 0) {
                stretch.keep(more);
            } else {
                chosen.during(() -> stretch.move(0));
            }
        }
        tell();
    }

    // The bar follows once it is known where the rows have come to lie.
    private void follow() {
        if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> found) {
            flow = found;
            found.needsLayoutProperty().subscribe(needs -> {
                if (!needs) {
                    tell();
                }
            });
        }
    }

    private void tell() {
        isTelling = true;
        bar.setVisible(last() > 0);
        bar.setMax(last());
        bar.setVisibleAmount(Math.max(LEAST_THUMB, seen() / Math.max(1, stretch.count())) * last());
        bar.setUnitIncrement(1);
        bar.setBlockIncrement(Math.max(1, seen() - 1));
        bar.setValue(first());
        isTelling = false;
    }

    // The first row that is seen, and how much of it is hidden.
    private double first() {
        return stretch.begin() + (flow == null ? 0 : flow.getPosition() * Math.max(0, stretch.size() - seen()));
    }

    private double last() {
        return Math.max(0, stretch.count() - seen());
    }

    private double seen() {
        return flow == null ? 0 : flow.getViewportLength() / height();
    }

    private double height() {
        return Math.max(1, table.getFixedCellSize());
    }

    /// Tells a screen reader the numbers of the whole.
    private final class Counted extends TableView<T> {

        @Override
        public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            return switch (attribute) {
                case ROW_COUNT -> stretch.count();
                case VERTICAL_SCROLLBAR -> bar;
                case CELL_AT_ROW_COLUMN -> {
                    Object[] inside = parameters.clone();
                    int row = (Integer) parameters[0] - stretch.begin();
                    inside[0] = row;
                    yield row < 0 || row >= stretch.size() ? null : super.queryAccessibleAttribute(attribute, inside);
                }
                default -> super.queryAccessibleAttribute(attribute, parameters);
            };
        }
    }

    private final class Row extends TableRow<T> {

        Row() {
            addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> {
                if (!isEmpty()) {
                    opened.accept(getItem());
                }
            });
        }

        @Override
        public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            return attribute == AccessibleAttribute.INDEX
                    ? Integer.valueOf(stretch.begin() + getIndex())
                    : super.queryAccessibleAttribute(attribute, parameters);
        }
    }
}
