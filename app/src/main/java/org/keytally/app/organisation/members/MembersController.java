package org.keytally.app.organisation.members;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Shown;
import org.keytally.app.fx.StatePane;
import org.keytally.app.fx.TextConverter;
import org.keytally.core.domain.vault.VaultLink;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds the members for whoever manages keys, and one's own standing.
final class MembersController {

    private final MembersViewModel model;
    private final MemberDoors doors;
    private final Runnable vaults;
    private final Kit kit;

    @FXML
    private StatePane state;
    @FXML
    private HBox silent;
    @FXML
    private Label trouble;
    @FXML
    private VBox managed;
    @FXML
    private HBox several;
    @FXML
    private ComboBox<@Nullable VaultLink> vault;
    @FXML
    private ProgressIndicator progress;
    @FXML
    private Button add;
    @FXML
    private Label unasked;
    @FXML
    private StatePane tableState;
    @FXML
    private TableView<MemberRow> table;
    @FXML
    private FlowPane deeds;
    @FXML
    private Label makers;
    @FXML
    private FlowPane mintKeys;
    @FXML
    private VBox own;

    /// @param vaults leads to the vaults
    MembersController(MembersViewModel model, MemberDoors doors, Runnable vaults, Kit kit) {
        this.model = model;
        this.doors = doors;
        this.vaults = vaults;
        this.kit = kit;
    }

    @FXML
    private void initialize() {
        state.showingProperty().bind(model.showingProperty());
        tableState.showingProperty().bind(model.tableShowingProperty());
        vault.setConverter(new TextConverter<>(vault::getItems, link -> link.address().name()));
        model.whereProperty().subscribe(this::manage);
        vault.valueProperty().bindBidirectional(model.vaultProperty());
        trouble.textProperty().bind(model.troubleProperty());
        Shown.when(silent, trouble.textProperty().isNotEmpty());
        Shown.when(progress, model.workingProperty());
        unasked.textProperty().bind(model.unaskedProperty());
        Shown.when(unasked, unasked.textProperty().isNotEmpty());
        new MemberColumns(kit.words(), add.fontProperty()).fill(table);
        table.setContextMenu(new ContextMenu());
        table.getSelectionModel().selectedItemProperty().subscribe(this::offer);
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                chosen().ifPresent(row -> doors.go(MemberDeed.CHANGE, row));
            }
        });
        model.rowsProperty().subscribe(this::show);
        model.makersProperty().subscribe(now -> makers.setText(now.isEmpty()
                ? kit.words().of("organisation.members.no-makers")
                : kit.words().of("organisation.members.makers",
                        String.join(", ", now.stream().map(one -> one.name()).toList()))));
        model.severalProperty().subscribe(this::choose);
        model.ownProperty().subscribe(now -> own.getChildren().setAll(new OwnNodes(kit, doors).of(now)));
    }

    @FXML
    private void add() {
        doors.add();
    }

    @FXML
    private void provision() {
        doors.provision();
    }

    @FXML
    private void retry() {
        model.read();
    }

    @FXML
    private void openPage() {
        doors.openPage();
    }

    @FXML
    private void publish() {
        vaults.run();
    }

    private void manage(List<VaultLink> where) {
        vault.getItems().setAll(where);
        managed.setVisible(!where.isEmpty());
        managed.setManaged(managed.isVisible());
        several.setVisible(where.size() > 1);
        several.setManaged(several.isVisible());
    }

    private void choose(List<MintKeys> several) {
        mintKeys.getChildren()
                .setAll(several.stream().map(keys -> new MintKeysNode(keys, model, kit.words())).toList());
        mintKeys.setVisible(!several.isEmpty());
        mintKeys.setManaged(mintKeys.isVisible());
    }

    // Whoever was chosen stays chosen.
    private void show(List<MemberRow> now) {
        Optional<MemberRow> before = chosen();
        table.getItems().setAll(now);
        before.flatMap(row -> now.stream().filter(one -> one.isOf(row.member())).findFirst())
                .ifPresent(table.getSelectionModel()::select);
    }

    private Optional<MemberRow> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private void offer(@Nullable MemberRow row) {
        deeds.getChildren().clear();
        List<MenuItem> items = new ArrayList<>();
        if (row != null) {
            Label name = new Label(row.member().name());
            name.getStyleClass().add("strong");
            deeds.getChildren().add(name);
            for (MemberDeed deed : MemberDeed.offered(row, model.makersProperty().get())) {
                deeds.getChildren().add(button(deed, row));
                items.add(item(deed, row));
            }
        }
        table.getContextMenu().getItems().setAll(items);
        deeds.setVisible(row != null);
    }

    private Button button(MemberDeed deed, MemberRow row) {
        Button button = new Button(kit.words().of("organisation.member", deed), new FontIcon(deed.icon()));
        button.getStyleClass().add("small");
        button.setOnAction(_ -> doors.go(deed, row));
        button.disableProperty().bind(model.workingProperty());
        return button;
    }

    private MenuItem item(MemberDeed deed, MemberRow row) {
        MenuItem item = new MenuItem(kit.words().of("organisation.member", deed), new FontIcon(deed.icon()));
        item.setOnAction(_ -> doors.go(deed, row));
        item.disableProperty().bind(model.workingProperty());
        return item;
    }
}
