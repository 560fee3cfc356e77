package org.keytally.core.domain.home;

import java.util.List;

/// The words for reasons that may move a prompt to another payer's key.
final class FallbackWords {

    static final List<String> ALL = List.of(
            "quota",
            "rate-limited",
            "overloaded",
            "unreachable",
            "expired",
            "invalid-key",
            "cap",
            "server",
            "timeout",
            "cut",
            "no-permission",
            "model-unknown");

    private FallbackWords() {}
}
