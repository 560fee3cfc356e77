package org.keytally.app.cli.keys;

import java.util.concurrent.Callable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.core.usecase.keys.SwitchKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `keys enable`
@Command(description = "Let a key be used again; with --exec let other programs have it.")
final class KeysEnable implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private final Named named = new Named();

    @Option(names = "--exec", description = "Allow 'exec' to hand it to other programs.")
    private boolean exec;

    KeysEnable(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        SwitchKey.Turn turn = exec ? SwitchKey.Turn.LEND : SwitchKey.Turn.ENABLE;
        return new KeyAnswers(desk).change(named.key(), home -> home.keys().switchKey().turn(named.key(), turn),
                desk.words().of(exec ? "keys.lendable" : "keys.enabled"));
    }
}
