package org.keytally.app.costs;

import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.keytally.app.fx.Breadth;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Shown;
import org.keytally.app.fx.StatePane;

/// Binds our figures beside the bills.
final class ReconciliationController {

    private final ReconciliationViewModel model;
    private final Consumer<ReconciledLine> entries;
    private final Kit kit;

    @FXML
    private Label summary;
    @FXML
    private HBox reading;
    @FXML
    private ProgressBar progress;
    @FXML
    private StatePane state;
    @FXML
    private TableView<ReconciledLine> table;

    /// @param entries leads to the entries of a line
    ReconciliationController(ReconciliationViewModel model, Consumer<ReconciledLine> entries, Kit kit) {
        this.model = model;
        this.entries = entries;
        this.kit = kit;
    }

    @FXML
    private void initialize() {
        summary.textProperty().bind(model.summaryProperty());
        Shown.when(summary, summary.textProperty().isNotEmpty().and(model.readingProperty().not()));
        Shown.when(reading, model.readingProperty());
        progress.progressProperty().bind(model.progressProperty());
        state.showingProperty().bind(model.showingProperty());
        table.setItems(model.lines());
        table.getColumns().setAll(new ReconciliationColumns(kit, model.allProperty()).all());
        Breadth.sideways(table, summary, ReconciliationColumns.ALL_TAKE);
        table.setRowFactory(_ -> row());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    @FXML
    private void stop() {
        model.stop();
    }

    private TableRow<ReconciledLine> row() {
        TableRow<ReconciledLine> row = new TableRow<>();
        row.setOnMouseClicked(_ -> {
            if (!row.isEmpty()) {
                entries.accept(row.getItem());
            }
        });
        return row;
    }

    private void pressed(KeyEvent event) {
        ReconciledLine line = table.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && line != null) {
            entries.accept(line);
            event.consume();
        }
    }
}
