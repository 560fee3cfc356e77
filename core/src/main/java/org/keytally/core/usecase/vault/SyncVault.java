package org.keytally.core.usecase.vault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.vault.Holding;
import org.keytally.core.domain.vault.MemberKeys;
import org.keytally.core.domain.vault.Vault;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultItem;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;

/// Brings the keys of a vault up to date: fetches what changed, and takes away what was withdrawn.
public final class SyncVault {

    /// What came of it.
    public sealed interface Result {

        /// Everything was looked at.
        record Synced(List<Line> lines, Instant leasedUntil, PolicyNews policy) implements Result {}

        /// The vault did not answer for all of it; what was synced before stays usable until its lease ends.
        record Failed(VaultFailure why, List<Line> lines) implements Result {}
    }

    /// What became of one name.
    ///
    /// @param receipt by which an admin knows that it was collected
    public record Line(VaultName name, Kind kind, Optional<Key> key, Optional<String> receipt) {

        public Line(VaultName name, Kind kind, Optional<Key> key) {
            this(name, kind, key, Optional.empty());
        }

        /// The ways it can turn out.
        public enum Kind {
            NEW,
            CHANGED,
            KEPT,
            DISABLED,
            GONE,
            /// Somebody put an older envelope in the place of a newer one.
            OLDER,
            BROKEN,
            NEWER_FORMAT,
            FORBIDDEN,
            NOT_STORED,
            /// It was meant for this member alone, and waits there no more.
            COLLECTED,
            /// The same, but the vault does not let the member take it away.
            COLLECTED_LEFT;

            /// Whether what lies there should be usable here and is not.
            public boolean isRefused() {
                return this == OLDER || this == BROKEN || this == NEWER_FORMAT || this == NOT_STORED;
            }
        }
    }

    private final VaultMeans means;
    private final SharedKeys shared;

    SyncVault(VaultMeans means) {
        this.means = means;
        this.shared = new SharedKeys(means);
    }

    public Result sync(VaultLink link) {
        boolean isKept = means.links().of(link.address()).isPresent();
        Result result = synced(link);
        if (isKept && means.links().of(link.address()).isEmpty()) {
            // Somebody left the vault meanwhile, and nothing of it may stay.
            new ConnectVault(means).forgetAll(link);
            return result;
        }
        means.syncs().keep(link.address(), result);
        return result;
    }

    private Result synced(VaultLink link) {
        SyncSteps steps = new SyncSteps(shared);
        try (steps) {
            Vault vault = means.vaults().of(link);
            List<VaultItem> items = vault.list();
            PolicyNews policy = new FetchPolicy(means).fetch(vault, link, items);
            // After the policy, which may say now what it did not before, and another lease.
            means.requireRegion(vault);
            Instant until = means.now().plus(means.lease());
            ReadShared reading = new ReadShared(means, shared, new ReadShared.Place(vault, link, until));
            Set<VaultName> there = new HashSet<>();
            try {
                for (VaultItem item : items) {
                    boolean isMeant = ConnectVault.isShared(item) || link.plain(item.name()).isPresent();
                    // A list that changes while its pages are read may name one twice.
                    if (isMeant && there.add(item.name())) {
                        steps.add(step(reading, item));
                    }
                }
            } finally {
                steps.take();
            }
            List<Line> lines = new ArrayList<>(steps.lines());
            lines.addAll(gone(link, there));
            lines.addAll(new Collecting(means).collect(vault, items));
            means.links().synced(vault, means.now());
            means.witness().tell(AuditAction.VAULT_SYNCED, Subject.vault(link.address().place()),
                    Map.of("keys", String.valueOf(there.size())));
            return new Result.Synced(lines, until, policy);
        } catch (VaultException failed) {
            return new Result.Failed(VaultFailure.of(failed), steps.lines());
        }
    }

    /// Fetches one key again, whatever the vault says of its last change; empty where the vault did not answer.
    Optional<Line> again(VaultLink link, Holding holding) {
        try (SyncSteps steps = new SyncSteps(shared)) {
            Vault vault = means.vaults().of(link);
            Instant until = means.now().plus(means.lease());
            ReadShared reading = new ReadShared(means, shared, new ReadShared.Place(vault, link, until));
            steps.add(reading.read(holding.name(), Optional.of(holding), shared.key(holding.key())));
            steps.take();
            return Optional.of(steps.lines().getFirst());
        } catch (VaultException unanswered) {
            // The prompt that asked tells what the provider said; the next sync tells what the vault says.
            return Optional.empty();
        }
    }

    /// Collects what waits for this member; nothing where the vault did not answer.
    void collect(VaultLink link) {
        try {
            Vault vault = means.vaults().of(link);
            List<VaultItem> items = vault.list();
            means.requireRegion(vault);
            new Collecting(means).collect(vault, items);
        } catch (VaultException unanswered) {
            // As above.
        }
    }

    private SyncStep step(ReadShared reading, VaultItem item) throws VaultException {
        Optional<Holding> held = means.holdings().of(reading.place().vault().address(), item.name());
        Optional<Key> key = held.flatMap(holding -> shared.key(holding.key()));
        if (!item.terms().isEnabled()) {
            return reading.withdrawn(item.name(), Line.Kind.DISABLED, key);
        }
        // A list does not say who may still read: an unchanged one is read again before its lease ends.
        Optional<Holding> known = held.filter(one -> key.isPresent()
                && one.isSettled()
                && one.isAsIn(item)
                && one.wasReadWithin(means.lease().multipliedBy(2).dividedBy(3), means.now()));
        return known.isPresent()
                ? new SyncStep.Renewed(known.get(), reading.place().until(), false)
                : reading.read(item.name(), held, key);
    }

    private List<Line> gone(VaultLink link, Set<VaultName> there) {
        List<Line> lines = new ArrayList<>();
        for (Holding holding : means.holdings().all()) {
            Optional<Key> key = shared.key(holding.key());
            boolean isOf = holding.host().equals(link.address().place()) && !MemberKeys.isWaiting(holding.name());
            if (isOf && !there.contains(holding.name()) && key.isPresent()) {
                shared.takeAway(key.get());
                lines.add(new Line(holding.name(), Line.Kind.GONE, key));
            }
        }
        return lines;
    }
}
