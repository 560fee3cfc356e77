package org.keytally.core.domain.prompt;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The status and headers of an answer, and when they came.
public record AnswerHead(int status, Map<String, String> headers, Instant receivedAt) {

    public AnswerHead {
        Map<String, String> lower = HashMap.newHashMap(headers.size());
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        headers = Collections.unmodifiableMap(lower);
    }

    /// A header by its name in lower case, if it is there and says something.
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    public boolean isRefusal() {
        return status >= 300;
    }
}
