package org.keytally.app.cli.prompt;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.keytally.app.words.Words;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.FailureKind;

/// The words for what went wrong at a provider, or on the way to it, and for what to do.
final class FailureWords {

    // Mishaps on the way of which more can be said than that nobody was reached.
    private static final Set<String> TOLD_APART =
            Set.of("dns", "refused", "connect-timeout", "proxy", "tls", "other-certificate");

    private final Words words;

    FailureWords(Words words) {
        this.words = words;
    }

    String error(Failure failure) {
        return words.of("failure." + failure.kind().word() + ".error");
    }

    String message(Failure failure) {
        return words.of(name(failure) + ".message");
    }

    /// @param key the label of the one that was used
    String hint(Failure failure, Optional<String> key) {
        String hint = words.of(name(failure) + ".hint", key.map(ShellWord::of).orElse("KEY"));
        return wait(failure).map(wait -> wait + " " + hint).orElse(hint);
    }

    /// What to do about a key that is of no use now, where the failure is about the key or the way and not about a
    /// prompt.
    ///
    /// @param key its label
    Optional<String> adviceOnKey(Failure failure, String key) {
        if (isToldApart(failure)) {
            return Optional.of(message(failure) + ". " + words.of(name(failure) + ".hint"));
        }
        return switch (failure.kind()) {
            case INVALID_KEY, NO_PERMISSION, QUOTA, SERVER, NETWORK, TIMEOUT, MALFORMED ->
                Optional.of(words.of(name(failure) + ".hint", ShellWord.of(key)));
            case RATE_LIMITED, OVERLOADED -> wait(failure);
            case MODEL_UNKNOWN, TOO_LARGE, BAD_REQUEST, CONTENT_DECLINED, CUT -> Optional.empty();
        };
    }

    private Optional<String> wait(Failure failure) {
        OptionalLong seconds = failure.secondsToWait();
        return seconds.isPresent()
                ? Optional.of(words.of("failure.wait", seconds.getAsLong()))
                : Optional.empty();
    }

    private static String name(Failure failure) {
        return "failure." + matter(failure);
    }

    private static String matter(Failure failure) {
        if (failure.kind() == FailureKind.CUT && failure.partial().isEmpty()) {
            return "cut-before";
        }
        if (failure.isRedirect()) {
            return "redirect";
        }
        return TOLD_APART.contains(failure.detail()) ? failure.detail() : failure.kind().word();
    }

    private static boolean isToldApart(Failure failure) {
        return failure.isRedirect() || TOLD_APART.contains(failure.detail());
    }
}
