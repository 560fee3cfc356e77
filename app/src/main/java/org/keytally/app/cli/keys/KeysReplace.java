package org.keytally.app.cli.keys;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.keytally.app.cli.Desk;
import org.keytally.app.cli.Problem;
import org.keytally.core.domain.key.Secret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `keys replace`
@Command(description = "Put a new secret in the place of a key's former one.")
final class KeysReplace implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private final Named named = new Named();

    KeysReplace(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Optional<Secret> given = desk.secret(desk.words().of("keys.replace.ask", Named.shown(named.key())));
        if (given.isEmpty()) {
            return desk
                    .show(Problem.usage(desk.words().of("keys.add.nothing"), desk.words().of("keys.add.nothing.hint")));
        }
        try (Secret secret = given.get()) {
            return new KeyAnswers(desk)
                    .show(desk.home().replaceKey().replace(named.key(), secret), desk.words().of("keys.replaced"));
        }
    }
}
