package org.keytally.core.adapter.history;

import java.nio.file.Path;
import java.time.InstantSource;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.LocalDisk;
import org.keytally.core.domain.history.KeptExchanges;

/// Keeps one exchange after another and says each number once it is kept, until it is killed.
public final class HistoryWriterProcess {

    private HistoryWriterProcess() {}

    public static void main(String[] args) {
        Path home = Path.of(args[0]);
        int number = Integer.parseInt(args[1]);
        try (SealedHistory history = new SealedHistory(
                home, HomeKey.of(new byte[32]), new LocalDisk(), InstantSource.system(), HistoryLimits.USUAL)) {
            while (true) {
                history.keep(KeptExchanges.of(
                        number, InstantSource.system().instant(), "question " + number, "x".repeat(number % 5_000)));
                System.out.println(number);
                number++;
            }
        }
    }
}
