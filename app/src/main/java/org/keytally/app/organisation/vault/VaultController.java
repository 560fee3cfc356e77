package org.keytally.app.organisation.vault;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.StatePane;
import org.keytally.core.usecase.vault.FindPermissions.Permission;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds the vaults and the tree of shared keys.
final class VaultController {

    private final VaultViewModel model;
    private final VaultDoors doors;
    private final Kit kit;
    private final Set<String> folded = new HashSet<>();

    @FXML
    private StatePane state;
    @FXML
    private VBox cards;
    @FXML
    private Button publish;
    @FXML
    private StatePane treeState;
    @FXML
    private TreeTableView<Twig> tree;
    @FXML
    private FlowPane deeds;

    VaultController(VaultViewModel model, VaultDoors doors, Kit kit) {
        this.model = model;
        this.doors = doors;
        this.kit = kit;
    }

    @FXML
    private void initialize() {
        state.showingProperty().bind(model.showingProperty());
        treeState.showingProperty().bind(model.treeShowingProperty());
        new SharedColumns(kit.words(), publish.fontProperty()).fill(tree);
        tree.setRoot(new TreeItem<>(Twig.group("", List.of())));
        tree.setContextMenu(new ContextMenu());
        tree.getSelectionModel().selectedItemProperty().subscribe(this::offer);
        tree.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                chosen().ifPresent(row -> doors.open(row, model.allowed(row)));
            }
        });
        model.cardsProperty().subscribe(this::show);
        model.treeProperty().subscribe(this::grow);
    }

    @FXML
    void connect() {
        doors.connect();
    }

    @FXML
    void publish() {
        doors.publish(model.where(Permission.PUBLISH));
    }

    private void show(List<VaultCard> now) {
        cards.getChildren().setAll(now.stream().map(this::card).toList());
        publish.setVisible(!model.where(Permission.PUBLISH).isEmpty());
        publish.setManaged(publish.isVisible());
        offer(tree.getSelectionModel().getSelectedItem());
    }

    private VaultCardNode card(VaultCard card) {
        return new VaultCardNode(card, kit.words(), () -> doors.sync(card.link()), doors.further(card));
    }

    // Rows that were there stay chosen, and groups that were folded stay folded.
    private void grow(List<Twig> now) {
        Optional<SharedRow> before = chosen();
        List<TreeItem<Twig>> items = now.stream().map(twig -> item(twig, "")).toList();
        tree.getRoot().getChildren().setAll(items);
        // A row whose twig is equal keeps its former item, which is in no tree any more: it stands too far left.
        tree.refresh();
        before.flatMap(row -> find(tree.getRoot(), row)).ifPresent(tree.getSelectionModel()::select);
    }

    private TreeItem<Twig> item(Twig twig, String above) {
        String path = above + "/" + twig.title();
        TreeItem<Twig> item = new TreeItem<>(twig);
        twig.below().forEach(one -> item.getChildren().add(item(one, path)));
        item.setExpanded(!folded.contains(path));
        item.expandedProperty().subscribe((_, isOpen) -> {
            if (isOpen) {
                folded.remove(path);
            } else {
                folded.add(path);
            }
        });
        return item;
    }

    private static Optional<TreeItem<Twig>> find(TreeItem<Twig> in, SharedRow row) {
        for (TreeItem<Twig> child : in.getChildren()) {
            boolean isIt = child.getValue().row().filter(one -> one.name().equals(row.name())
                    && one.link().address().equals(row.link().address())).isPresent();
            Optional<TreeItem<Twig>> found = isIt ? Optional.of(child) : find(child, row);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<SharedRow> chosen() {
        return Optional.ofNullable(tree.getSelectionModel().getSelectedItem())
                .flatMap(item -> item.getValue().row());
    }

    private void offer(@Nullable TreeItem<Twig> now) {
        Optional<SharedRow> row = Optional.ofNullable(now).flatMap(item -> item.getValue().row());
        deeds.getChildren().clear();
        List<MenuItem> items = new ArrayList<>();
        row.ifPresent(one -> {
            Label name = new Label(one.label());
            name.getStyleClass().add("strong");
            deeds.getChildren().add(name);
            for (SharedDeed deed : SharedDeed.offered(one, model.allowed(one))) {
                deeds.getChildren().add(button(deed, one));
                items.add(item(deed, one));
            }
        });
        tree.getContextMenu().getItems().setAll(items);
        deeds.setVisible(row.isPresent());
    }

    private Button button(SharedDeed deed, SharedRow row) {
        Button button = new Button(kit.words().of("organisation.deed", deed), new FontIcon(deed.icon()));
        button.getStyleClass().add("small");
        button.setOnAction(_ -> doors.go(deed, row));
        return button;
    }

    private MenuItem item(SharedDeed deed, SharedRow row) {
        MenuItem item = new MenuItem(kit.words().of("organisation.deed", deed), new FontIcon(deed.icon()));
        item.setOnAction(_ -> doors.go(deed, row));
        return item;
    }
}
