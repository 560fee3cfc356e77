package org.keytally.app.costs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.keytally.app.fx.Breadth;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.LongTable;
import org.keytally.app.fx.StatePane;
import org.keytally.core.domain.catalog.PriceReference;
import org.keytally.core.domain.ledger.Spent;

/// Binds the entries.
final class ActivityController {

    // What the columns take at least, all together.
    private static final double COLUMNS_TAKE = 57;

    private final ActivityViewModel model;
    private final Consumer<String> prices;
    private final Kit kit;

    @FXML
    private Label summary;
    @FXML
    private StatePane state;
    @FXML
    private LongTable<EntrySlot> entries;

    /// @param prices leads to the prices of a model
    ActivityController(ActivityViewModel model, Consumer<String> prices, Kit kit) {
        this.model = model;
        this.prices = prices;
        this.kit = kit;
    }

    @FXML
    private void initialize() {
        summary.textProperty().bind(model.summaryProperty());
        state.showingProperty().bind(model.showingProperty());
        TableView<EntrySlot> table = entries.table();
        table.setAccessibleText(kit.words().of("entry.table"));
        table.getColumns().setAll(new EntryColumns(kit, summary, model.comparingProperty()).all());
        model.entriesProperty().subscribe(list -> list.ifPresent(entries::setItems));
        Breadth.sideways(table, summary, COLUMNS_TAKE);
        entries.setOnOpened(slot -> slot.row().ifPresent(this::open));
    }

    private void open(EntryRow row) {
        Button close = new Button(kit.words().of("frame.close-dialogue"));
        close.setOnAction(_ -> kit.dialogs().close());
        List<Button> buttons = new ArrayList<>(List.of(close));
        row.line().entry().spent().flatMap(Spent::pricedBy).ifPresent(price -> buttons.addFirst(prices(price)));
        kit.dialogs().show(EntryDetails.of(kit.words().of("entry.title"), model.facts(row), buttons));
    }

    private Button prices(PriceReference price) {
        Button lead = new Button(kit.words().of("entry.prices"));
        lead.setOnAction(_ -> {
            kit.dialogs().close();
            prices.accept(price.provider().value() + " " + price.model());
        });
        return lead;
    }
}
