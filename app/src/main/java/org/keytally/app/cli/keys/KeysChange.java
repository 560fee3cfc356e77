package org.keytally.app.cli.keys;

import java.util.concurrent.Callable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `keys change`
@Command(description = "Change what is written on a key; what is not named stays as it is.")
final class KeysChange implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private final Named named = new Named();

    @Mixin
    private final KeyOptions options = new KeyOptions();

    @Mixin
    private final Cleared cleared = new Cleared();

    KeysChange(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        cleared.check();
        if (options.isBeyondChange()) {
            return desk.show(
                    Problem.usage(desk.words().of("keys.change.beyond"), desk.words().of("keys.change.beyond.hint")));
        }
        return new KeyAnswers(desk).change(named.key(),
                home -> home.keys().changeKey().change(named.key(),
                        standing -> options.over(standing, home.plainHosts(), cleared)),
                desk.words().of("keys.changed"));
    }
}
