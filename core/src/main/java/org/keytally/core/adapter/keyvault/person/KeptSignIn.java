package org.keytally.core.adapter.keyvault.person;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.vault.SignedIn;

/// A sign-in as it rests: who signed in, until when the token is good, and what the library wants kept.
///
/// @param cache tokens, in the library's own form
record KeptSignIn(SignedIn who, String cache) {

    private static final String FORMAT = "1";

    /// As text of four parts, one a line; the last goes on to the end.
    Secret sealed() {
        String text = String.join(
                "\n",
                FORMAT,
                who.person().map(name -> name.replace('\n', ' ')).orElse(""),
                who.until().toString(),
                cache);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            return Secret.ofUtf8(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /// Empty where it was written by a newer program.
    static Optional<KeptSignIn> of(Secret sealed) {
        byte[] bytes = sealed.reveal();
        try {
            String[] parts = new String(bytes, StandardCharsets.UTF_8).split("\n", 4);
            return parts.length == 4 && parts[0].equals(FORMAT)
                    ? Optional.of(new KeptSignIn(
                            new SignedIn(Optional.of(parts[1]).filter(name -> !name.isEmpty()),
                                    Instant.parse(parts[2])),
                            parts[3]))
                    : Optional.empty();
        } catch (DateTimeException garbled) {
            return Optional.empty();
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /// The cache holds tokens and stays out of logs.
    @Override
    public String toString() {
        return "KeptSignIn[" + who.until() + "]";
    }
}
