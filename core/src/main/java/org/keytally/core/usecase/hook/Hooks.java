package org.keytally.core.usecase.hook;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.hook.Hook;
import org.keytally.core.domain.hook.HookEnd;
import org.keytally.core.domain.hook.HookMemory;
import org.keytally.core.domain.hook.HookRegister;
import org.keytally.core.domain.hook.HookRun;

/// What can be asked and changed about the hooks of a home.
public record Hooks(HookRegister register, HookMemory memory, SetHook setHook, RunHooks runHooks,
        NoticeExpiry noticeExpiry, TellTimes tellTimes) {

    /// A hook, and how it was told last.
    public record Line(Hook hook, Optional<HookRun> last) {}

    /// All of them, by name.
    public List<Line> show() {
        return register.hooks().stream()
                .sorted(Comparator.comparing(Hook::name, String.CASE_INSENSITIVE_ORDER))
                .map(hook -> new Line(hook, memory.last(hook.name())))
                .toList();
    }

    public Optional<Hook> find(String name) {
        return register.hooks().stream().filter(hook -> hook.isNamed(name)).findFirst();
    }

    /// Tells a hook of nothing, to see whether telling works.
    public HookEnd test(Hook hook) throws InterruptedException {
        return runHooks.tell(hook, runHooks.test());
    }
}
