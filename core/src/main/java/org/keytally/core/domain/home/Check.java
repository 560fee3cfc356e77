package org.keytally.core.domain.home;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One thing that `doctor` looked at, and how it is.
///
/// @param name stable, for programs; such as `disk-space`
/// @param facts technical details in the order they should be shown; never a secret
public record Check(String name, CheckState state, CheckKind kind, Map<String, String> facts) {

    public Check {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /// A check that found nothing amiss.
    public static Check ok(String name, Map<String, String> facts) {
        return new Check(name, CheckState.OK, CheckKind.FINE, facts);
    }
}
