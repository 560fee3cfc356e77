package org.keytally.app.shell;

import java.util.List;
import java.util.Optional;
import org.keytally.app.fx.Tray;
import org.keytally.app.fx.TrayFace;
import org.keytally.app.fx.TrayFace.Item;

/// A tray that only remembers what it shows.
public final class FakeTray implements Tray {

    private volatile Optional<TrayFace> face = Optional.empty();
    private volatile boolean isClosed;

    public Optional<TrayFace> face() {
        return face;
    }

    public boolean isClosed() {
        return isClosed;
    }

    /// The texts of the menu, a chosen one with a star.
    public List<String> menu() {
        return face.stream()
                .flatMap(shown -> shown.menu().stream())
                .map(item -> switch (item) {
                    case Item.Fact(String text) -> text;
                    case Item.Choice(String text, boolean isChosen, var _) -> (isChosen ? "* " : "") + text;
                    case Item.Act(String text, var _) -> text;
                    case Item.Gap() -> "-";
                })
                .toList();
    }

    /// Runs a line of the menu as a click does, on a thread that is not the window's.
    public void click(String wanted) {
        face.orElseThrow().menu().forEach(item -> {
            switch (item) {
                case Item.Choice(String text, var _, Runnable run) when text.equals(wanted) -> run.run();
                case Item.Act(String text, Runnable run) when text.equals(wanted) -> run.run();
                case Item.Choice _,Item.Act _,Item.Fact _,Item.Gap _ -> {}
            }
        });
    }

    @Override
    public void show(TrayFace now) {
        face = Optional.of(now);
    }

    @Override
    public void close() {
        isClosed = true;
    }
}
