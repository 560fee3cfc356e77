package org.keytally.core.domain.home;

import java.util.Comparator;
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

    /// The order in which they are asked for a value: who says more of a prompt is heard first.
    public static final Comparator<Narrowing> NARROWEST_FIRST = Comparator.comparing(Narrowing::kind).reversed();

    public static final Narrowing EVERYWHERE = new Narrowing(Kind.EVERYWHERE, "");

    public Narrowing {
        name = name.strip().toLowerCase(Locale.ROOT);
        if ((kind == Kind.EVERYWHERE) != name.isEmpty()) {
            throw new IllegalArgumentException("a narrowing without a name");
        }
    }
}
