package org.keytally.app.cli.home;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.core.Keytally;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `data erase`
@Command(description = "Erase a person's name, the history of prompts, or the whole home.")
final class DataErase implements Callable<Integer> {

    private final Desk desk;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private What what = new What();

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    private static final class What {

        @Option(names = "--person", paramLabel = "NAME", description = "The name of this person.")
        private @Nullable String person;

        @Option(names = "--history", description = "Prompts and answers that were kept.")
        private boolean history;

        @Option(names = "--all", description = "The home with every key, entry and setting.")
        private boolean all;
    }

    DataErase(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (!desk.hasHome()) {
            return desk.show(Problem.usage(desk.words().of("data.nothing"), desk.words().of("data.nothing.hint")));
        }
        if (what.all) {
            return all();
        }
        if (what.history) {
            return history(desk.home());
        }
        return person(desk.home(), String.valueOf(what.person));
    }

    private int person(Keytally home, String name) {
        if (!desk.agreesHere(yes, desk.words().of("data.erase.person.ask", name))) {
            return declined();
        }
        if (!home.care().erasePerson().erase(name)) {
            return desk.show(Problem.usage(desk.words().of("data.erase.nobody", name),
                    desk.words().of("data.erase.nobody.hint")));
        }
        return done("data.erase.person.done");
    }

    // Who lost the passphrase must be able to erase too, so nothing has to open first.
    private int all() {
        if (!desk.agreesHere(yes, desk.words().of("data.erase.all.ask"))) {
            return declined();
        }
        boolean isWhole = desk.eraseHome();
        if (!isWhole) {
            desk.notice(desk.words().of("data.erase.all.items"));
        }
        return done("data.erase.all.done");
    }

    private int history(Keytally home) {
        if (home.histories().state().isEmpty()) {
            home.histories().eraseHistory().erase();
            return done("data.erase.history.none");
        }
        if (!desk.agreesHere(yes, desk.words().of("data.erase.history.ask"))) {
            return declined();
        }
        home.histories().eraseHistory().erase();
        return done("data.erase.history.done");
    }

    private int done(String sentence) {
        desk.result(json -> json.flag("erased", true), desk.words().of(sentence));
        return ExitCode.DONE;
    }

    private int declined() {
        desk.result(json -> json.flag("erased", false), desk.words().of("data.erase.left"));
        return ExitCode.DONE;
    }
}
