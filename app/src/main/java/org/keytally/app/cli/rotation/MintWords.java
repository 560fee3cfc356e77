package org.keytally.app.cli.rotation;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Words;
import org.keytally.core.domain.rotation.MintException;

/// The words for what the program of a provider did not do.
public final class MintWords {

    private final Words words;

    public MintWords(Words words) {
        this.words = words;
    }

    /// The words for one failure.
    ///
    /// @param provider its name
    public Problem problem(String provider, MintException.Kind why, String detail, Optional<Duration> after) {
        Problem problem = new Problem(
                why == MintException.Kind.NO_KEY ? ExitCode.NO_ROUTE : ExitCode.PROVIDER,
                words.of("mint.failed"),
                words.of("mint.why." + Words.code(why), provider, detail),
                kind(why),
                Optional.of(words.of("mint.why." + Words.code(why) + ".hint", provider)),
                Map.of());
        return after.map(wait -> problem.with("retry_after", String.valueOf(wait.toSeconds()))).orElse(problem);
    }

    private static String kind(MintException.Kind why) {
        return switch (why) {
            case NO_KEY -> "no-key";
            case KEY_REFUSED -> "invalid-key";
            case FORBIDDEN -> "no-permission";
            case THROTTLED -> "rate-limited";
            case UNREACHABLE -> "network";
            case FAILED -> "server";
            case MALFORMED -> "malformed";
            case ABSENT, REFUSED, UNKNOWN_THERE -> "bad-request";
        };
    }
}
