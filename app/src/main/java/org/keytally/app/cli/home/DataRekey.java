package org.keytally.app.cli.home;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.core.Keytally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `data rekey`
@Command(description = "Move the home to another kind of keychain, change its passphrase, or make a recovery phrase.")
final class DataRekey implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--to", paramLabel = "KIND", description = "os or sealed; sealed on a sealed home changes its passphrase.")
    private @Nullable String kind;

    @Option(names = "--recovery", description = "Make a recovery phrase and show it once.")
    private boolean recovery;

    DataRekey(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if ((kind == null) != recovery) {
            return desk
                    .show(Problem.usage(desk.words().of("data.rekey.which"), desk.words().of("data.rekey.which.hint")));
        }
        Optional<Keytally> home = desk.existingHome();
        if (home.isEmpty()) {
            return desk.show(Problem.usage(desk.words().of("data.nothing"), desk.words().of("data.nothing.hint")));
        }
        return recovery ? recovery(home.get()) : move(home.get(), String.valueOf(kind).toLowerCase(Locale.ROOT));
    }

    private int move(Keytally home, String wanted) {
        if (!wanted.equals("os") && !wanted.equals("sealed")) {
            return desk
                    .show(Problem.usage(desk.words().of("data.rekey.which"), desk.words().of("data.rekey.which.hint")));
        }
        desk.moveHome(home, wanted.equals("os"));
        desk.closeHome();
        desk.result(json -> json.text("keychain", wanted), desk.words().of("data.rekey.done." + wanted));
        return ExitCode.DONE;
    }

    private int recovery(Keytally home) {
        char[] phrase = home.care().addRecovery();
        desk.result(json -> json.text("recovery_phrase", String.valueOf(phrase)),
                desk.words().of("data.rekey.recovery", String.valueOf(phrase)));
        Arrays.fill(phrase, '\0');
        return ExitCode.DONE;
    }
}
