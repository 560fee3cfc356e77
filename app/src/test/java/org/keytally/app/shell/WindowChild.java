package org.keytally.app.shell;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.keys.KeyWish;

/// The window in a program of its own, so that it meets the keyring its environment names. It is led by lines:
/// `make` a home with a key, `show`, `said`, `retry`.
final class WindowChild {

    private WindowChild() {}

    public static void main(String[] arguments) throws Exception {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("KEYTALLY_KEYCHAIN", "os");
        OpenWindow window = new OpenWindow(Path.of(arguments[0]), environment);
        CompletableFuture<Scene> scene = new CompletableFuture<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            switch (line) {
                case "make" -> {
                    make(window);
                    System.out.println("made");
                }
                case "show" -> Platform.startup(() -> {
                    Stage stage = new Stage();
                    window.show(stage);
                    scene.complete(stage.getScene());
                });
                case "retry" -> Platform.runLater(() -> node(scene.join(), "#retry")
                        .filter(Button.class::isInstance)
                        .ifPresent(button -> ((Button) button).fire()));
                case "said" -> {
                    CompletableFuture<String> said = new CompletableFuture<>();
                    Platform.runLater(() -> said.complete(said(scene.join())));
                    System.out.println(said.join());
                }
                default -> throw new IllegalArgumentException(line);
            }
        }
        System.exit(0);
    }

    private static void make(OpenWindow window) {
        try (Secret secret = Secret.ofUtf8(("sk-proj-" + Canary.CORE + "Work").getBytes(StandardCharsets.UTF_8))) {
            window.home().keys().addKey().add(KeyWish.usual(Optional.of("openai")).withLabel("Work"), secret);
        }
        window.closeHome();
    }

    private static String said(Scene scene) {
        return node(scene, ".unlock .screen-title").map(title -> ((Label) title).getText()).orElse("open");
    }

    private static Optional<Node> node(Scene scene, String selector) {
        return Optional.ofNullable(scene.lookup(selector));
    }
}
