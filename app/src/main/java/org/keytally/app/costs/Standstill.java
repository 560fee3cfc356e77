package org.keytally.app.costs;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/// Keeps what is read in a table where it is while rows come in above it.
final class Standstill implements ListChangeListener<EntrySlot> {

    private final TableView<EntrySlot> table;

    Standstill(TableView<EntrySlot> table) {
        this.table = table;
        table.skinProperty().subscribe(_ -> listen());
    }

    /// Shows other items.
    void show(ObservableList<EntrySlot> items) {
        table.setItems(items);
        listen();
    }

    // What the table looks like must hear of a change before this does.
    private void listen() {
        table.getItems().removeListener(this);
        table.getItems().addListener(this);
    }

    @Override
    public void onChanged(Change<? extends EntrySlot> change) {
        while (change.next()) {
            if (change.wasAdded() && table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
                follow(flow, flow.getFirstVisibleCell(), change.getAddedSize());
            }
        }
    }

    private void follow(VirtualFlow<?> flow, @Nullable IndexedCell<?> first, int more) {
        boolean isAtTheTop = first == null || (first.getIndex() == 0 && first.getLayoutY() >= 0);
        if (first != null && !isAtTheTop) {
            double hidden = -first.getLayoutY();
            int index = first.getIndex() + more;
            table.layout();
            flow.scrollToTop(index);
            flow.scrollPixels(hidden);
        }
    }
}
