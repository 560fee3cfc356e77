package org.keytally.app.cli.hook;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.cli.desk.Refusals;
import org.keytally.core.domain.hook.Hook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `alerts hook remove`
@Command(description = "Remove a hook.")
final class HookRemove implements Callable<Integer> {

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "NAME", description = "Its name.")
    private String name = "";

    HookRemove(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Optional<Hook> gone = desk.existingHome().flatMap(home -> home.hooks().setHook().remove(name));
        if (gone.isEmpty()) {
            return desk.show(Problem.usage(
                    desk.words().of("hook.unknown", Refusals.shown(name)), desk.words().of("hook.unknown.hint")));
        }
        desk.result(json -> HookWords.write(json, gone.get()), desk.words().of("hook.removed", gone.get().name()));
        return ExitCode.DONE;
    }
}
