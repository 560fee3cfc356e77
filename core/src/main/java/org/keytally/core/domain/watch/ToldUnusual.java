package org.keytally.core.domain.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.keytally.core.domain.budget.Target;

/// What was told to be unusual, so that nothing is told twice in a day, neither by the day nor by an hour of it.
///
/// What is wider than something told stays silent for the day: who heard of a key need not hear of its provider, too.
/// What is narrower does not: it says more.
public final class ToldUnusual {

    private static final int MOST = 2000;

    private final List<Told> told = new ArrayList<>();

    /// One that was told.
    public record Told(Target target, String provider, Instant day) {

        static Told of(Unusual unusual) {
            return new Told(unusual.target(), unusual.provider(), unusual.day());
        }

        private boolean silences(Told other) {
            if (!day.equals(other.day)) {
                return false;
            }
            if (target.equals(other.target)) {
                return true;
            }
            return switch (other.target.kind()) {
                case ALL -> true;
                case PROVIDER -> target.kind() == Target.Kind.KEY && provider.equals(other.provider);
                default -> false;
            };
        }
    }

    /// Whether nothing more need be told of that on the day that began then.
    ///
    /// @param provider of the target, or of what bears on it
    public synchronized boolean isTold(Target target, String provider, Instant day) {
        return isTold(new Told(target, provider, day));
    }

    private boolean isTold(Told one) {
        return told.stream().anyMatch(known -> known.silences(one));
    }

    /// Takes something as told; false where it need not be told any more.
    public synchronized boolean add(Unusual unusual) {
        return add(Told.of(unusual));
    }

    public synchronized boolean add(Told one) {
        if (isTold(one)) {
            return false;
        }
        told.add(one);
        if (told.size() > MOST) {
            told.sort(Comparator.comparing(Told::day));
            told.subList(0, MOST / 2).clear();
        }
        return true;
    }

    /// Takes something as not told.
    public synchronized void forget(Unusual unusual) {
        told.remove(Told.of(unusual));
    }

    /// All that are remembered.
    public synchronized List<Told> all() {
        return List.copyOf(told);
    }

    public synchronized void clear() {
        told.clear();
    }
}
