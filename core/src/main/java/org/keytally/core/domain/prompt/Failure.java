package org.keytally.core.domain.prompt;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.keytally.core.domain.catalog.Usage;

/// Why a request brought no whole answer.
///
/// @param detail a technical word or two where the provider gave none; never a secret, never a person's text
/// @param status the HTTP status, if an answer had begun
/// @param retryAfter how long the provider asks to wait, if it says so sensibly
/// @param partial what had come before it failed
public record Failure(
        FailureKind kind,
        ProviderWords words,
        String detail,
        OptionalInt status,
        Optional<String> requestId,
        Optional<Duration> retryAfter,
        Optional<Reply> partial,
        Allowances allowances) implements Delivery, Listing, Counting {

    private static final int HUNDREDS = 100;
    private static final int REDIRECTS = 3;

    /// A failure before any answer had begun.
    public static Failure before(FailureKind kind, String detail) {
        return new Failure(
                kind,
                ProviderWords.NONE,
                detail,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Allowances.NONE);
    }

    /// The same failure of another kind.
    public Failure of(FailureKind otherwise) {
        return new Failure(otherwise, words, detail, status, requestId, retryAfter, partial, allowances);
    }

    /// The same failure in other words.
    public Failure said(ProviderWords otherwise) {
        return new Failure(kind, otherwise, detail, status, requestId, retryAfter, partial, allowances);
    }

    /// Whether the prompt was sent on to another address, where nothing of it goes.
    public boolean isRedirect() {
        return kind == FailureKind.BAD_REQUEST && status.orElse(0) / HUNDREDS == REDIRECTS;
    }

    /// How long the provider asks to wait before it can be asked again, in whole seconds that are enough.
    public OptionalLong secondsToWait() {
        boolean passes = kind == FailureKind.RATE_LIMITED || kind == FailureKind.OVERLOADED;
        Optional<Duration> asked = retryAfter.filter(length -> passes && length.isPositive());
        return asked.isPresent()
                ? OptionalLong.of(asked.get().plusMillis(999).toSeconds())
                : OptionalLong.empty();
    }

    /// What was used all the same.
    public Optional<Usage> usage() {
        return partial.flatMap(Reply::usage);
    }
}
