package org.keytally.app.cli.home;

import java.util.concurrent.Callable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.core.domain.home.HomeException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `data accept`
@Command(description = "Go on with a home that is older than it was, because you put a backup of it back.")
final class DataAccept implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    DataAccept(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (!desk.hasHome()) {
            return desk.show(Problem.usage(desk.words().of("data.nothing"), desk.words().of("data.nothing.hint")));
        }
        if (!isOlder()) {
            return result(false, "data.accept.not-older");
        }
        if (!desk.agreesHere(yes, desk.words().of("data.accept.ask"))) {
            return result(false, "data.accept.left");
        }
        desk.olderHome();
        return result(true, "data.accept.done");
    }

    private boolean isOlder() {
        try {
            desk.home();
            return false;
        } catch (HomeException refused) {
            if (refused.kind() != HomeException.Kind.OLDER) {
                throw refused;
            }
            return true;
        }
    }

    private int result(boolean isAccepted, String sentence) {
        desk.result(json -> json.flag("accepted", isAccepted), desk.words().of(sentence));
        return ExitCode.DONE;
    }
}
