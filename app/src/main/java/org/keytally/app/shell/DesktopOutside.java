package org.keytally.app.shell;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.application.HostServices;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.keytally.app.desktop.DesktopSigns;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Outside;
import org.keytally.app.fx.Tray;
import org.keytally.core.Surroundings;

/// The desktop the window stands on.
final class DesktopOutside implements Outside {

    private final HostServices services;
    private final Window owner;
    private final DesktopSigns signs;

    DesktopOutside(HostServices services, Window owner, Surroundings surroundings) {
        this.services = services;
        this.owner = owner;
        this.signs = new DesktopSigns(surroundings);
    }

    @Override
    public void browse(URI page) {
        services.showDocument(page.toString());
    }

    @Override
    public void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    @Override
    public void copy(WritableImage picture) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, picture));
    }

    @Override
    public boolean clearClipboard() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        clipboard.setContent(Map.of(DataFormat.PLAIN_TEXT, ""));
        String left = clipboard.getString();
        return left == null || left.isEmpty();
    }

    @Override
    public boolean openDemo() {
        return new OwnStart(ProcessHandle.current().info()).again("demo");
    }

    @Override
    public Optional<Tray> openTray() {
        return signs.openTray();
    }

    @Override
    public boolean tell(String title, String text, Notice.Next next) {
        return signs.tell(title, text, next);
    }

    @Override
    public Optional<Path> chooseFile(String title) {
        return Optional.ofNullable(chooser(title).showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseTarget(String title, String suggestedName) {
        FileChooser chooser = chooser(title);
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        return chooser;
    }
}
