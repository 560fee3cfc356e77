package org.keytally.core.domain.hook;

import java.util.List;

/// Hooks in memory.
public final class InMemoryHooks implements HookRegister {

    private volatile List<Hook> all = List.of();

    @Override
    public List<Hook> hooks() {
        return all;
    }

    @Override
    public void writeHooks(List<Hook> hooks) {
        all = List.copyOf(hooks);
    }
}
