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
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.vault.Envelopes;
import org.keytally.core.domain.vault.Holding;
import org.keytally.core.domain.vault.PlainKey;
import org.keytally.core.domain.vault.Vault;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultItem;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.domain.vault.VaultSecret;
import org.keytally.core.usecase.vault.SharedKeys.Taken;

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
    public record Line(VaultName name, Kind kind, Optional<Key> key) {

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
            NOT_STORED
        }
    }

    /// Where is synced, and until when what is taken there is good.
    private record Place(Vault vault, VaultLink link, Instant until) {}

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
        List<Line> lines = new ArrayList<>();
        try {
            Vault vault = means.vaults().of(link);
            List<VaultItem> items = vault.list();
            PolicyNews policy = new FetchPolicy(means).fetch(vault, link, items);
            // After the policy, which may say now what it did not before, and another lease.
            means.requireRegion(vault);
            Instant until = means.now().plus(means.lease());
            Set<VaultName> there = new HashSet<>();
            for (VaultItem item : items) {
                if (ConnectVault.isShared(item) || link.plain(item.name()).isPresent()) {
                    there.add(item.name());
                    lines.add(one(new Place(vault, link, until), item));
                }
            }
            lines.addAll(gone(link, there));
            means.links().synced(vault, means.now());
            means.witness().tell(AuditAction.VAULT_SYNCED, Subject.vault(link.address().host()),
                    Map.of("keys", String.valueOf(there.size())));
            return new Result.Synced(lines, until, policy);
        } catch (VaultException failed) {
            return new Result.Failed(VaultFailure.of(failed), lines);
        }
    }

    /// Fetches one key again, whatever the vault says of its last change; empty where the vault did not answer.
    Optional<Line> again(VaultLink link, Holding holding) {
        try {
            Vault vault = means.vaults().of(link);
            return Optional.of(fetched(
                    new Place(vault, link, means.now().plus(means.lease())),
                    holding.name(),
                    Optional.of(holding),
                    shared.key(holding.key())));
        } catch (VaultException unanswered) {
            // The prompt that asked tells what the provider said; the next sync tells what the vault says.
            return Optional.empty();
        }
    }

    private Line one(Place at, VaultItem item) throws VaultException {
        VaultAddress vault = at.vault().address();
        Optional<Holding> held = means.holdings().of(vault, item.name());
        Optional<Key> key = held.flatMap(holding -> shared.key(holding.key()));
        if (!item.terms().isEnabled()) {
            return withdrawn(at, item.name(), Line.Kind.DISABLED, key);
        }
        // A list does not say who may still read: an unchanged one is read again in each half of its lease.
        boolean isKnown = key.isPresent()
                && held.filter(one -> one.isAsIn(item)
                        && one.wasReadWithin(means.lease().dividedBy(2), means.now())).isPresent();
        return isKnown
                ? new Line(item.name(), Line.Kind.KEPT, Optional.of(shared.renew(key.get(), at.until())))
                : fetched(at, item.name(), held, key);
    }

    private Line fetched(Place at, VaultName name, Optional<Holding> held, Optional<Key> key) throws VaultException {
        try {
            Optional<VaultSecret> read = at.vault().read(name);
            if (read.isEmpty()) {
                return withdrawn(at, name, Line.Kind.GONE, key);
            }
            try (VaultSecret secret = read.get()) {
                means.requireRegion(at.vault());
                return secret.item().terms().isEnabled()
                        ? taken(at, secret, held, key)
                        : withdrawn(at, name, Line.Kind.DISABLED, key);
            }
        } catch (VaultException refused) {
            return switch (refused.kind()) {
                case FORBIDDEN -> withdrawn(at, name, Line.Kind.FORBIDDEN, key);
                case DISABLED -> withdrawn(at, name, Line.Kind.DISABLED, key);
                case NOT_SIGNED_IN, OTHER_HOST, OTHER_REGION, NO_REGION, ABSENT, DELETED_BEFORE, CONFLICT, REFUSED,
                        THROTTLED, UNREACHABLE, FAILED, MALFORMED ->
                    throw refused;
            };
        }
    }

    // Its secret is dropped, so that it must be fetched again whatever the vault says of its last change.
    private Line withdrawn(Place at, VaultName name, Line.Kind kind, Optional<Key> key) {
        key.ifPresent(shared::withdraw);
        means.holdings().forgetChange(at.vault().address(), name);
        return new Line(name, kind, key);
    }

    private Line taken(Place at, VaultSecret secret, Optional<Holding> held, Optional<Key> key) throws VaultException {
        Vault vault = at.vault();
        VaultName name = secret.item().name();
        return switch (means.envelopes().open(vault.address(), name, secret.value(), vault::unwrap)) {
            case Envelopes.Plain() -> plain(at, secret, held, key);
            case Envelopes.Broken() -> refused(vault, name, Line.Kind.BROKEN, key);
            case Envelopes.Newer(int format) -> refused(vault, name, Line.Kind.NEWER_FORMAT, key);
            case Envelopes.Whole whole when held.filter(one -> one.generation() > whole.generation()).isPresent() -> {
                whole.secret().close();
                yield refused(vault, name, Line.Kind.OLDER, key);
            }
            case Envelopes.Whole whole -> {
                try (Secret inside = whole.secret()) {
                    yield kept(
                            new Taken(
                                    vault.address(), secret.item(), whole.key(), whole.generation(), at.until()),
                            inside, key);
                }
            }
        };
    }

    /// Only what an admin named is taken without an envelope, and never in the place of one.
    private Line plain(Place at, VaultSecret secret, Optional<Holding> held, Optional<Key> key) {
        VaultName name = secret.item().name();
        Optional<PlainKey> named = at.link().plain(name);
        if (named.isEmpty() || held.filter(one -> one.generation() > 0).isPresent()) {
            return refused(at.vault(), name, named.isEmpty() ? Line.Kind.BROKEN : Line.Kind.OLDER, key);
        }
        return kept(
                new Taken(at.vault().address(), secret.item(), named.get().shared(), 0, at.until()),
                secret.value(),
                key);
    }

    private Line kept(Taken taken, Secret secret, Optional<Key> key) {
        VaultName name = taken.item().name();
        boolean isSame = means.holdings().of(taken.vault(), name)
                .filter(one -> one.isAsIn(taken.item()) && one.generation() == taken.generation()).isPresent();
        try {
            Key now = shared.keep(taken, secret, key);
            Line.Kind known = isSame ? Line.Kind.KEPT : Line.Kind.CHANGED;
            return new Line(name, key.isPresent() ? known : Line.Kind.NEW, Optional.of(now));
        } catch (SecretStoreException failed) {
            return new Line(name, Line.Kind.NOT_STORED, key);
        }
    }

    // What was taken before stays good until its lease ends; nothing of the envelope is believed.
    private Line refused(Vault vault, VaultName name, Line.Kind kind, Optional<Key> key) {
        means.witness().tell(AuditAction.VAULT_REFUSED, Subject.vault(vault.address().host()),
                Map.of("name", name.value(), "reason", kind.name()));
        return new Line(name, kind, key);
    }

    private List<Line> gone(VaultLink link, Set<VaultName> there) {
        List<Line> lines = new ArrayList<>();
        for (Holding holding : means.holdings().all()) {
            Optional<Key> key = shared.key(holding.key());
            if (holding.host().equals(link.address().host()) && !there.contains(holding.name()) && key.isPresent()) {
                shared.takeAway(key.get());
                lines.add(new Line(holding.name(), Line.Kind.GONE, key));
            }
        }
        return lines;
    }
}
