package org.keytally.app.costs;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.StatePane;

/// Binds the dialogue of the prompts that another paid than stood first.
final class MisroutesController {

    private static final double LETTERS = 5.5;

    private final MisroutesViewModel model;
    private final Kit kit;

    @FXML
    private VBox dialogue;
    @FXML
    private Label summary;
    @FXML
    private StatePane state;
    @FXML
    private TableView<MisrouteLine> table;

    MisroutesController(MisroutesViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    /// Shows the dialogue.
    void show() {
        Region loaded = (Region) kit.views().load(this);
        kit.dialogs().show(loaded);
        kit.dialogs().whenClosed(loaded, model::stop);
    }

    @FXML
    private void initialize() {
        summary.textProperty().bind(model.summaryProperty());
        state.showingProperty().bind(model.showingProperty());
        table.setItems(model.lines());
        table.getColumns().setAll(List.of(
                column("entry.column.when", 1.5, line -> line.row().when()),
                column("misroutes.instead-of", 3.2, MisrouteLine::before),
                column("misroutes.paid-by", 1.2, line -> kit.words().of("sign.payer", line.row().payer())),
                column("entry.column.key", 1.2, line -> line.row().key()),
                column("entry.column.asked", 2, line -> line.row().asked()),
                column("entry.column.cost", 1.2, line -> line.row().cost())));
        table.getColumns().getLast().getStyleClass().add("number");
        table.setRowFactory(_ -> row());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    @FXML
    private void close() {
        kit.dialogs().close(dialogue);
    }

    private TableColumn<MisrouteLine, MisrouteLine> column(
            String title, double share, Function<MisrouteLine, String> text) {
        TableColumn<MisrouteLine, MisrouteLine> column = new TableColumn<>(kit.words().of(title));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setSortable(false);
        column.setReorderable(false);
        column.prefWidthProperty().bind(summary.fontProperty().map(font -> font.getSize() * LETTERS * share));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable MisrouteLine line, boolean isEmpty) {
                super.updateItem(line, isEmpty);
                setText(null);
                setTooltip(null);
                if (line != null && !isEmpty) {
                    setText(text.apply(line));
                    setTooltip(new Tooltip(text.apply(line)));
                }
            }
        });
        return column;
    }

    private TableRow<MisrouteLine> row() {
        TableRow<MisrouteLine> row = new TableRow<>();
        row.setOnMouseClicked(_ -> {
            if (!row.isEmpty()) {
                open(row.getItem());
            }
        });
        return row;
    }

    private void pressed(KeyEvent event) {
        MisrouteLine line = table.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && line != null) {
            open(line);
            event.consume();
        }
    }

    private void open(MisrouteLine line) {
        Button close = new Button(kit.words().of("frame.close-dialogue"));
        close.setOnAction(_ -> kit.dialogs().close());
        kit.dialogs().show(EntryDetails.of(kit.words().of("entry.title"), model.facts(line), List.of(close)));
    }
}
