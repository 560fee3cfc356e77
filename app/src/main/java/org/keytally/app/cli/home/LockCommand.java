package org.keytally.app.cli.home;

import java.util.concurrent.Callable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import picocli.CommandLine.Command;

/// `lock`
@Command(description = "Wipe every opened secret from the memory of the running program.")
public final class LockCommand implements Callable<Integer> {

    private final Desk desk;

    public LockCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        int wiped = desk.existingHome().map(home -> home.keys().lockKeys().lock()).orElse(0);
        desk.result(json -> json.number("wiped", wiped),
                desk.words().of(wiped == 0 ? "lock.none" : "lock.done", wiped));
        return ExitCode.DONE;
    }
}
