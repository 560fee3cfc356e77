package org.keytally.app.cli;

import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.OwnProviderWords;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.ProviderFault;
import org.keytally.core.domain.home.HomeException;

/// The words for a home that cannot be opened, read or written.
final class HomeProblems {

    private HomeProblems() {}

    static Problem of(HomeException home, Words words) {
        String name = "home." + Words.code(home.kind());
        return Problem.unavailable(
                words.of(name + ".error"), words.of(name + ".message", detail(home)), words.of(name + ".hint"));
    }

    /// The words for a file of a person's own providers that cannot be understood.
    static Problem of(ProviderFault fault, Words words) {
        return Problem.usage(OwnProviderWords.of(fault, words), words.of("own-providers.wrong.hint"));
    }

    private static String detail(HomeException home) {
        return String.valueOf(home.getMessage());
    }
}
