package org.keytally.app.cli.keys;

import java.util.concurrent.Callable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.core.usecase.keys.SwitchKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `keys primary`
@Command(description = "Use this key first among those of its provider, scope and environment.")
final class KeysPrimary implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private final Named named = new Named();

    KeysPrimary(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return new KeyAnswers(desk).change(named.key(),
                home -> home.keys().switchKey().turn(named.key(), SwitchKey.Turn.PRIMARY),
                desk.words().of("keys.primary"));
    }
}
