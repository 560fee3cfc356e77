package org.keytally.core.usecase.vault;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.vault.Envelopes;
import org.keytally.core.domain.vault.Holding;
import org.keytally.core.domain.vault.PlainKey;
import org.keytally.core.domain.vault.Vault;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.domain.vault.VaultSecret;
import org.keytally.core.domain.vault.WrappingKeyId;
import org.keytally.core.usecase.vault.SharedKeys.Taken;
import org.keytally.core.usecase.vault.SyncVault.Line;

/// Reads what a vault has under its names, and says what is to be done about it.
final class ReadShared {

    /// Where is read, and until when what is taken there is good.
    record Place(Vault vault, VaultLink link, Instant until) {}

    private final VaultMeans means;
    private final SharedKeys shared;
    private final Place at;
    private final Set<WrappingKeyId> unwrapped = new HashSet<>();

    ReadShared(VaultMeans means, SharedKeys shared, Place at) {
        this.means = means;
        this.shared = shared;
        this.at = at;
    }

    Place place() {
        return at;
    }

    SyncStep read(VaultName name, Optional<Holding> held, Optional<Key> key) throws VaultException {
        try {
            Optional<VaultSecret> read = at.vault().read(name);
            if (read.isEmpty()) {
                return withdrawn(name, Line.Kind.GONE, key);
            }
            try (VaultSecret secret = read.get()) {
                means.requireRegion(at.vault());
                return secret.item().terms().isEnabled()
                        ? enabled(secret, held, key)
                        : withdrawn(name, Line.Kind.DISABLED, key);
            }
        } catch (VaultException refused) {
            return switch (refused.kind()) {
                case FORBIDDEN -> withdrawn(name, Line.Kind.FORBIDDEN, key);
                case DISABLED -> withdrawn(name, Line.Kind.DISABLED, key);
                default -> throw refused;
            };
        }
    }

    /// Its secret is dropped, so that it must be fetched again whatever the vault says of its last change.
    SyncStep withdrawn(VaultName name, Line.Kind kind, Optional<Key> key) {
        key.ifPresent(shared::withdraw);
        means.holdings().forgetChange(at.vault().address(), name);
        return done(name, kind, key);
    }

    // One of those that did not change is unwrapped again for each wrapping key, to see whether that is allowed still:
    // the right to it is given for the key, not for each name.
    private SyncStep enabled(VaultSecret secret, Optional<Holding> held, Optional<Key> key) throws VaultException {
        Optional<Holding> same = held.filter(one -> one.isVersion(secret.item()));
        boolean mayUnwrap = means.envelopes().wrappedBy(secret.value()).filter(unwrapped::contains).isPresent();
        return mayUnwrap && same.isPresent() && key.isPresent()
                ? new SyncStep.Renewed(same.get(), at.until(), true)
                : opened(secret, held, key);
    }

    private SyncStep opened(VaultSecret secret, Optional<Holding> held, Optional<Key> key) throws VaultException {
        Vault vault = at.vault();
        VaultName name = secret.item().name();
        return switch (means.envelopes().open(vault.address(), name, secret.value(), vault::unwrap)) {
            case Envelopes.Plain() -> plain(secret, held, key);
            case Envelopes.Broken() -> refused(name, Line.Kind.BROKEN, key);
            case Envelopes.Newer(int format) -> refused(name, Line.Kind.NEWER_FORMAT, key);
            case Envelopes.Whole whole when held.filter(one -> one.generation() > whole.generation()).isPresent() -> {
                whole.secret().close();
                yield refused(name, Line.Kind.OLDER, key);
            }
            case Envelopes.Whole whole -> {
                unwrapped.add(whole.wrappedBy());
                yield taken(
                        new Taken(
                                vault.address(), secret.item(), whole.key(), whole.generation(),
                                Optional.of(at.until()),
                                key.map(Key::id)),
                        whole.secret(),
                        held);
            }
        };
    }

    /// Only what an admin named is taken without an envelope, and never in the place of one.
    private SyncStep plain(VaultSecret secret, Optional<Holding> held, Optional<Key> key) {
        VaultName name = secret.item().name();
        Optional<PlainKey> named = at.link().plain(name);
        if (named.isEmpty() || held.filter(one -> one.generation() > 0).isPresent()) {
            return refused(name, named.isEmpty() ? Line.Kind.BROKEN : Line.Kind.OLDER, key);
        }
        return taken(
                new Taken(
                        at.vault().address(), secret.item(), named.get().shared(), 0, Optional.of(at.until()),
                        key.map(Key::id)),
                secret.value().copy(),
                held);
    }

    private static SyncStep taken(Taken taken, Secret secret, Optional<Holding> held) {
        boolean isSame = held.filter(one -> one.isAsIn(taken.item()) && one.generation() == taken.generation())
                .isPresent();
        Line.Kind known = isSame ? Line.Kind.KEPT : Line.Kind.CHANGED;
        return new SyncStep.Taken(taken, held, secret, taken.former().isPresent() ? known : Line.Kind.NEW);
    }

    // What was taken before stays good until its lease ends; nothing of the envelope is believed.
    private SyncStep refused(VaultName name, Line.Kind kind, Optional<Key> key) {
        means.witness().tell(AuditAction.VAULT_REFUSED, Subject.vault(at.vault().address().place()),
                Map.of("name", name.value(), "reason", kind.name()));
        return done(name, kind, key);
    }

    private static SyncStep done(VaultName name, Line.Kind kind, Optional<Key> key) {
        return new SyncStep.Done(new Line(name, kind, key));
    }
}
