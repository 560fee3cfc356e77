package org.keytally.app.settings.environments;

import java.util.function.Function;
import java.util.function.Supplier;
import org.keytally.core.Keytally;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.environment.ProfileDraft;
import org.keytally.core.domain.key.Environment;

/// What is needed to change by hand what holds in an environment.
record ProfileCases(Supplier<Providers> providers, Function<Environment, ProfileDraft> draft, Change change) {

    /// Puts it in force where all of it can be meant.
    @FunctionalInterface
    interface Change {
        ProfileDraft.Reading change(Environment environment, ProfileDraft draft);
    }

    static ProfileCases of(Keytally home) {
        return new ProfileCases(
                home::providers,
                environment -> home.environments().changing().draft(environment),
                (environment, draft) -> home.environments().changing().change(environment, draft));
    }
}
