package org.keytally.core.adapter.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The signals that this build was started to ignore, as behind `nohup` or `&`: its children ignore them too, and no
/// program could tell otherwise.
public final class InheritedSignals {

    private static final Map<String, Integer> NUMBERS = Map.of("HUP", 1, "INT", 2, "TERM", 15);
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String IGNORED = "SigIgn:";

    private InheritedSignals() {}

    /// Whether a child of this process can hear a signal.
    public static boolean areHeard(String name) throws IOException {
        if (!Files.isReadable(STATUS)) {
            return true;
        }
        List<String> lines = Files.readAllLines(STATUS);
        long ignored = lines.stream()
                .filter(line -> line.startsWith(IGNORED))
                .mapToLong(line -> Long.parseUnsignedLong(line.substring(IGNORED.length()).strip(), 16))
                .sum();
        return (ignored >> (NUMBERS.getOrDefault(name, 1) - 1) & 1) == 0;
    }
}
