package org.keytally.app.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import org.jspecify.annotations.Nullable;
import org.keytally.app.words.Words;

/// Loads what a screen consists of: `KeysController` is joined with the `KeysView.fxml` that lies beside it.
public final class Views {

    private static final String ENDING = "Controller";

    private final Words words;

    public Views(Words words) {
        this.words = words;
    }

    /// Loads the view of a controller; those of views included in it follow.
    public Parent load(Object controller, Object... included) {
        Class<?> type = controller.getClass();
        String name = type.getSimpleName();
        String file = name.substring(0, name.length() - ENDING.length()) + "View.fxml";
        URL place = type.getResource(file);
        if (place == null) {
            throw new IllegalStateException(file + " is missing from the program");
        }
        FXMLLoader loader = new FXMLLoader(place, words.bundle());
        loader.setControllerFactory(wanted -> find(wanted, controller, List.of(included)));
        try {
            Parent view = loader.load();
            readPlainly(view);
            return view;
        } catch (IOException broken) {
            throw new UncheckedIOException(file, broken);
        }
    }

    // What a control says may be a name somebody gave, in which an underscore is an underscore.
    private static void readPlainly(Node node) {
        if (node instanceof Labeled labeled) {
            labeled.setMnemonicParsing(false);
        }
        @Nullable
        Node content = switch (node) {
            case ScrollPane pane -> pane.getContent();
            case StatePane pane -> pane.getContent();
            case TitledPane pane -> pane.getContent();
            default -> null;
        };
        if (content != null) {
            readPlainly(content);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(Views::readPlainly);
        }
    }

    private static Object find(Class<?> wanted, Object controller, List<Object> included) {
        if (wanted.isInstance(controller)) {
            return controller;
        }
        return included.stream()
                .filter(wanted::isInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody brought a " + wanted.getSimpleName()));
    }
}
