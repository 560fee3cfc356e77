package org.keytally.app.organisation.vault;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.vault.DeletedItem;
import org.keytally.core.domain.vault.SignedIn;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.vault.FindPermissions;
import org.keytally.core.usecase.vault.FindPermissions.Permission;
import org.keytally.core.usecase.vault.ListVault;
import org.keytally.core.usecase.vault.SyncVault;
import org.keytally.core.usecase.vault.VaultFailure;

/// What is known of one vault: what this home holds of it and, once it was asked, what it says itself.
///
/// @param held the keys this home holds of it
/// @param lines what lies there; empty until it was asked, and where it did not say
/// @param permits what it said to the question what the person may do there, once that was asked
/// @param why it did not say
/// @param synced what came of the last sync since the home was opened
/// @param who is signed in there, where this program keeps that
record Found(
        VaultLink link,
        List<Key> held,
        Optional<List<ListVault.Line>> lines,
        List<DeletedItem> deleted,
        Optional<FindPermissions.Result> permits,
        Optional<VaultFailure> why,
        Optional<SyncVault.Result> synced,
        Optional<SignedIn> who) {

    Found {
        held = List.copyOf(held);
        deleted = List.copyOf(deleted);
    }

    /// What a home knows of its own.
    static Found here(
            VaultLink link, List<Key> held, Optional<SyncVault.Result> synced, Optional<SignedIn> who) {
        return new Found(link, held, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), synced, who);
    }

    /// The same with what the vault says of itself.
    ///
    /// @param now the connection, with where the vault lies
    Found saying(
            VaultLink now, List<ListVault.Line> there, List<DeletedItem> gone,
            Optional<FindPermissions.Result> allowed) {
        return new Found(now, held, Optional.of(there), gone, allowed, Optional.empty(), synced, who);
    }

    /// The same where the vault did not say.
    Found silent(VaultFailure failure, Optional<FindPermissions.Result> allowed) {
        return new Found(link, held, Optional.empty(), List.of(), allowed, Optional.of(failure), synced, who);
    }

    /// The same with what the vault said before.
    Found asIn(Found before) {
        return new Found(link, held, before.lines, before.deleted, before.permits, before.why, synced, who);
    }

    /// What the person may do there, as far as that is known.
    Optional<Set<Permission>> may() {
        return permits.flatMap(FindPermissions.Result::known);
    }

    boolean isAsked() {
        return lines.isPresent() || why.isPresent();
    }
}
