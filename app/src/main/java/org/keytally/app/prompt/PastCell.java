package org.keytally.app.prompt;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One conversation that was found.
final class PastCell extends ListCell<Past> {

    private final Label question = new Label();
    private final Label when = new Label();
    private final Label excerpt = new Label();
    private final Label whom = new Label();
    private final VBox box;

    PastCell() {
        question.getStyleClass().add("strong");
        for (Label label : new Label[]{when, whom, excerpt}) {
            label.getStyleClass().addAll("muted", "small-text");
        }
        question.setMaxWidth(Double.MAX_VALUE);
        excerpt.setMaxWidth(Double.MAX_VALUE);
        when.setMinWidth(USE_PREF_SIZE);
        whom.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(question, Priority.ALWAYS);
        HBox.setHgrow(excerpt, Priority.ALWAYS);
        box = new VBox(row(question, when), row(excerpt, whom));
        // The width is the list's: what is longer is cut.
        setPrefWidth(0);
    }

    private static HBox row(Label left, Label right) {
        HBox row = new HBox(left, right);
        row.getStyleClass().add("past-row");
        return row;
    }

    @Override
    protected void updateItem(@Nullable Past past, boolean empty) {
        super.updateItem(past, empty);
        if (empty || past == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        question.setText(past.question());
        when.setText(past.when());
        excerpt.setText(past.excerpt());
        whom.setText(past.whom());
        setGraphic(box);
        setAccessibleText(String.join(", ", past.question(), past.when(), past.whom(), past.excerpt()));
    }
}
