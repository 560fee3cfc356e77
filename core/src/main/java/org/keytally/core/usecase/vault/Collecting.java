package org.keytally.core.usecase.vault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.vault.Envelopes;
import org.keytally.core.domain.vault.Holding;
import org.keytally.core.domain.vault.MemberKeys;
import org.keytally.core.domain.vault.Seat;
import org.keytally.core.domain.vault.Vault;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultItem;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.domain.vault.VaultSecret;
import org.keytally.core.domain.vault.WrappingKeyId;
import org.keytally.core.usecase.vault.SyncVault.Line;

/// Collects what waits in a vault for this member alone, and takes it away there.
final class Collecting {

    /// The name under which the half that stays with the member rests sealed.
    static final SecretName OWN = new SecretName("member", "member");

    private final VaultMeans means;
    private final SharedKeys shared;

    Collecting(VaultMeans means) {
        this.means = means;
        this.shared = new SharedKeys(means);
    }

    List<Line> collect(Vault vault, List<VaultItem> items) throws VaultException {
        List<VaultItem> waiting = items.stream()
                .filter(item -> item.terms().kind().equals(Optional.of(MemberKeys.KIND)) && item.terms().isEnabled())
                .toList();
        if (waiting.isEmpty()) {
            return List.of();
        }
        try {
            Optional<Secret> own = means.ring().graveyard().open(OWN);
            if (own.isEmpty()) {
                return List.of();
            }
            try (Secret half = own.get()) {
                return collect(vault, waiting, half);
            }
        } catch (SecretStoreException shut) {
            return List.of();
        }
    }

    private List<Line> collect(Vault vault, List<VaultItem> waiting, Secret own) throws VaultException {
        WrappingKeyId mine = means.memberKeys().wrapping(means.memberKeys().openHalf(own)).orElseThrow().id();
        List<Line> lines = new ArrayList<>();
        // An older one that still waits must not come after the newer.
        List<VaultItem> inOrder = waiting.stream()
                .sorted(Comparator.comparingInt((VaultItem item) -> item.name().value().length())
                        .thenComparing(VaultItem::name))
                .toList();
        for (VaultItem item : inOrder) {
            if (item.name().value().startsWith(MemberKeys.PREFIX + mine.version() + "--")) {
                one(vault, item.name(), own, mine).ifPresent(lines::add);
            }
        }
        return lines;
    }

    private Optional<Line> one(Vault vault, VaultName name, Secret own, WrappingKeyId mine) throws VaultException {
        Optional<VaultSecret> read = vault.read(name);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        try (VaultSecret secret = read.get()) {
            Envelopes.Opened opened = means.envelopes().open(vault.address(), name, secret.value(),
                    (key, wrapped) -> unwrapped(own, mine, key, wrapped));
            return Optional.of(switch (opened) {
                case Envelopes.Whole whole -> {
                    try (Secret inside = whole.secret()) {
                        yield taken(vault, secret.item(), whole, inside);
                    }
                }
                case Envelopes.Newer _ -> refused(vault, name, Line.Kind.NEWER_FORMAT);
                case Envelopes.Plain _,Envelopes.Broken _ -> refused(vault, name, Line.Kind.BROKEN);
            });
        }
    }

    // What is wrapped for somebody else opens as what is broken does.
    private byte[] unwrapped(Secret own, WrappingKeyId mine, WrappingKeyId key, byte[] wrapped) {
        try {
            return key.equals(mine) ? means.memberKeys().unwrap(own, wrapped) : new byte[0];
        } catch (VaultException notOurs) {
            return new byte[0];
        }
    }

    private Line taken(Vault vault, VaultItem item, Envelopes.Whole whole, Secret inside) throws VaultException {
        VaultName name = item.name();
        VaultItem remembered = new VaultItem(
                MemberKeys.remembered(name), item.version(), item.terms(), item.created(), item.changed());
        Optional<Holding> held = means.holdings().of(vault.address(), remembered.name());
        if (held.filter(one -> one.generation() > whole.generation()).isPresent()) {
            return refused(vault, name, Line.Kind.OLDER);
        }
        Optional<Key> former = held.flatMap(holding -> shared.key(holding.key())).filter(key -> !key.isRemoved());
        boolean isKnown = held.filter(one -> one.generation() == whole.generation()).isPresent()
                && former.filter(key -> key.trace().fingerprint()
                        .equals(means.ring().fingerprints().of(inside))).isPresent();
        String receipt = means.memberKeys().receipt(inside, new Seat(vault.address(), name, whole.generation()));
        SharedKeys.Taken key = new SharedKeys.Taken(
                vault.address(), remembered, whole.key().with("receipt", receipt), whole.generation(), Optional.empty(),
                former.map(Key::id));
        Optional<Key> kept = isKnown
                ? former
                : shared.keep(List.of(new SyncStep.Taken(key, held, inside, Line.Kind.COLLECTED)), List.of()).stream()
                        .findFirst()
                        .flatMap(one -> one);
        if (kept.isEmpty()) {
            return new Line(name, Line.Kind.NOT_STORED, former);
        }
        if (isKnown) {
            means.witness().tell(AuditAction.VAULT_READ, Subject.key(kept.get().id().value()), Map.of(
                    "vault", vault.address().place(), "name", name.value(),
                    "generation", String.valueOf(whole.generation())));
        }
        boolean isGone = isDeleted(vault, name);
        return new Line(name, isGone ? Line.Kind.COLLECTED : Line.Kind.COLLECTED_LEFT, kept, Optional.of(receipt));
    }

    // Whoever may not is no worse off: nobody else can open it, and an admin deletes it on the receipt.
    private static boolean isDeleted(Vault vault, VaultName name) throws VaultException {
        try {
            vault.delete(name);
            return true;
        } catch (VaultException refused) {
            return switch (refused.kind()) {
                case FORBIDDEN -> false;
                // Another sync was faster.
                case ABSENT -> true;
                default -> throw refused;
            };
        }
    }

    private Line refused(Vault vault, VaultName name, Line.Kind kind) {
        means.witness().tell(AuditAction.VAULT_REFUSED, Subject.vault(vault.address().place()),
                Map.of("name", name.value(), "reason", kind.name()));
        return new Line(name, kind, Optional.empty());
    }
}
