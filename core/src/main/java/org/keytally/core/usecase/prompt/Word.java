package org.keytally.core.usecase.prompt;

import org.keytally.core.domain.policy.Preference;

/// What a person says to the question who pays.
public sealed interface Word {

    /// Who, and for how long that holds.
    record Chosen(Preference whose, Span span) implements Word {}

    /// Nobody: the prompt is not to be sent.
    record Declined() implements Word {}

    /// There is no person to ask.
    record Nobody() implements Word {}

    /// How long an answer holds.
    enum Span {
        /// For this prompt alone.
        ONCE,
        /// For as long as this program runs.
        SESSION,
        /// For the project of the prompt, until it is set otherwise.
        PROJECT
    }
}
