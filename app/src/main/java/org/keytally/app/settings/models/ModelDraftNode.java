package org.keytally.app.settings.models;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.keytally.app.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/// One model of a person's own provider, as a row of the dialogue.
final class ModelDraftNode extends HBox {

    private static final int NUMBER_COLUMNS = 10;

    private final TextField model = new TextField();

    /// @param remove told to take the row out
    ModelDraftNode(ModelDraft draft, Words words, Runnable remove) {
        fill(model, words.of("settings.provider.model"));
        HBox.setHgrow(model, Priority.ALWAYS);
        model.textProperty().bindBidirectional(draft.modelProperty());
        TextField context = number(words.of("settings.provider.model.context"));
        context.textProperty().bindBidirectional(draft.contextProperty());
        TextField output = number(words.of("settings.provider.model.output"));
        output.textProperty().bindBidirectional(draft.outputProperty());
        Button out = new Button(null, new FontIcon("fth-x"));
        out.setAccessibleText(words.of("settings.provider.model.remove"));
        out.setTooltip(new Tooltip(words.of("settings.provider.model.remove")));
        out.getStyleClass().addAll("button-icon", "flat");
        out.setOnAction(_ -> remove.run());
        getStyleClass().add("field-row");
        getChildren().addAll(model, context, output, out);
    }

    private static TextField number(String name) {
        TextField field = new TextField();
        field.setPrefColumnCount(NUMBER_COLUMNS);
        fill(field, name);
        return field;
    }

    private static void fill(TextField field, String name) {
        field.setPromptText(name);
        field.setAccessibleText(name);
        field.setTooltip(new Tooltip(name));
    }

    void focus() {
        model.requestFocus();
    }
}
