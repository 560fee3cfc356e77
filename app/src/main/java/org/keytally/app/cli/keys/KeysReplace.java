package org.keytally.app.cli.keys;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.cli.desk.Refusals;
import org.keytally.core.domain.key.Secret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `keys replace`
@Command(description = "Put a new secret in the place of a key's former one.")
final class KeysReplace implements Callable<Integer> {

    private final Desk desk;
    private final KeyTest test;

    @Mixin
    private final Named named = new Named();

    @Option(names = "--test", description = "Ask the provider whether the new secret works, once it is stored.")
    private boolean isTested;

    KeysReplace(Desk desk, KeyTest test) {
        this.desk = desk;
        this.test = test;
    }

    @Override
    public Integer call() {
        Optional<Secret> given = desk.secret(desk.words().of("keys.replace.ask", Refusals.shown(named.key())));
        if (given.isEmpty()) {
            return desk
                    .show(Problem.usage(desk.words().of("keys.add.nothing"),
                            desk.words().of("keys.replace.nothing.hint", Refusals.shown(named.key()))));
        }
        try (Secret secret = given.get()) {
            int code = new KeyAnswers(desk).change(named.key(),
                    home -> home.keys().replaceKey().replace(named.key(), secret),
                    desk.words().of("keys.replaced"));
            return code == ExitCode.DONE && isTested ? test.beside(named.key()) : code;
        }
    }
}
