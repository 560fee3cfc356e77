package org.keytally.app.organisation;

import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.keytally.app.fx.Parts;
import org.keytally.app.fx.Screen;
import org.keytally.app.fx.Shown;
import org.keytally.app.organisation.access.Standpoint;
import org.keytally.app.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds the row of the parts, and the part that is seen.
final class OrganisationController {

    private final Words words;
    private final Standpoint standpoint;
    private final Parts<OrganisationPart> shown;

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
        this.shown = new Parts<>(OrganisationPart.class, this::button, screens);
    }

    @FXML
    private void initialize() {
        asMember.selectedProperty().bindBidirectional(standpoint.asMemberProperty());
        Shown.when(asMember, standpoint.managesProperty());
        Shown.when(banner, standpoint.asMemberProperty());
        shown.fill(parts, content);
    }

    /// The part that is seen, or would be.
    OrganisationPart seen() {
        return shown.seen();
    }

    /// Shows a part; one that is seen already reads again.
    void go(OrganisationPart part) {
        shown.go(part);
    }

    private ToggleButton button(OrganisationPart part) {
        ToggleButton button = new ToggleButton(words.of("organisation.part", part), new FontIcon(part.icon()));
        button.setId("part-" + Words.code(part));
        return button;
    }
}
