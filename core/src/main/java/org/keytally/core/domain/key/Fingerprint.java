package org.keytally.core.domain.key;

/// The safe trace of a secret: a keyed hash, and at most four characters of it.
///
/// @param hash the keyed hash in hexadecimal, comparable only within one home
/// @param lastFour the last characters, of a service account those of its key's id; empty where none may be shown
public record Fingerprint(String hash, String lastFour) {

    /// A secret shorter than this shows none of its characters.
    public static final int SHORTEST_TO_SHOW = 16;

    /// A secret of more bytes than this may be shown by other characters than its last ones.
    public static final int LONGEST_SHOWN_BY_ITS_END = 256;

    public Fingerprint {
        if (lastFour.length() > 4) {
            throw new IllegalArgumentException("more than four characters shown");
        }
    }

    /// The way a secret is shown to people.
    public String masked() {
        return lastFour.isEmpty() ? "••••" : "•••• " + lastFour;
    }
}
