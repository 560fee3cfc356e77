package org.keytally.core.domain.home;

import java.util.Locale;

/// For what a setting holds: everywhere, or one provider, project or prompt type.
public record Narrowing(Kind kind, String name) {

    /// The kinds, the widest first.
    public enum Kind {
        EVERYWHERE,
        PROVIDER,
        PROJECT,
        TYPE
    }

    public static final Narrowing EVERYWHERE = new Narrowing(Kind.EVERYWHERE, "");

    public Narrowing {
        name = name.strip().toLowerCase(Locale.ROOT);
        if ((kind == Kind.EVERYWHERE) != name.isEmpty()) {
            throw new IllegalArgumentException("a narrowing without a name");
        }
    }
}
