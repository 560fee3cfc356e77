package org.keytally.core.usecase.vault;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.vault.Seat;
import org.keytally.core.domain.vault.SharedKey;
import org.keytally.core.domain.vault.Vault;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultItem;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.domain.vault.VaultSecret;
import org.keytally.core.domain.vault.VaultTerms;
import org.keytally.core.domain.vault.WrappingKey;

/// What of a vault is ours and is no shared key: known by its kind, put there and taken away by admins.
public final class Drawer {

    private final VaultMeans means;
    private final Vault vault;

    Drawer(VaultMeans means, Vault vault) {
        this.means = means;
        this.vault = vault;
    }

    /// What is there of a kind.
    public List<VaultItem> list(String kind) throws VaultException {
        return vault.list().stream().filter(item -> item.terms().kind().equals(Optional.of(kind))).toList();
    }

    /// The caller closes it.
    public Optional<VaultSecret> read(VaultName name) throws VaultException {
        return vault.read(name);
    }

    /// Each value that was stored under a name, by its version.
    public Set<String> versions(VaultName name) throws VaultException {
        Set<String> versions = new HashSet<>();
        vault.versions(name).forEach(item -> item.version().ifPresent(versions::add));
        return versions;
    }

    /// Of which vault.
    public VaultAddress address() {
        return vault.address();
    }

    public void put(VaultName name, Secret value, String kind) throws VaultException {
        // A question first: where a vault lies is known by its answers.
        vault.read(name).ifPresent(VaultSecret::close);
        means.requireRegion(vault);
        put(name, value, terms(kind, Map.of()));
    }

    // What was taken away may come once more: a cut does not tell an admin that a member was faster.
    private void put(VaultName name, Secret value, VaultTerms terms) throws VaultException {
        try {
            vault.put(name, value, terms);
        } catch (VaultException failed) {
            if (failed.kind() != VaultException.Kind.DELETED_BEFORE) {
                throw failed;
            }
            vault.recover(name);
            vault.put(name, value, terms);
        }
    }

    /// Seals a key for whoever has the other half of the wrapping key, and puts it there.
    public Seat put(VaultName name, SharedKey key, Secret secret, WrappingKey recipient, long generation, String kind)
            throws VaultException {
        Seat seat = new Seat(vault.address(), name, generation);
        vault.read(name).ifPresent(VaultSecret::close);
        means.requireRegion(vault);
        try (Secret envelope = means.envelopes().seal(key, secret, seat, recipient)) {
            put(name, envelope, terms(kind, Map.of("keytally-generation", String.valueOf(generation))));
        }
        return seat;
    }

    /// Takes it away; done, too, where nothing of that name is there.
    public void remove(VaultName name) throws VaultException {
        try {
            vault.delete(name);
        } catch (VaultException failed) {
            if (failed.kind() != VaultException.Kind.ABSENT) {
                throw failed;
            }
        }
    }

    private static VaultTerms terms(String kind, Map<String, String> tags) {
        return new VaultTerms(true, Validity.ALWAYS, Optional.of(kind), new TreeMap<>(tags));
    }
}
