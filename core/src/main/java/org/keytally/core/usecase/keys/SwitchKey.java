package org.keytally.core.usecase.keys;

import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Marks;
import org.keytally.core.domain.key.SecretMemory;

/// Turns one of a key's switches.
public final class SwitchKey {

    /// What can be turned.
    public enum Turn {
        PRIMARY(AuditAction.KEY_PRIMARY),
        ENABLE(AuditAction.KEY_ENABLED),
        DISABLE(AuditAction.KEY_DISABLED),
        LEND(AuditAction.KEY_CHANGED),
        KEEP(AuditAction.KEY_CHANGED);

        private final AuditAction action;

        Turn(AuditAction action) {
            this.action = action;
        }

        Marks of(Marks marks) {
            return switch (this) {
                case PRIMARY -> marks.withPrimary(true);
                case ENABLE -> marks.withEnabled(true);
                case DISABLE -> marks.withEnabled(false).withPrimary(false);
                case LEND -> marks.withLendable(true);
                case KEEP -> marks.withLendable(false);
            };
        }
    }

    private final KeyRing ring;
    private final SecretMemory memory;

    public SwitchKey(KeyRing ring, SecretMemory memory) {
        this.ring = ring;
        this.memory = memory;
    }

    public KeyChange turn(String idOrLabel, Turn turn) {
        return ring.alone(() -> switched(idOrLabel, turn));
    }

    private KeyChange switched(String idOrLabel, Turn turn) {
        Optional<Key> found = ring.lookup().find(idOrLabel);
        if (found.isEmpty()) {
            return new KeyChange.Refused(ring.lookup().unknown(idOrLabel));
        }
        Key key = found.get();
        if (key.isRemoved()) {
            return new KeyChange.Refused(new KeyRefusal.Removed(key));
        }
        if (turn == Turn.PRIMARY && !key.marks().enabled()) {
            return new KeyChange.Refused(new KeyRefusal.Disabled(key));
        }
        return turn == Turn.LEND && key.isLeased()
                ? new KeyChange.Refused(new KeyRefusal.Leased(key))
                : turned(key, turn);
    }

    private KeyChange turned(Key key, Turn turn) {
        Key changed = withFirstCrown(key.withMarks(turn.of(key.marks())), turn);
        if (changed.equals(key)) {
            return new KeyChange.Already(key);
        }
        ring.witness()
                .tell(turn.action, Subject.key(key.id().value()), Map.of(
                        "label", key.label(), "lendable", String.valueOf(changed.marks().lendable())));
        Optional<Key> other = rearranged(key, turn);
        ring.save(changed, other);
        if (turn == Turn.DISABLE) {
            memory.forget(key.secretName());
        }
        return new KeyChange.Done(changed, other.filter(successor -> successor.marks().primary()));
    }

    /// A key that is enabled again where there is no primary one becomes it.
    private Key withFirstCrown(Key key, Turn turn) {
        boolean isAlone = turn == Turn.ENABLE && ring.rivals(key).noneMatch(other -> other.marks().primary());
        return isAlone ? key.withMarks(key.marks().withPrimary(true)) : key;
    }

    private Optional<Key> rearranged(Key key, Turn turn) {
        return switch (turn) {
            case PRIMARY -> dethroned(key);
            case DISABLE -> ring.heir(key);
            case ENABLE, LEND, KEEP -> Optional.empty();
        };
    }

    private Optional<Key> dethroned(Key key) {
        return ring.rivals(key)
                .filter(other -> other.marks().primary())
                .findFirst()
                .map(other -> other.withMarks(other.marks().withPrimary(false)));
    }
}
