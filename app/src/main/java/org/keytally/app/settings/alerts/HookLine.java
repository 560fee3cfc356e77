package org.keytally.app.settings.alerts;

import org.keytally.core.domain.hook.Hook;

/// A hook as it is shown.
///
/// @param text on what it waits, whom it tells, and how that went last
record HookLine(Hook hook, String text) {

    String name() {
        return hook.name();
    }
}
