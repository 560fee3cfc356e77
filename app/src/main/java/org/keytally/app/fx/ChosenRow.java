package org.keytally.app.fx;

import java.util.function.Supplier;
import javafx.scene.control.TableView;

/// The row of a long list that a person chose, which stays chosen while its table is given another stretch of the list.
final class ChosenRow<T> {

    private static final int NONE = -1;

    private final TableView<T> table;
    private final Supplier<Stretch<T>> stretch;
    private int row = NONE;
    private boolean isMoving;

    /// @param stretch what the table is given now
    ChosenRow(TableView<T> table, Supplier<Stretch<T>> stretch) {
        this.table = table;
        this.stretch = stretch;
        table.getSelectionModel().selectedIndexProperty().subscribe(now -> {
            if (!isMoving) {
                row = now.intValue() < 0 ? NONE : stretch.get().begin() + now.intValue();
            }
        });
    }

    boolean isNone() {
        return row == NONE;
    }

    /// Its place in the long list.
    int row() {
        return row;
    }

    void forget() {
        row = NONE;
    }

    void choose(int place) {
        row = place;
    }

    /// Goes on being the same where places came before it.
    void keep(int more) {
        row = row == NONE ? NONE : row + more;
    }

    /// Lets the table have another stretch: what is chosen has another number in it then, or none.
    void during(Runnable way) {
        isMoving = true;
        int before = stretch.get().size();
        way.run();
        Stretch<T> now = stretch.get();
        int inside = row - now.begin();
        if (row == NONE || inside < 0 || inside >= now.size()) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().clearAndSelect(inside);
        }
        if (now.size() != before) {
            table.layout();
        }
        isMoving = false;
    }

    /// Shows in the table what is chosen.
    void show() {
        during(() -> {});
    }
}
