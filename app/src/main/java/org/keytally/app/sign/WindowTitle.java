package org.keytally.app.sign;

import java.util.List;
import java.util.stream.Stream;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Environment;

/// What stands over a window and in the list of windows: the program, where we are, and whether nothing of it is real.
///
/// @param isDemo whether nothing is
public record WindowTitle(Words words, boolean isDemo) {

    private static final String BETWEEN = " – ";

    public String of(Environment environment) {
        String where = words.of("sign.environment", environment);
        List<String> program = Stream.of(words.of("frame.name"), isDemo ? words.of("frame.demo") : "")
                .filter(part -> !part.isEmpty())
                .toList();
        // A list of windows shows the beginning alone, which production must not hide behind.
        Stream<String> parts = environment == Environment.PRODUCTION
                ? Stream.concat(Stream.of(where), program.stream())
                : Stream.concat(program.stream(), Stream.of(where));
        return String.join(BETWEEN, parts.toList());
    }
}
