package org.keytally.app.organisation.members;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Shown;
import org.keytally.app.fx.TextConverter;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;

/// Binds the question whose key a member gets, and what becomes of the one they have.
final class GiveKeyController {

    private final String heading;
    private final boolean isRotation;
    private final List<Provider> makers;
    private final Kit kit;
    private final BiConsumer<ProviderId, Boolean> then;

    @FXML
    private Label title;
    @FXML
    private Label text;
    @FXML
    private VBox several;
    @FXML
    private ComboBox<Provider> provider;
    @FXML
    private CheckBox deleteOld;
    @FXML
    private Label warning;
    @FXML
    private Button give;

    private GiveKeyController(
            String heading, boolean isRotation, List<Provider> makers, Kit kit,
            BiConsumer<ProviderId, Boolean> then) {
        this.heading = heading;
        this.isRotation = isRotation;
        this.makers = makers;
        this.kit = kit;
        this.then = then;
    }

    /// The dialogue, ready to be shown.
    ///
    /// @param isRotation whether they have one already
    /// @param makers of which one is chosen
    /// @param then told of the choice, and whether the old key is ended at once
    static Region dialogue(
            String heading, boolean isRotation, List<Provider> makers, Kit kit,
            BiConsumer<ProviderId, Boolean> then) {
        return (Region) kit.views().load(new GiveKeyController(heading, isRotation, makers, kit, then));
    }

    @FXML
    private void initialize() {
        title.setText(heading);
        text.setText(kit.words().of(isRotation
                ? "organisation.members.rotate.text"
                : "organisation.members.mint.text"));
        provider.getItems().setAll(makers);
        provider.setConverter(new TextConverter<>(provider::getItems, Provider::name));
        provider.getSelectionModel().selectFirst();
        several.setVisible(makers.size() > 1);
        several.setManaged(several.isVisible());
        deleteOld.setVisible(isRotation);
        deleteOld.setManaged(isRotation);
        Shown.when(warning, deleteOld.selectedProperty());
        give.setText(kit.words().of(isRotation
                ? "organisation.members.rotate.verb"
                : "organisation.members.mint.verb"));
    }

    @FXML
    private void give() {
        kit.dialogs().close();
        then.accept(provider.getValue().id(), deleteOld.isSelected());
    }

    @FXML
    private void cancel() {
        kit.dialogs().close();
    }
}
