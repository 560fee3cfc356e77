package org.keytally.core.domain.guard;

import java.util.Arrays;

/// One of the forms in which a secret may show in text.
public final class Disguise {

    private final byte[] form;
    private final boolean mayBeWrapped;

    Disguise(byte[] form, boolean mayBeWrapped) {
        this.form = form;
        this.mayBeWrapped = mayBeWrapped;
    }

    /// The bytes themselves, not a copy, so that [#wipe()] reaches whoever follows them.
    public byte[] form() {
        return form;
    }

    /// Whether tools that print this form break it into lines.
    public boolean mayBeWrapped() {
        return mayBeWrapped;
    }

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
