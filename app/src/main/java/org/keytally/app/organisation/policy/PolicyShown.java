package org.keytally.app.organisation.policy;

import java.util.List;
import java.util.Optional;

/// The policy in force as the screen shows it.
///
/// @param head whose it is, and its issue
/// @param signature by which key it is signed, cut short
/// @param key by which it is known, whole
/// @param checked where it came from, and when it was looked for last
/// @param support whom to ask
record PolicyShown(
        String head,
        String signature,
        String key,
        String checked,
        List<PolicyRule> rules,
        Optional<String> support) {

    PolicyShown {
        rules = List.copyOf(rules);
    }
}
