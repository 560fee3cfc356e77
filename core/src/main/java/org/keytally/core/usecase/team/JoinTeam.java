package org.keytally.core.usecase.team;

import java.util.Optional;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.team.JoinRequest;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.keys.KeyRefusal;

/// Asks for keys of one's own: makes the pair of keys where there is none, and writes its open half down for an admin.
public final class JoinTeam {

    /// What came of it.
    public sealed interface Result {

        /// The request is written.
        ///
        /// @param id by which the admin sees that it is this one
        record Asked(String text, String id) implements Result {}

        record NotKept(KeyRefusal why) implements Result {}
    }

    private final TeamMeans means;

    JoinTeam(TeamMeans means) {
        this.means = means;
    }

    /// Writes the request.
    ///
    /// @param name as the admin knows the member
    public Result ask(String name, VaultLink link) {
        try (Secret own = own()) {
            String open = means.memberKeys().openHalf(own);
            String id = means.memberKeys().wrapping(open).orElseThrow().id().version();
            return new Result.Asked(means.form().write(new JoinRequest(name, open, link.address())), id);
        } catch (SecretStoreException failed) {
            return new Result.NotKept(new KeyRefusal.NotKept(failed.kind(), String.valueOf(failed.getMessage())));
        }
    }

    /// The id under which they asked; empty where they did not, or where it cannot be read now.
    public Optional<String> known() {
        try {
            Optional<Secret> own = means.vaults().memberHalf();
            if (own.isEmpty()) {
                return Optional.empty();
            }
            try (Secret half = own.get()) {
                return means.memberKeys().wrapping(means.memberKeys().openHalf(half)).map(key -> key.id().version());
            }
        } catch (SecretStoreException shut) {
            return Optional.empty();
        }
    }

    private Secret own() throws SecretStoreException {
        return means.ring().<Secret, SecretStoreException>alone(() -> {
            Optional<Secret> known = means.vaults().memberHalf();
            if (known.isPresent()) {
                return known.get();
            }
            Secret made = means.memberKeys().make();
            means.vaults().keepMemberHalf(made);
            return made;
        });
    }
}
