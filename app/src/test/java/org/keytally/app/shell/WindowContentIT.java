package org.keytally.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.words.Words;
import org.keytally.core.Keytally;
import org.keytally.core.domain.key.Environment;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class WindowContentIT {

    private final OpenWindow window;
    private final Whereabouts whereabouts;

    WindowContentIT(@TempDir Path folder) throws IOException {
        window = new OpenWindow(folder);
        window.home();
        whereabouts = Whereabouts.of(Placement.read(window.access().folder()));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void nothingOfItIsLeftOnceAnotherStandsInItsPlace() throws Exception {
        Keytally home = window.home();
        WeakReference<WindowContent> gone = new WeakReference<>(shownAndEnded(home));

        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
            System.gc();
            return gone.get() == null;
        });
        whereabouts.environment().set(Environment.STAGING);
        assertThat(Optional.ofNullable(gone.get())).isEmpty();
    }

    private WindowContent shownAndEnded(Keytally home) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            whereabouts.screen().set("prompt");
            WindowContent content = new WindowContent(
                    window.access(), window.outside(), Words.english(), whereabouts, new Nothing());
            Scene scene = new Scene(content.root());
            content.opened(home);
            content.end();
            scene.setRoot(new StackPane());
            return content;
        });
    }

    /// A window around it that does nothing.
    private static final class Nothing implements WindowContent.Around {

        @Override
        public void looksChanged(Keytally home) {}

        @Override
        public void dress(Scene scene) {}

        @Override
        public void comeToFront() {}
    }
}
