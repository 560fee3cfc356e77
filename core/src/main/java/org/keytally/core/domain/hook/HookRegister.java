package org.keytally.core.domain.hook;

import java.util.List;

/// The port to the hooks of a home.
public interface HookRegister {

    List<Hook> hooks();

    /// Writes all of them in place of those that were there.
    void writeHooks(List<Hook> all);
}
