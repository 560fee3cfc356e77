package org.keytally.app.prompt;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.keytally.app.fx.Kit;
import org.keytally.core.domain.model.PromptType;

/// The controls that say what a prompt is for, whom it asks, and who pays.
record WayControls(ComboBox<String> type, Button model, TextField project, TextField client, Button payer) {

    void bind(WayViewModel way, Kit kit) {
        type.getItems().setAll(PromptType.SHIPPED.stream().map(PromptType::name).toList());
        type.valueProperty().bindBidirectional(way.typeProperty());
        project.textProperty().bindBidirectional(way.projectProperty());
        client.textProperty().bindBidirectional(way.clientProperty());
        way.outlookProperty().subscribe(outlook -> show(way, outlook, kit));
        way.pickProperty().subscribe(_ -> show(way, way.outlookProperty().get(), kit));
    }

    private void show(WayViewModel way, Outlook outlook, Kit kit) {
        PayerGlance glance = new PayerGlance(kit.words(), kit.formats());
        payer.setGraphic(glance.of(outlook));
        payer.setAccessibleText(glance.said(outlook));
        payer.setVisible(!(outlook instanceof Outlook.Unknown));
        model.setText(new PickText(kit.words()).of(way.pickProperty().get(), outlook));
    }
}
