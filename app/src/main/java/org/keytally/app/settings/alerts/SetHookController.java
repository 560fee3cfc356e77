package org.keytally.app.settings.alerts;

import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Shown;
import org.keytally.app.settings.alerts.SetHookViewModel.Field;
import org.keytally.core.domain.hook.HookEvent;

/// Binds the dialogue in which a hook is made.
final class SetHookController {

    private final SetHookViewModel model;
    private final Kit kit;

    @FXML
    private TextField name;
    @FXML
    private FlowPane events;
    @FXML
    private TextField time;
    @FXML
    private TextField days;
    @FXML
    private PasswordField address;
    @FXML
    private TextArea program;
    @FXML
    private Label problem;
    @FXML
    private Button set;

    private SetHookController(SetHookViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    /// The dialogue, ready to be shown.
    static Region dialogue(AlertsViewModel alerts, AlertCases cases, Kit kit) {
        return kit.dialogs().selfClosing(close -> {
            SetHookViewModel model = new SetHookViewModel(
                    cases, alerts.names(), kit.tasks(), kit.words(), kit.notices(), () -> {
                        close.run();
                        alerts.read();
                    });
            return (Region) kit.views().load(new SetHookController(model, kit));
        });
    }

    @FXML
    private void initialize() {
        Map<Field, TextInputControl> fields = Map.of(
                Field.NAME, name, Field.TIME, time, Field.DAYS, days, Field.ADDRESS, address,
                Field.PROGRAM, program);
        fields.forEach((field, control) -> control.textProperty().bindBidirectional(model.typedProperty(field)));
        for (HookEvent event : HookEvent.values()) {
            CheckBox box = new CheckBox(kit.words().of("settings.alerts.event", event));
            box.selectedProperty().bindBidirectional(model.waitsProperty(event));
            events.getChildren().add(box);
        }
        problem.textProperty().bind(model.problemProperty());
        Shown.when(problem, problem.textProperty().isNotEmpty());
        set.disableProperty().bind(model.workingProperty());
    }

    @FXML
    private void set() {
        model.set();
    }

    @FXML
    private void cancel() {
        kit.dialogs().close();
    }
}
