package org.keytally.core.usecase.vault;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.keytally.core.domain.vault.SyncRhythm;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultLink;

/// Syncs the vaults of a home while it stays open, without anybody asking.
public final class KeepSynced {

    // Vaults are connected and left meanwhile, and a machine that slept does not count the hours.
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final VaultMeans means;
    private final RandomGenerator random;
    private final Map<VaultAddress, Turn> turns = new HashMap<>();

    /// When a vault's turn is.
    ///
    /// @param synced what that was reckoned from
    private record Turn(Optional<Instant> synced, Instant due, int failures) {}

    KeepSynced(VaultMeans means, RandomGenerator random) {
        this.means = means;
        this.random = random;
    }

    /// Syncs what is due and says how long to wait before the next look.
    public Duration round() {
        Duration wait = LOOK;
        for (VaultLink link : means.links().all()) {
            Turn turn = turn(link);
            if (!means.now().isBefore(turn.due())) {
                turn = synced(link, turn.failures());
                turns.put(link.address(), turn);
            }
            Duration until = Duration.between(means.now(), turn.due());
            wait = until.compareTo(wait) < 0 ? until : wait;
        }
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private Turn turn(VaultLink link) {
        Turn known = turns.get(link.address());
        if (known != null && known.synced().equals(link.synced())) {
            return known;
        }
        Turn next = new Turn(
                link.synced(),
                known == null
                        ? rhythm().afterStart(means.now(), link.synced())
                        : link.synced().map(rhythm()::afterSync).orElseGet(() -> rhythm().afterSync(means.now())),
                0);
        turns.put(link.address(), next);
        return next;
    }

    private Turn synced(VaultLink link, int failures) {
        return switch (new SyncVault(means).sync(link)) {
            case SyncVault.Result.Synced synced -> {
                Optional<Instant> at = means.links().of(link.address()).flatMap(VaultLink::synced);
                yield new Turn(at, rhythm().afterSync(means.now()), 0);
            }
            case SyncVault.Result.Failed(VaultFailure why, var lines) -> new Turn(
                    link.synced(), rhythm().afterFailure(means.now(), failures + 1, why.after()), failures + 1);
        };
    }

    private SyncRhythm rhythm() {
        return new SyncRhythm(random.nextDouble());
    }
}
