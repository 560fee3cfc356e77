package org.keytally.core.domain.catalog;

/// What is wrong in the file in which a person describes providers of their own.
///
/// @param line where it stands, from 1; 0 where it concerns the whole file
/// @param found the field, name or value it is about
public record ProviderFault(Kind kind, int line, String found) {

    private static final int LONGEST = 80;

    /// What can be wrong in it.
    public enum Kind {
        UNREADABLE,
        UNWRITABLE,
        TOO_LARGE,
        MALFORMED,
        UNKNOWN_FIELD,
        FIELD_TWICE,
        FIELD_MISSING,
        BAD_VALUE,
        BAD_ADDRESS,
        PLAIN_HTTP,
        UNKNOWN_DIALECT,
        NAME_TAKEN,
        VARIABLE_TAKEN,
        NOT_LOCAL
    }

    public ProviderFault {
        found = found.length() > LONGEST ? found.substring(0, LONGEST) : found;
    }
}
