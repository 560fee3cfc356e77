package org.keytally.app.fx;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.image.WritableImage;

/// What lies outside the window: the browser, the clipboard and the desktop's own file dialogues.
public interface Outside {

    /// Opens a page in the browser.
    void browse(URI page);

    /// Puts text on the clipboard.
    void copy(String text);

    /// Puts a picture on the clipboard.
    void copy(WritableImage picture);

    /// Empties the clipboard where it still holds something; false where that failed.
    boolean clearClipboard();

    /// Opens the demo in a window of its own; false where this program does not know how it was started.
    boolean openDemo();

    /// Puts a mark into the tray; none where the desktop has no tray. May take a while.
    Optional<Tray> openTray();

    /// Tells something as the desktop tells it; false where the desktop shows nothing. May take a while.
    ///
    /// @param next done where it is clicked, if the desktop tells of that
    boolean tell(String title, String text, Notice.Next next);

    /// Asks for a file to read.
    Optional<Path> chooseFile(String title);

    /// Asks where a file is to be written.
    Optional<Path> chooseTarget(String title, String suggestedName);
}
