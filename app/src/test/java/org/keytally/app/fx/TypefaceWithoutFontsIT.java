package org.keytally.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The typeface on a machine that has no font at all, which is tried in a process of its own.
@EnabledOnOs(OS.LINUX)
final class TypefaceWithoutFontsIT {

    @TempDir
    private Path folder;

    @Test
    void writesInItsOwnFontWhereTheSystemHasNone() throws Exception {
        Path none = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
        Process process = start(none);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("families: ", "IBM Plex Sans").doesNotContain("DejaVu");
        assertThat(said).contains("written: true");
    }

    private static Process start(Path fonts) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-cp",
                System.getProperty("java.class.path"),
                Writes.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("FONTCONFIG_FILE", fonts.toString());
        return builder.start();
    }

    /// Writes a word as the window does, and tells in what and whether it takes room.
    static final class Writes {

        private Writes() {}

        public static void main(String[] arguments) throws InterruptedException {
            CountDownLatch written = new CountDownLatch(1);
            Platform.startup(() -> {
                Typeface.load();
                Label label = new Label("Keytally");
                label.setStyle("-fx-font-family: 'IBM Plex Sans';");
                Scene scene = new Scene(label);
                scene.snapshot(null);
                System.out.println("families: " + Font.getFamilies());
                System.out.println("written: " + (label.getWidth() > 20) + " in " + label.getFont().getFamily());
                written.countDown();
            });
            written.await();
            Platform.exit();
        }
    }
}
