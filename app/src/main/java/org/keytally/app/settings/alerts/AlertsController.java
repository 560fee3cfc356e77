package org.keytally.app.settings.alerts;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Shown;
import org.keytally.app.fx.StatePane;
import org.keytally.app.settings.values.SettingLine;
import org.keytally.app.settings.values.SettingRow;
import org.keytally.app.settings.values.ValuesViewModel;

/// Binds what is told by itself, the hooks, and what was told lately.
final class AlertsController {

    private final AlertsViewModel model;
    private final ValuesViewModel values;
    private final AlertCases cases;
    private final Kit kit;

    @FXML
    private StatePane state;
    @FXML
    private VBox page;
    @FXML
    private Label noHooks;
    @FXML
    private VBox hooks;
    @FXML
    private Label noneTold;
    @FXML
    private VBox told;

    AlertsController(AlertsViewModel model, ValuesViewModel values, AlertCases cases, Kit kit) {
        this.model = model;
        this.values = values;
        this.cases = cases;
        this.kit = kit;
    }

    @FXML
    private void initialize() {
        state.showingProperty().bind(model.showingProperty());
        SettingRow.fill(page, values, kit.words());
        Shown.when(noHooks, model.hooksProperty().map(now -> now.isEmpty()));
        Shown.when(noneTold, model.toldProperty().map(now -> now.isEmpty()));
        model.hooksProperty().subscribe(now -> hooks.getChildren().setAll(now.stream().map(this::line).toList()));
        model.toldProperty().subscribe(now -> told.getChildren().setAll(
                now.stream().map(one -> new SettingLine(one.text(), one.when())).toList()));
    }

    @FXML
    void add() {
        kit.dialogs().show(SetHookController.dialogue(model, cases, kit));
    }

    private SettingLine line(HookLine line) {
        return new SettingLine(line.name(), line.text(),
                button("settings.alerts.test", line, () -> model.test(line.hook())),
                button("settings.alerts.remove", line, () -> model.remove(line.hook())));
    }

    private Button button(String name, HookLine line, Runnable act) {
        Button button = new Button(kit.words().of(name));
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setAccessibleText(kit.words().of(name) + ": " + line.name());
        button.setOnAction(_ -> act.run());
        return button;
    }
}
