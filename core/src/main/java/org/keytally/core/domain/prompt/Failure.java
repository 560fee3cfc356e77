package org.keytally.core.domain.prompt;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
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

    /// What was used all the same.
    public Optional<Usage> usage() {
        return partial.flatMap(Reply::usage);
    }
}
