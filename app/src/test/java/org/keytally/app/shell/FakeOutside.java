package org.keytally.app.shell;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.image.WritableImage;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Outside;
import org.keytally.app.fx.Tray;

/// A desktop that only remembers what was asked of it.
public final class FakeOutside implements Outside {

    private final List<URI> browsed = new ArrayList<>();
    private final List<String> copied = new ArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private Optional<Path> chosen = Optional.empty();
    private Optional<FakeTray> tray = Optional.empty();

    public List<URI> browsed() {
        return browsed;
    }

    public List<String> copied() {
        return copied;
    }

    /// The file that every file dialogue answers with from now on.
    public void choose(Path file) {
        chosen = Optional.of(file);
    }

    @Override
    public void browse(URI page) {
        browsed.add(page);
    }

    @Override
    public void copy(String text) {
        copied.add(text);
    }

    @Override
    public void copy(WritableImage picture) {
        copied.add("a picture %.0f wide".formatted(picture.getWidth()));
    }

    @Override
    public boolean clearClipboard() {
        copied.clear();
        return true;
    }

    @Override
    public boolean openDemo() {
        return true;
    }

    /// Whether the desktop has a tray.
    public void putUpTray() {
        tray = Optional.of(new FakeTray());
    }

    public FakeTray tray() {
        return tray.orElseThrow();
    }

    /// What the desktop told.
    public List<String> told() {
        return told;
    }

    @Override
    public Optional<Tray> openTray() {
        return tray.map(one -> one);
    }

    @Override
    public boolean tell(String title, String text, Notice.Next next) {
        told.add(text);
        return true;
    }

    @Override
    public Optional<Path> chooseFile(String title) {
        return chosen;
    }

    @Override
    public Optional<Path> chooseTarget(String title, String suggestedName) {
        return chosen;
    }
}
