package org.keytally.app.cli.keys;

import java.util.concurrent.Callable;
import org.keytally.app.cli.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `keys remove`
@Command(description = "Remove a key; for seven days it can be restored.")
final class KeysRemove implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private final Named named = new Named();

    KeysRemove(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return new KeyAnswers(desk).change(named.key(), home -> home.keys().removeKey().remove(named.key()),
                desk.words().of("keys.removed"));
    }
}
