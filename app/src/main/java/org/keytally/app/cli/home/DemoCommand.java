package org.keytally.app.cli.home;

import java.util.concurrent.Callable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.core.usecase.demo.FillDemo;
import picocli.CommandLine.Command;

/// `demo`
@Command(description = "Look around in a home of its own, filled with a team that never was; opens the window on it.")
public final class DemoCommand implements Callable<Integer> {

    private final Desk desk;

    public DemoCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        String folder = desk.homeFolder().toString();
        if (!desk.prepareDemo()) {
            return desk.show(Problem.usage(
                    desk.words().of("demo.real", folder), desk.words().of("demo.real.hint")));
        }
        return switch (desk.home().fillDemo().fill()) {
            case FillDemo.Result.Filled(int keys, int prompts) ->
                told(folder, desk.words().of("demo.filled", keys, prompts, folder));
            case FillDemo.Result.NotEmpty() -> told(folder, desk.words().of("demo.there", folder));
        };
    }

    private int told(String folder, String line) {
        desk.result(json -> json.text("home", folder), line + "\n" + desk.words().of("demo.look", folder));
        return ExitCode.DONE;
    }
}
