package org.keytally.app.prompt;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Kit;
import org.kordamp.ikonli.javafx.FontIcon;

/// One prompt of the queue, and a button that takes it out.
final class QueuedCell extends ListCell<Queued> {

    private final Kit kit;
    private final Label title = new Label();
    private final Button remove = new Button(null, new FontIcon("fth-x"));
    private final HBox box;

    QueuedCell(Kit kit, Consumer<Queued> takeOut) {
        this.kit = kit;
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        remove.getStyleClass().addAll("flat", "small", "button-icon");
        remove.setFocusTraversable(false);
        remove.setOnAction(_ -> takeOut.accept(getItem()));
        box = new HBox(title, remove);
        box.getStyleClass().add("batch-line");
        // The width is the list's: what is longer is cut.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Queued one, boolean empty) {
        super.updateItem(one, empty);
        if (empty || one == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        title.setText(one.title());
        remove.setAccessibleText(kit.words().of("batch.remove", one.title()));
        setGraphic(box);
        setAccessibleText(one.title());
    }
}
