package org.keytally.app.cli.keys;

import java.util.concurrent.Callable;
import org.keytally.app.cli.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `keys restore`
@Command(description = "Bring a removed key back.")
final class KeysRestore implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private final Named named = new Named();

    KeysRestore(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return new KeyAnswers(desk).change(named.key(), home -> home.keys().restoreKey().restore(named.key()),
                desk.words().of("keys.restored"));
    }
}
