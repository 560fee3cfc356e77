package org.keytally.app.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Breadth;
import org.keytally.app.fx.Mnemonics;
import org.keytally.app.sign.EnvironmentChip;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Environment;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds the frame.
final class FrameController {

    // Below so many letters the names of the places leave the screens too little.
    private static final double NAMES_TAKE = 62;

    // In a window of fewer letters one above the other there is no room for a second line at its foot.
    private static final double FOOT_TAKES = 36;

    private final FrameViewModel model;
    private final Words words;
    private final Runnable openPalette;
    private final Runnable openQuick;
    private final Consumer<Environment> chooseEnvironment;
    private final Map<Place, ToggleButton> items = new EnumMap<>(Place.class);
    private final ToggleGroup navigationGroup = new ToggleGroup();
    private final ToggleGroup preferenceGroup = new ToggleGroup();

    @FXML
    private BorderPane frame;
    @FXML
    private Label mark;
    @FXML
    private Region environmentLine;
    @FXML
    private VBox navigation;
    @FXML
    private HBox topBar;
    @FXML
    private Label title;
    @FXML
    private Label demo;
    @FXML
    private FlowPane choices;
    @FXML
    private HBox preferenceSwitch;
    @FXML
    private ToggleButton sharedButton;
    @FXML
    private Label byAdmin;
    @FXML
    private MenuButton environmentButton;
    @FXML
    private StackPane content;
    @FXML
    private Label keychain;
    @FXML
    private Label ledger;
    @FXML
    private Label vault;
    @FXML
    private Label team;
    @FXML
    private Button palette;
    @FXML
    private Button quick;

    FrameController(FrameViewModel model, Words words, Runnable openPalette, Runnable openQuick,
            Consumer<Environment> chooseEnvironment) {
        this.model = model;
        this.words = words;
        this.openPalette = openPalette;
        this.openQuick = openQuick;
        this.chooseEnvironment = chooseEnvironment;
    }

    @FXML
    private void initialize() {
        for (Place place : Place.values()) {
            navigation.getChildren().add(item(place));
        }
        for (Environment environment : Environment.values()) {
            environmentButton.getItems().add(choice(environment));
        }
        preferenceSwitch.getChildren().forEach(this::prepare);
        model.placeProperty().subscribe(this::show);
        model.environmentProperty().subscribe(this::show);
        model.preferenceProperty().subscribe(this::show);
        Tooltip charged = new Tooltip();
        charged.textProperty().bind(model.chargedProperty());
        sharedButton.setTooltip(charged);
        sharedButton.accessibleHelpProperty().bind(model.chargedProperty());
        model.homeProperty().subscribe(_ -> enable());
        model.preferenceFixedProperty().subscribe(_ -> enable());
        Breadth.below(frame, environmentButton, NAMES_TAKE, this::fold);
        Breadth.lower(frame, environmentButton, FOOT_TAKES, this::shorten);
        // How many lines the choices take follows from the room there is, which they do not know by themselves.
        choices.prefWrapLengthProperty().bind(Bindings.createDoubleBinding(
                this::choicesTake, frame.widthProperty(), navigation.widthProperty(), title.widthProperty(),
                demo.widthProperty(), topBar.insetsProperty(), topBar.spacingProperty()));
        demo.setVisible(model.isDemo());
        demo.setManaged(model.isDemo());
        model.lineProperty().subscribe(this::show);
    }

    /// Shows a screen, or what stands in its place while there is none.
    void show(Node node) {
        content.getChildren().setAll(node);
    }

    @FXML
    private void openPalette() {
        openPalette.run();
    }

    @FXML
    private void openQuick() {
        openQuick.run();
    }

    private ToggleButton item(Place place) {
        ToggleButton item = new ToggleButton(words.of("frame.place", place), new FontIcon(place.icon()));
        item.getStyleClass().setAll("nav-item");
        item.setToggleGroup(navigationGroup);
        item.setTooltip(new Tooltip(words.of("frame.place.tip", words.of("frame.place", place), place.number())));
        item.setOnAction(_ -> {
            model.placeProperty().set(place);
            item.setSelected(true);
        });
        item.setId("place-" + Words.code(place));
        Mnemonics.fix(item, place.number());
        items.put(place, item);
        return item;
    }

    private MenuItem choice(Environment environment) {
        MenuItem choice = new MenuItem(
                words.of("sign.environment", environment), new FontIcon(EnvironmentChip.icon(environment)));
        choice.setOnAction(_ -> chooseEnvironment.accept(environment));
        return choice;
    }

    private void prepare(Node node) {
        ToggleButton button = (ToggleButton) node;
        button.setToggleGroup(preferenceGroup);
        button.setOnAction(_ -> {
            // Who pays is shown as it is, and as it is wanted only once it holds.
            show(model.preferenceProperty().get());
            model.choosePreference(String.valueOf(button.getUserData()));
        });
    }

    private void fold(boolean isNarrow) {
        ContentDisplay display = isNarrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
        mark.setContentDisplay(display);
        items.values().forEach(item -> item.setContentDisplay(display));
    }

    // At a low foot only whether the ledger is whole is written out.
    private void shorten(boolean isLow) {
        List.of(keychain, vault, team).forEach(
                label -> label.setContentDisplay(isLow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
        show(model.lineProperty().get());
    }

    private double choicesTake() {
        Insets around = topBar.getInsets();
        long gaps = topBar.getChildren().stream().filter(Node::isManaged).count() - 1;
        return frame.getWidth() - navigation.getWidth() - around.getLeft() - around.getRight()
                - title.getWidth() - demo.getWidth() - gaps * topBar.getSpacing();
    }

    private void show(Place place) {
        items.forEach((other, item) -> item.setSelected(other == place));
        title.setText(words.of("frame.place", place));
        if (items.values().stream().anyMatch(Node::isFocused)) {
            Objects.requireNonNull(items.get(place)).requestFocus();
        }
    }

    private void show(Environment environment) {
        for (Environment other : Environment.values()) {
            environmentLine.getStyleClass().remove(EnvironmentChip.style(other));
            environmentButton.getStyleClass().remove(EnvironmentChip.style(other));
        }
        environmentLine.getStyleClass().add(EnvironmentChip.style(environment));
        environmentButton.getStyleClass().add(EnvironmentChip.style(environment));
        environmentButton.setGraphic(new FontIcon(EnvironmentChip.icon(environment)));
        environmentButton.setText(words.of("sign.environment", environment));
        environmentButton.setAccessibleText(
                words.of("frame.environment.said", words.of("sign.environment", environment)));
    }

    private void show(String preference) {
        preferenceSwitch.getChildren().stream()
                .map(ToggleButton.class::cast)
                .forEach(button -> button.setSelected(preference.equals(button.getUserData())));
    }

    private void show(StatusLine line) {
        show(keychain, line.keychain());
        show(ledger, line.ledger());
        show(vault, line.vault());
        show(team, line.team());
        if (!line.synced().isEmpty() && vault.getContentDisplay() == ContentDisplay.LEFT) {
            vault.setTooltip(new Tooltip(line.synced()));
        }
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setAccessibleText(text);
        label.setTooltip(label.getContentDisplay() == ContentDisplay.LEFT ? null : new Tooltip(text));
        label.setVisible(!text.isEmpty());
    }

    // What the admin set is seen, and by whom it was set is told.
    private void enable() {
        boolean isClosed = model.homeProperty().get().isEmpty();
        boolean isFixed = model.preferenceFixedProperty().get();
        preferenceSwitch.setDisable(isClosed || isFixed);
        byAdmin.setVisible(isFixed && !isClosed);
        byAdmin.setManaged(byAdmin.isVisible());
        palette.setDisable(isClosed);
        quick.setDisable(isClosed);
    }
}
