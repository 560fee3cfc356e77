package org.keytally.app.costs;

import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.keytally.app.fx.Breadth;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.StatePane;

/// Binds the entries.
final class ActivityController {

    // What the columns take at least, all together.
    private static final double COLUMNS_TAKE = 57;

    private final ActivityViewModel model;
    private final Kit kit;

    @FXML
    private Label summary;
    @FXML
    private StatePane state;
    @FXML
    private TableView<EntrySlot> entries;

    ActivityController(ActivityViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    @FXML
    private void initialize() {
        summary.textProperty().bind(model.summaryProperty());
        state.showingProperty().bind(model.showingProperty());
        entries.getColumns().setAll(new EntryColumns(kit, summary, model.comparingProperty()).all());
        Standstill standstill = new Standstill(entries);
        model.entriesProperty()
                .subscribe(list -> list.map(FXCollections::<EntrySlot>unmodifiableObservableList)
                        .ifPresent(standstill::show));
        Breadth.below(entries, summary, COLUMNS_TAKE, this::arrange);
        entries.setRowFactory(_ -> row());
        entries.setOnKeyPressed(this::pressed);
    }

    // Where the columns have no room beside one another, the table is moved through sideways.
    private void arrange(boolean isNarrow) {
        entries.setColumnResizePolicy(isNarrow
                ? TableView.UNCONSTRAINED_RESIZE_POLICY
                : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    private void pressed(KeyEvent event) {
        EntrySlot slot = entries.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && slot != null) {
            slot.row().ifPresent(this::open);
        }
    }

    private TableRow<EntrySlot> row() {
        TableRow<EntrySlot> row = new TableRow<>();
        row.setOnMouseClicked(_ -> {
            if (!row.isEmpty()) {
                row.getItem().row().ifPresent(this::open);
            }
        });
        return row;
    }

    private void open(EntryRow row) {
        Button close = new Button(kit.words().of("frame.close-dialogue"));
        close.setOnAction(_ -> kit.dialogs().close());
        kit.dialogs().show(EntryDetails.of(kit.words().of("entry.title"), model.facts(row), close));
    }
}
