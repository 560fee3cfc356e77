package org.keytally.app.organisation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.keytally.app.fx.Screen;
import org.keytally.app.organisation.access.Standpoint;
import org.keytally.app.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds the row of the parts, and the part that is seen.
final class OrganisationController {

    private final Words words;
    private final Standpoint standpoint;
    private final Function<OrganisationPart, Screen> screens;
    private final Map<OrganisationPart, ToggleButton> items = new EnumMap<>(OrganisationPart.class);
    private OrganisationPart seen = OrganisationPart.VAULT;

    @FXML
    private HBox parts;
    @FXML
    private CheckBox asMember;
    @FXML
    private Label banner;
    @FXML
    private StackPane content;

    OrganisationController(Words words, Standpoint standpoint, Function<OrganisationPart, Screen> screens) {
        this.words = words;
        this.standpoint = standpoint;
        this.screens = screens;
    }

    @FXML
    private void initialize() {
        ToggleGroup group = new ToggleGroup();
        Arrays.stream(OrganisationPart.values()).forEach(part -> items.put(part, item(part, group)));
        parts.getChildren().setAll(items.values());
        parts.getChildren().getFirst().getStyleClass().setAll("toggle-button", "left-pill");
        parts.getChildren().getLast().getStyleClass().setAll("toggle-button", "right-pill");
        asMember.selectedProperty().bindBidirectional(standpoint.asMemberProperty());
        asMember.visibleProperty().bind(standpoint.managesProperty());
        asMember.managedProperty().bind(asMember.visibleProperty());
        banner.visibleProperty().bind(standpoint.asMemberProperty());
        banner.managedProperty().bind(banner.visibleProperty());
        show(seen);
    }

    /// The part that is seen, or would be.
    OrganisationPart seen() {
        return seen;
    }

    /// Shows a part; one that is seen already reads again.
    void go(OrganisationPart part) {
        OrganisationPart before = seen;
        seen = part;
        if (content == null) {
            return;
        }
        if (before != part) {
            screens.apply(before).hidden();
        }
        show(part);
        screens.apply(part).shown();
    }

    private ToggleButton item(OrganisationPart part, ToggleGroup group) {
        ToggleButton item = new ToggleButton(words.of("organisation.part", part), new FontIcon(part.icon()));
        item.getStyleClass().add("center-pill");
        item.setToggleGroup(group);
        item.setMinWidth(ToggleButton.USE_PREF_SIZE);
        item.setId("part-" + Words.code(part));
        item.setOnAction(_ -> go(part));
        return item;
    }

    private void show(OrganisationPart part) {
        items.forEach((other, item) -> item.setSelected(other == part));
        content.getChildren().setAll(screens.apply(part).node());
    }
}
