package org.keytally.core.usecase.hook;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.hook.HookEvent;
import org.keytally.core.domain.hook.HookMemory;
import org.keytally.core.domain.hook.HookRegister;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyRegister;
import org.keytally.core.usecase.Witness;

/// Notices keys whose validity has ended, each end once, where a hook waits for that.
public record NoticeExpiry(
        HookRegister register, KeyRegister keys, HookMemory memory, Witness witness, InstantSource clock) {

    public void look() {
        if (register.hooks().stream().noneMatch(hook -> hook.events().contains(HookEvent.KEY_EXPIRED))) {
            return;
        }
        Instant now = clock.instant();
        for (Key key : keys.all()) {
            Optional<Instant> end = key.terms().validity().to();
            if (!key.isRemoved() && key.terms().validity().hasEnded(now) && end.isPresent()) {
                tell(key, end.get());
            }
        }
    }

    private void tell(Key key, Instant end) {
        if (!memory.wasTold(key.id(), end)) {
            witness.tell(AuditAction.KEY_EXPIRED, Subject.key(key.id().value()), Map.of(
                    "label", key.label(), "provider", key.provider().value(), "until", end.toString()));
        }
    }
}
