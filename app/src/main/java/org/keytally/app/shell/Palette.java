package org.keytally.app.shell;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Action;
import org.keytally.app.fx.Dialogs;
import org.keytally.app.fx.Screen;
import org.keytally.app.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/// The command palette: a field, and under it every screen and action that what is typed may mean.
final class Palette {

    private final TextField field = new TextField();
    private final ListView<Action> list = new ListView<>();
    private final PaletteChoice choice;
    private final Dialogs dialogs;
    private final VBox node = new VBox(field, list);

    Palette(Words words, FrameViewModel model, Map<Place, Screen> screens, Dialogs dialogs, List<Action> further) {
        this.choice = PaletteChoice.of(words, model, new EnvironmentSwitch(model, dialogs, words), screens, further);
        this.dialogs = dialogs;
        node.getStyleClass().addAll("dialog", "palette");
        field.setPromptText(words.of("frame.palette.prompt"));
        field.setAccessibleText(words.of("frame.palette"));
        field.setId("palette-field");
        list.setPlaceholder(new Label(words.of("frame.palette.none")));
        list.setCellFactory(_ -> new ActionCell());
        list.setFocusTraversable(false);
        list.setOnMouseClicked(_ -> run());
        field.textProperty().subscribe(this::filter);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    Region node() {
        return node;
    }

    private void filter(String typed) {
        List<Action> meant = choice.meant(typed);
        list.getItems().setAll(meant);
        list.getSelectionModel().selectFirst();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().selectNext();
        } else if (event.getCode() == KeyCode.UP) {
            list.getSelectionModel().selectPrevious();
        } else if (event.getCode() == KeyCode.ENTER) {
            run();
        } else {
            return;
        }
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
        event.consume();
    }

    private void run() {
        Action chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            dialogs.close();
            chosen.run().run();
        }
    }

    /// One line: what it is, and its keys at the right.
    private static final class ActionCell extends ListCell<Action> {

        @Override
        protected void updateItem(@Nullable Action action, boolean empty) {
            super.updateItem(action, empty);
            setText(null);
            setGraphic(action == null || empty ? null : line(action));
        }

        private static HBox line(Action action) {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox line = new HBox(new FontIcon(action.icon()), new Label(action.title()), gap);
            line.getStyleClass().add("palette-line");
            action.keys().ifPresent(keys -> {
                Label cap = new Label(keys.getDisplayText());
                cap.getStyleClass().add("key-cap");
                line.getChildren().add(cap);
            });
            return line;
        }
    }
}
