package org.keytally.core.usecase.vault;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.Lease;
import org.keytally.core.domain.vault.Holding;
import org.keytally.core.domain.vault.MemberKeys;
import org.keytally.core.domain.vault.VaultLink;

/// Fetches one key from its vault again, because a provider no longer takes it: it may have been rotated a second ago,
/// and one of the member's own may wait there.
public final class RefreshKey {

    // A prompt waits for it.
    private static final Duration LONGEST = Duration.ofSeconds(10);
    // A key that stays refused is not asked about at each prompt.
    private static final Duration REST = Duration.ofMinutes(1);

    private final VaultMeans means;
    private final Map<KeyId, Instant> asked = new HashMap<>();

    RefreshKey(VaultMeans means) {
        this.means = means;
    }

    /// Returns when the key is as its vault has it, or when the vault took too long; a key of no vault is left alone.
    public void refresh(Key key) {
        Optional<Holding> holding = means.holdings().all().stream()
                .filter(one -> one.key().equals(key.id()))
                .findFirst();
        Optional<VaultLink> link = holding.map(Holding::host).flatMap(this::link);
        if (link.isPresent() && isOf(key, holding.get()) && isDue(key.id())) {
            within(LONGEST, () -> again(link.get(), holding.get()));
        }
    }

    // Lent by that vault, or made for the member alone and collected there.
    private static boolean isOf(Key key, Holding holding) {
        return key.terms().lease().map(Lease::vault)
                .map(holding.host()::equals)
                .orElse(MemberKeys.isWaiting(holding.name()));
    }

    private Optional<VaultLink> link(String host) {
        return means.links().all().stream().filter(link -> link.address().place().equals(host)).findFirst();
    }

    // The rest begins where the vault was asked; whoever sends again and again does not make it longer.
    private synchronized boolean isDue(KeyId key) {
        Instant now = means.now();
        Optional<Instant> last = Optional.ofNullable(asked.get(key));
        boolean isResting = last.filter(
                before -> now.isBefore(before.plus(REST)) && !now.isBefore(before)).isPresent();
        if (!isResting) {
            asked.put(key, now);
        }
        return !isResting;
    }

    // What cannot be written now, for want of room or because the home is being closed, waits for the next sync.
    private void again(VaultLink link, Holding holding) {
        try {
            if (MemberKeys.isWaiting(holding.name())) {
                new SyncVault(means).collect(link);
            } else {
                new SyncVault(means).again(link, holding);
            }
        } catch (HomeException | IllegalStateException later) {
            return;
        }
    }

    // It goes on behind the back of who waits no longer, until it was interrupted.
    private static void within(Duration longest, Runnable work) {
        Thread worker = Thread.ofVirtual().start(work);
        try {
            worker.join(longest);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            worker.interrupt();
        }
    }
}
