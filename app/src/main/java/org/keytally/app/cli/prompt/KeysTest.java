package org.keytally.app.cli.prompt;

import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.keys.KeyTest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `keys test`
@Command(description = "Ask the provider whether a key works, by a question that costs nothing.")
public final class KeysTest implements KeyTest {

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "KEY", description = "An id or a label.")
    private String key = "";

    public KeysTest(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return new KeyTrialShow(desk).show(desk.home().prompts().testKey().test(key));
    }

    @Override
    public int beside(String stored) {
        return new KeyTrialShow(desk).beside(desk.home().prompts().testKey().test(stored));
    }
}
