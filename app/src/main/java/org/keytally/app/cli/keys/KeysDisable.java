package org.keytally.app.cli.keys;

import java.util.concurrent.Callable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.core.usecase.keys.SwitchKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `keys disable`
@Command(description = "Let a key rest unused; with --exec keep it from other programs.")
final class KeysDisable implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private final Named named = new Named();

    @Option(names = "--exec", description = "Keep it from other programs.")
    private boolean exec;

    KeysDisable(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        SwitchKey.Turn turn = exec ? SwitchKey.Turn.KEEP : SwitchKey.Turn.DISABLE;
        return new KeyAnswers(desk).change(named.key(), home -> home.keys().switchKey().turn(named.key(), turn),
                desk.words().of(exec ? "keys.kept" : "keys.disabled"));
    }
}
