package org.keytally.app.organisation.vault;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Shown;
import org.keytally.app.fx.TextConverter;
import org.keytally.core.domain.vault.VaultLink;

/// Binds the dialogue in which vaults are connected.
final class ConnectController {

    private final ConnectViewModel model;
    private final Kit kit;

    @FXML
    private VBox dialog;
    @FXML
    private VBox one;
    @FXML
    private TextField address;
    @FXML
    private Label invited;
    @FXML
    private ComboBox<VaultLink.Way> way;
    @FXML
    private CheckBox more;
    @FXML
    private VBox details;
    @FXML
    private TextField tenant;
    @FXML
    private TextField client;
    @FXML
    private TextField authority;
    @FXML
    private TextField certificates;
    @FXML
    private TextField policyKey;
    @FXML
    private TextField plain;
    @FXML
    private Label plainWarning;
    @FXML
    private CheckBox anyHost;
    @FXML
    private HBox progress;
    @FXML
    private SignInPane steps;
    @FXML
    private Label problem;
    @FXML
    private Button connect;

    private ConnectController(ConnectViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    /// The dialogue, ready to be shown.
    static Region dialogue(VaultCases cases, Stage stage, Kit kit, Consumer<List<VaultLink>> connected) {
        return kit.dialogs().selfClosing(close -> (Region) kit.views().load(new ConnectController(
                new ConnectViewModel(cases, stage, kit.outside()::browse, close, connected), kit)));
    }

    @FXML
    private void initialize() {
        address.textProperty().bindBidirectional(model.addressProperty());
        way.getItems().setAll(VaultLink.Way.values());
        way.setConverter(new TextConverter<>(way::getItems, now -> kit.words().of("organisation.sign-in", now)));
        way.valueProperty().bindBidirectional(model.wayProperty());
        way.valueProperty().subscribe(now -> more.setSelected(more.isSelected() || now.asksPerson()));
        steps.bind(model.steps(), kit);
        tenant.textProperty().bindBidirectional(model.tenantProperty());
        client.textProperty().bindBidirectional(model.clientProperty());
        authority.textProperty().bindBidirectional(model.authorityProperty());
        certificates.textProperty().bindBidirectional(model.certificatesProperty());
        policyKey.textProperty().bindBidirectional(model.policyKeyProperty());
        plain.textProperty().bindBidirectional(model.plainProperty());
        Shown.when(plainWarning, plain.textProperty().isNotEmpty());
        anyHost.selectedProperty().bindBidirectional(model.anyHostProperty());
        invited.textProperty().bind(model.invitedProperty());
        Shown.when(invited, invited.textProperty().isNotEmpty());
        Shown.when(one, invited.textProperty().isEmpty());
        Shown.when(details, more.selectedProperty());
        Shown.when(progress, model.workingProperty());
        problem.textProperty().bind(model.problemProperty());
        Shown.when(problem, problem.textProperty().isNotEmpty());
        connect.disableProperty().bind(model.workingProperty().or(
                model.addressProperty().isEmpty().and(model.invitedProperty().isEmpty())));
        kit.dialogs().whenClosed(dialog, model::stop);
    }

    @FXML
    private void openInvitation() {
        kit.outside().chooseFile(kit.words().of("organisation.connect.open")).ifPresent(model::open);
    }

    @FXML
    private void chooseCertificates() {
        kit.outside().chooseFile(kit.words().of("organisation.connect.certificates"))
                .ifPresent(file -> model.certificatesProperty().set(file.toString()));
    }

    @FXML
    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    @FXML
    private void dropped(DragEvent event) {
        Optional<Path> file = event.getDragboard().getFiles().stream().findFirst().map(one -> one.toPath());
        file.ifPresent(model::open);
        event.setDropCompleted(file.isPresent());
        event.consume();
    }

    @FXML
    private void connect() {
        model.connect();
    }

    @FXML
    private void cancel() {
        kit.dialogs().close();
    }
}
