package org.keytally.core.usecase.hook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.guard.Redactor;
import org.keytally.core.domain.hook.Hook;
import org.keytally.core.domain.hook.HookEvent;
import org.keytally.core.domain.hook.HookRegister;
import org.keytally.core.domain.hook.Timetable;
import org.keytally.core.usecase.Witness;

/// Sets a hook, in place of one of the same name, or removes it.
public final class SetHook {

    private static final int MOST = 50;

    /// What came of it.
    public sealed interface Result {

        /// It holds.
        record Done(Hook hook, Optional<Hook> former) implements Result {}

        /// There are as many as there can be.
        record TooMany(int most) implements Result {}

        /// What would be told to every program on this machine looks like a secret.
        record HoldsSecret() implements Result {}
    }

    private final HookRegister register;
    private final Witness witness;
    private final Redactor redactor;

    public SetHook(HookRegister register, Witness witness, Redactor redactor) {
        this.register = register;
        this.witness = witness;
        this.redactor = redactor;
    }

    public Result set(Hook hook) {
        if (hook.way() instanceof Hook.Way.Run(List<String> arguments)
                && arguments.stream().anyMatch(one -> !redactor.redact(one).equals(one))) {
            return new Result.HoldsSecret();
        }
        synchronized (register) {
            List<Hook> all = new ArrayList<>(register.hooks());
            Optional<Hook> former = all.stream().filter(one -> one.isNamed(hook.name())).findFirst();
            former.ifPresent(all::remove);
            if (all.size() >= MOST) {
                return new Result.TooMany(MOST);
            }
            all.add(hook);
            witness.tell(AuditAction.HOOK_CHANGED, subject(hook), facts(hook));
            register.writeHooks(all);
            return new Result.Done(hook, former);
        }
    }

    /// Removes the hook of that name; empty where there is none.
    public Optional<Hook> remove(String name) {
        synchronized (register) {
            List<Hook> all = new ArrayList<>(register.hooks());
            Optional<Hook> found = all.stream().filter(one -> one.isNamed(name)).findFirst();
            found.ifPresent(hook -> {
                all.remove(hook);
                witness.tell(AuditAction.HOOK_REMOVED, subject(hook), facts(hook));
                register.writeHooks(all);
            });
            return found;
        }
    }

    private static Subject subject(Hook hook) {
        return new Subject(Subject.Kind.HOOK, hook.name());
    }

    // Arguments and paths of addresses may be private; who is told is not.
    private static Map<String, String> facts(Hook hook) {
        String events = hook.events().stream().map(HookEvent::word).collect(Collectors.joining(","));
        String times = hook.timetable().map(Timetable::toString).orElse("");
        return Map.of("events", events, "times", times, "to", switch (hook.way()) {
            case Hook.Way.Run(List<String> arguments) -> arguments.getFirst();
            case Hook.Way.Post post -> post.origin();
        });
    }
}
