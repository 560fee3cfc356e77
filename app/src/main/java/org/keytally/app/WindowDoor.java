package org.keytally.app;

import java.util.Optional;
import org.keytally.app.cli.OpenHome;
import org.keytally.app.cli.WindowFace;
import org.keytally.app.shell.Bell;
import org.keytally.app.shell.Display;
import org.keytally.app.shell.HomeAccess;
import org.keytally.app.shell.WindowEntrance;
import org.keytally.core.Keytally;
import org.keytally.core.Surroundings;

/// Joins the entrance of commands with the window; no class of the window is loaded before one is wanted.
final class WindowDoor implements WindowFace {

    private final Bell bell = new Bell();

    @Override
    public Optional<String> obstacle(Surroundings surroundings) {
        return Display.obstacle(surroundings);
    }

    @Override
    public boolean show(OpenHome home) {
        home.watch(new OpenHome.Watcher() {

            @Override
            public void opened(Keytally keytally) {
                bell.opened(keytally);
            }

            @Override
            public void closed() {
                bell.closed();
            }

            @Override
            public void erased() {
                bell.erased();
            }
        });
        return WindowEntrance.show(
                new HomeAccess(home.folder(), home.machine(), home::exists, home::open), bell);
    }

    @Override
    public void end() {
        bell.ending();
    }

    @Override
    public void commandEnded() {
        bell.commandEnded();
    }

    @Override
    public void comeToFront() {
        bell.comeToFront();
    }
}
