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
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.vault.Envelopes;
import org.keytally.core.domain.vault.Holding;
import org.keytally.core.domain.vault.Vault;
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
        record Synced(List<Line> lines, Instant leasedUntil) implements Result {}

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

    private final VaultMeans means;
    private final SharedKeys shared;

    SyncVault(VaultMeans means) {
        this.means = means;
        this.shared = new SharedKeys(means);
    }

    public Result sync(VaultLink link) {
        List<Line> lines = new ArrayList<>();
        try {
            Vault vault = means.vaults().of(link);
            Instant until = means.now().plus(means.lease());
            Set<VaultName> there = new HashSet<>();
            for (VaultItem item : vault.list()) {
                if (item.terms().kind().equals(Optional.of(Envelopes.KIND))) {
                    there.add(item.name());
                    lines.add(one(vault, item, until));
                }
            }
            lines.addAll(gone(link, there));
            means.links().keep(link.withSynced(means.now()));
            means.witness().tell(AuditAction.VAULT_SYNCED, Subject.vault(link.address().host()),
                    Map.of("keys", String.valueOf(there.size())));
            return new Result.Synced(lines, until);
        } catch (VaultException failed) {
            return new Result.Failed(VaultFailure.of(failed), lines);
        }
    }

    private Line one(Vault vault, VaultItem item, Instant until) throws VaultException {
        Optional<Holding> held = means.holdings().of(vault.address(), item.name());
        Optional<Key> key = held.flatMap(holding -> shared.key(holding.key()));
        if (!item.terms().isEnabled()) {
            key.ifPresent(shared::withdraw);
            means.holdings().forgetChange(vault.address(), item.name());
            return new Line(item.name(), Line.Kind.DISABLED, key);
        }
        boolean isKnown = key.isPresent() && item.changed().isPresent()
                && held.flatMap(Holding::changed).equals(item.changed());
        return isKnown
                ? new Line(item.name(), Line.Kind.KEPT, Optional.of(shared.renew(key.get(), until)))
                : fetched(vault, item, held, key, until);
    }

    private Line fetched(Vault vault, VaultItem item, Optional<Holding> held, Optional<Key> key, Instant until)
            throws VaultException {
        try {
            Optional<VaultSecret> read = vault.read(item.name());
            if (read.isEmpty()) {
                key.ifPresent(shared::withdraw);
                return new Line(item.name(), Line.Kind.GONE, key);
            }
            try (VaultSecret secret = read.get()) {
                return taken(vault, secret, held, key, until);
            }
        } catch (VaultException refused) {
            return switch (refused.kind()) {
                case FORBIDDEN, DISABLED -> {
                    key.ifPresent(shared::withdraw);
                    boolean isDisabled = refused.kind() == VaultException.Kind.DISABLED;
                    yield new Line(item.name(), isDisabled ? Line.Kind.DISABLED : Line.Kind.FORBIDDEN, key);
                }
                case NOT_SIGNED_IN, OTHER_HOST, ABSENT, DELETED_BEFORE, CONFLICT, REFUSED, THROTTLED, UNREACHABLE,
                        FAILED, MALFORMED ->
                    throw refused;
            };
        }
    }

    private Line taken(Vault vault, VaultSecret secret, Optional<Holding> held, Optional<Key> key, Instant until)
            throws VaultException {
        VaultName name = secret.item().name();
        return switch (means.envelopes().open(vault.address(), name, secret.value(), vault::unwrap)) {
            case Envelopes.Plain() -> refused(vault, name, Line.Kind.BROKEN, key);
            case Envelopes.Broken() -> refused(vault, name, Line.Kind.BROKEN, key);
            case Envelopes.Newer(int format) -> refused(vault, name, Line.Kind.NEWER_FORMAT, key);
            case Envelopes.Whole whole when held.filter(one -> one.generation() > whole.generation()).isPresent() -> {
                whole.secret().close();
                yield refused(vault, name, Line.Kind.OLDER, key);
            }
            case Envelopes.Whole whole -> kept(vault, secret.item(), whole, key, until);
        };
    }

    private Line kept(Vault vault, VaultItem item, Envelopes.Whole whole, Optional<Key> key, Instant until) {
        try (var secret = whole.secret()) {
            Taken taken = new Taken(vault.address(), item, whole.key(), whole.generation(), until);
            Key now = shared.keep(taken, secret, key);
            return new Line(item.name(), key.isPresent() ? Line.Kind.CHANGED : Line.Kind.NEW, Optional.of(now));
        } catch (SecretStoreException failed) {
            return new Line(item.name(), Line.Kind.NOT_STORED, key);
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
