package org.keytally.core.domain.prompt;

import java.util.Locale;
import java.util.Optional;

/// Why an answer ended, in our word and in the provider's.
public record Finish(Kind kind, Optional<String> reported) {

    /// Our word for why an answer ended.
    public enum Kind {
        STOP,
        LENGTH,
        TOOL,
        DECLINED,
        INCOMPLETE,
        ERROR;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
