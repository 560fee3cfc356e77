package org.keytally.app.organisation.due;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.StatePane;
import org.keytally.app.fx.TextConverter;
import org.keytally.app.organisation.access.Standpoint;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds the list of keys that are due.
final class DueController {

    private final DueViewModel model;
    private final Standpoint standpoint;
    private final Consumer<DueRow> rotate;
    private final Kit kit;

    @FXML
    private Label summary;
    @FXML
    private ComboBox<Ahead> ahead;
    @FXML
    private StatePane state;
    @FXML
    private TableView<DueRow> table;
    @FXML
    private FlowPane deeds;

    /// @param rotate opens the assistant for a key
    DueController(DueViewModel model, Standpoint standpoint, Consumer<DueRow> rotate, Kit kit) {
        this.model = model;
        this.standpoint = standpoint;
        this.rotate = rotate;
        this.kit = kit;
    }

    @FXML
    private void initialize() {
        summary.textProperty().bind(model.summaryProperty());
        ahead.getItems().setAll(Arrays.asList(Ahead.values()));
        ahead.setConverter(new TextConverter<>(ahead::getItems, one -> kit.words().of("due.ahead", one)));
        ahead.valueProperty().bindBidirectional(model.aheadProperty());
        state.showingProperty().bind(model.showingProperty());
        new DueColumns(kit.words(), summary.fontProperty()).fill(table);
        table.setContextMenu(new ContextMenu());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                rotateChosen();
            }
        });
        table.setRowFactory(_ -> row());
        table.getSelectionModel().selectedItemProperty().subscribe(_ -> offer());
        model.rowsProperty().subscribe(this::show);
        standpoint.shownProperty().subscribe(_ -> offer());
    }

    // A double click beside the rows, say on a column's head to sort by it, means none of them.
    private TableRow<DueRow> row() {
        TableRow<DueRow> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && !row.isEmpty()) {
                rotateChosen();
            }
        });
        return row;
    }

    /// Opens the assistant for the row that is chosen.
    void rotateChosen() {
        chosen().filter(model::mayRotate).ifPresent(rotate);
    }

    // A row that was there stays chosen.
    private void show(List<DueRow> now) {
        Optional<String> before = chosen().map(DueRow::id);
        table.getItems().setAll(now);
        now.stream()
                .filter(row -> before.filter(row.id()::equals).isPresent())
                .findFirst()
                .ifPresentOrElse(table.getSelectionModel()::select, table.getSelectionModel()::selectFirst);
        offer();
    }

    private Optional<DueRow> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private void offer() {
        deeds.getChildren().clear();
        List<MenuItem> items = new ArrayList<>();
        chosen().ifPresent(row -> {
            Label name = new Label(row.label());
            name.getStyleClass().add("strong");
            deeds.getChildren().add(name);
            if (model.mayRotate(row)) {
                Button act = new Button(kit.words().of("due.rotate"), new FontIcon("fth-rotate-cw"));
                act.setAccessibleText(kit.words().of("due.rotate.said", row.label()));
                act.setOnAction(_ -> rotate.accept(row));
                deeds.getChildren().add(act);
                MenuItem item = new MenuItem(kit.words().of("due.rotate"), new FontIcon("fth-rotate-cw"));
                item.setOnAction(_ -> rotate.accept(row));
                items.add(item);
            } else {
                Label admins = new Label(
                        kit.words().of("due.by-admin", row.vault().orElse("")), new FontIcon("fth-lock"));
                admins.getStyleClass().add("muted");
                deeds.getChildren().add(admins);
            }
        });
        table.getContextMenu().getItems().setAll(items);
    }
}
