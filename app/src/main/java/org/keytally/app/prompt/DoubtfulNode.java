package org.keytally.app.prompt;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keytally.app.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/// Prompts that the provider may have, each to be queued again or put away.
final class DoubtfulNode extends VBox {

    private final BatchViewModel model;
    private final Words words;
    private final VBox rows = new VBox();

    DoubtfulNode(BatchViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().addAll("card", "doubtful");
        Label title = new Label(words.of("batch.doubtful"), new FontIcon("fth-alert-triangle"));
        title.getStyleClass().add("strong");
        Label why = new Label(words.of("batch.doubtful.text"));
        why.getStyleClass().addAll("muted", "small-text");
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        rows.getStyleClass().add("rows");
        getChildren().setAll(title, why, rows);
        ObservableList<Queued> all = model.doubtful();
        all.addListener((ListChangeListener<Queued>) _ -> show());
        show();
    }

    private void show() {
        rows.getChildren().setAll(model.doubtful().stream().map(this::row).toList());
        setVisible(!model.doubtful().isEmpty());
        setManaged(isVisible());
    }

    private HBox row(Queued one) {
        Label title = new Label(one.title());
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(0);
        title.setPrefWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button again = new Button(words.of("batch.doubtful.again"));
        again.getStyleClass().addAll("small", "flat");
        again.setMinWidth(USE_PREF_SIZE);
        again.setAccessibleText(words.of("batch.doubtful.again-of", one.title()));
        again.setOnAction(_ -> model.queueAgain(one));
        Button away = new Button(null, new FontIcon("fth-x"));
        away.getStyleClass().addAll("flat", "small", "button-icon");
        away.setAccessibleText(words.of("batch.doubtful.away-of", one.title()));
        away.setTooltip(new Tooltip(words.of("batch.doubtful.away")));
        away.setOnAction(_ -> model.putAway(one));
        HBox row = new HBox(title, again, away);
        row.getStyleClass().add("batch-line");
        return row;
    }
}
