package org.keytally.core.domain.hook;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What a person wants to have done when something happens or at a time: a program run, or an address told.
///
/// @param timetable when it is done without anything happening
public record Hook(String name, Set<HookEvent> events, Optional<Timetable> timetable, Way way) {

    /// No hook may be called so, because alerts go there by other ways.
    public static final String TERMINAL = "terminal";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

    /// How it is done.
    public sealed interface Way {

        /// Who is told; of an address only what is no secret.
        default String shown() {
            return switch (this) {
                case Run(List<String> arguments) -> String.join(" ", arguments);
                case Post post -> post.origin();
            };
        }

        /// A program is started; the first of the arguments is the whole path to it.
        record Run(List<String> arguments) implements Way {
            public Run {
                arguments = List.copyOf(arguments);
            }
        }

        /// A request is sent; the address may hold a secret and is shown to nobody.
        record Post(URI address) implements Way {

            /// What of the address may be shown.
            public String origin() {
                String port = address.getPort() == -1 ? "" : ":" + address.getPort();
                return address.getScheme() + "://" + address.getHost() + port;
            }

            @Override
            public String toString() {
                return "Post[" + origin() + "]";
            }
        }
    }

    public Hook {
        events = Collections.unmodifiableSet(new TreeSet<>(events));
        if (!isPossibleName(name) || (events.isEmpty() && timetable.isEmpty())) {
            throw new IllegalArgumentException("not a hook");
        }
    }

    public static boolean isPossibleName(String name) {
        return NAME.matcher(name).matches() && !name.equalsIgnoreCase(TERMINAL);
    }

    public boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }
}
