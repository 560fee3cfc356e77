package org.keytally.core.domain.key;

/// Why a text cannot be a key.
public enum Unacceptable {
    BLANK,
    /// The name of a variable stands before it, as in a line of a `.env` file.
    ASSIGNMENT,
    QUOTED,
    WHITE_SPACE,
    ADDRESS,
    FILE_PATH,
    PLACEHOLDER,
    /// It names a variable, such as `${NAME}`, that has no value where it was looked for.
    REFERENCE,
    NOT_PRINTABLE,
    TOO_LONG,
    NOT_A_SERVICE_ACCOUNT
}
