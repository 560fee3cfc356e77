package org.keytally.core.usecase.watch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.watch.ToldUnusual;
import org.keytally.core.domain.watch.Unusual;
import org.keytally.core.usecase.Witness;

// Notices what is unusual once a day, and keeps it until somebody is there to be told.
final class NoticeUnusual {

    private static final int MOST_WAITING = 1000;

    private final Watch watch;
    private final ToldUnusual told;
    private final Witness witness;
    private final Deque<Unusual> waiting = new ArrayDeque<>();

    NoticeUnusual(Watch watch, ToldUnusual told, Witness witness) {
        this.watch = watch;
        this.told = told;
        this.witness = witness;
    }

    /// Looks at what an attempt that has ended bears on.
    void look(Intent intent) {
        watch.tellable(intent, told).forEach(this::raise);
    }

    List<Unusual> take() {
        synchronized (waiting) {
            List<Unusual> taken = new ArrayList<>(waiting);
            waiting.clear();
            return taken;
        }
    }

    private void raise(Unusual unusual) {
        synchronized (waiting) {
            if (waiting.size() == MOST_WAITING) {
                waiting.removeFirst();
            }
            waiting.add(unusual);
        }
        // The prompt is answered and paid; that this cannot be written down must not take the answer away.
        try {
            witness.tell(AuditAction.USAGE_UNUSUAL, subject(unusual.target()), facts(unusual));
        } catch (HomeException full) {
            told.forget(unusual);
        }
    }

    private static Subject subject(Target target) {
        return target.kind() == Target.Kind.KEY ? Subject.key(target.id()) : Subject.HOME;
    }

    private static Map<String, String> facts(Unusual unusual) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("target", unusual.target().written());
        facts.put("provider", unusual.provider());
        facts.put("day", unusual.day().toString());
        facts.put("from", unusual.from().toString());
        facts.put("period", word(unusual.stretch()));
        facts.put("unit", word(unusual.unit()));
        facts.put("used", unusual.used().toPlainString());
        facts.put("usual", unusual.usual().toPlainString());
        return facts;
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
