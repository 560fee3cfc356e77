package org.keytally.core.domain.guard;

import java.util.Arrays;

/// One of the forms in which a secret may show in text.
///
/// @param mayBeWrapped whether tools that print this form break it into lines
public record Disguise(byte[] form, boolean mayBeWrapped) {

    /// Forgets the form as far as an array can.
    public void wipe() {
        Arrays.fill(form, (byte) 0);
    }

    boolean hasForm(byte[] other) {
        return Arrays.equals(form, other);
    }

    @Override
    public String toString() {
        return "***************";
    }
}
