package org.keytally.core.usecase.audit;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.keytally.core.domain.audit.AuditEvent;
import org.keytally.core.domain.audit.AuditTrail;
import org.keytally.core.domain.audit.NumberedEvent;
import org.keytally.core.domain.home.NameBook;
import org.keytally.core.domain.home.NameId;

/// Reads events of the trail with the names of people and machines that are still known.
public final class ReadTrail {

    /// Which events are wanted.
    ///
    /// @param from inclusive
    /// @param to exclusive
    /// @param action the label of an action, or the part of one before the dot
    /// @param subject the id of what the event is about
    public record Wanted(
            Optional<Instant> from, Optional<Instant> to, Optional<String> action, Optional<String> subject) {

        public static final Wanted ALL =
                new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        boolean accepts(AuditEvent event) {
            return from.filter(moment -> event.at().isBefore(moment)).isEmpty()
                    && to.filter(moment -> !event.at().isBefore(moment)).isEmpty()
                    && action.filter(word -> !event.action().isNamed(word)).isEmpty()
                    && subject.filter(id -> !event.subject().id().equals(id)).isEmpty();
        }
    }

    /// An event with the names behind its ids; a name that was erased is empty.
    public record Line(long sequence, AuditEvent event, Optional<String> who, Optional<String> host) {}

    private final AuditTrail trail;
    private final NameBook names;

    public ReadTrail(AuditTrail trail, NameBook names) {
        this.trail = trail;
        this.names = names;
    }

    /// The latest events that are wanted, the oldest of them first.
    public List<Line> latest(Wanted wanted, int most) {
        Deque<Line> kept = new ArrayDeque<>();
        each(wanted, line -> {
            if (kept.size() == most) {
                kept.removeFirst();
            }
            kept.addLast(line);
        });
        return List.copyOf(kept);
    }

    /// Every event that is wanted, the oldest first, one at a time.
    public void each(Wanted wanted, Consumer<Line> reader) {
        Predicate<NumberedEvent> all = numbered -> {
            if (wanted.accepts(numbered.event())) {
                reader.accept(line(numbered));
            }
            return true;
        };
        trail.read(all);
    }

    private Line line(NumberedEvent numbered) {
        AuditEvent event = numbered.event();
        return new Line(
                numbered.sequence(),
                event,
                names.nameOf(new NameId(event.who())),
                names.nameOf(new NameId(event.host())));
    }
}
