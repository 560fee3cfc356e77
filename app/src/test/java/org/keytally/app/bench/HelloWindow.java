package org.keytally.app.bench;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// A window that says one word: the least a program with a window can be. Given a word it goes again by itself.
public final class HelloWindow {

    private HelloWindow() {}

    public static void main(String[] arguments) {
        Application.launch(Hello.class, arguments);
    }

    /// What JavaFX starts.
    public static final class Hello extends Application {

        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new StackPane(new Label("Hello")), 1080, 720));
            stage.show();
            if (!getParameters().getRaw().isEmpty()) {
                Thread.ofVirtual().start(Hello::endSoon);
            }
        }

        private static void endSoon() {
            try {
                Thread.sleep(1_500);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
            Platform.exit();
        }
    }
}
