package org.keytally.app.words;

import org.keytally.core.domain.catalog.ProviderFault;

/// The sentence for a file of a person's own providers that cannot be understood.
public final class OwnProviderWords {

    private OwnProviderWords() {}

    /// Names the file, the line and what is wrong there.
    public static String of(ProviderFault fault, Words words) {
        String what = words.of("own-provider." + Words.code(fault.kind()), fault.found());
        String place = fault.line() > 0 ? words.of("own-providers.line", fault.line()) : "";
        return words.of("own-providers.wrong", place, what);
    }
}
