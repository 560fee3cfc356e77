package org.keytally.app.costs;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The dialogue that tells everything of one entry.
final class EntryDetails {

    private EntryDetails() {}

    static Region of(String title, List<EntryFacts.Fact> facts, List<Button> buttons) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("entry-facts");
        for (int i = 0; i < facts.size(); i++) {
            EntryFacts.Fact fact = facts.get(i);
            Label name = new Label(fact.name());
            name.getStyleClass().add("muted");
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label value = new Label(fact.value());
            value.setWrapText(true);
            value.setAccessibleRole(AccessibleRole.TEXT);
            value.setAccessibleText(fact.name() + ": " + fact.value());
            GridPane.setValignment(name, VPos.TOP);
            grid.addRow(i, name, value);
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        HBox row = new HBox();
        row.getChildren().setAll(buttons);
        row.getStyleClass().add("dialog-buttons");
        VBox dialogue = new VBox(heading, scroll, row);
        dialogue.getStyleClass().addAll("dialog", "entry-details");
        dialogue.setAccessibleText(title);
        return dialogue;
    }
}
