package org.keytally.app.glance;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.MeterBar;

/// Binds what is seen at a glance.
final class GlanceController {

    private final GlanceViewModel model;
    private final ToggleGroup group = new ToggleGroup();

    @FXML
    private Label spent;
    @FXML
    private HBox preferenceSwitch;
    @FXML
    private VBox budget;
    @FXML
    private Label name;
    @FXML
    private MeterBar meter;
    @FXML
    private Label pace;

    GlanceController(GlanceViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        preferenceSwitch.getChildren().forEach(this::prepare);
        model.preferenceProperty().subscribe(this::show);
        model.glanceProperty().subscribe(this::show);
    }

    private void prepare(Node node) {
        ToggleButton button = (ToggleButton) node;
        button.setToggleGroup(group);
        button.setOnAction(_ -> {
            // Who pays is shown as it is, and as it is wanted only once it holds.
            show(model.preferenceProperty().get());
            model.choosePreference(String.valueOf(button.getUserData()));
        });
    }

    private void show(String preference) {
        preferenceSwitch.getChildren().stream()
                .map(ToggleButton.class::cast)
                .forEach(button -> button.setSelected(preference.equals(button.getUserData())));
    }

    private void show(Glance glance) {
        spent.setText(glance.spent());
        spent.setTooltip(new Tooltip(glance.exact()));
        Optional<Glance.Meter> nearest = glance.budget();
        budget.setVisible(nearest.isPresent());
        budget.setManaged(nearest.isPresent());
        nearest.ifPresent(one -> {
            name.setText(one.name());
            pace.setText(one.pace() + " · " + one.amounts());
            meter.tell(one.used(), one.warnsFrom(), String.join(", ", one.name(), one.amounts(), one.pace()));
            meter.pace(one.even());
        });
    }
}
