package org.keytally.core.domain.vault;

import java.util.Optional;
import org.keytally.core.domain.key.Secret;

/// The port to the pair of keys by which something is meant for one member alone.
public interface MemberKeys {

    /// Under which version of a wrapping key of this name an envelope for a member is wrapped.
    VaultName NAME = new VaultName("member");

    /// The content type of what is meant for one member.
    String KIND = "application/vnd.keytally.minted+json";

    /// Makes the half that stays with the member.
    Secret make();

    /// The open half of it, as text.
    String openHalf(Secret own);

    /// What wraps for whoever has the other half; empty where the text is no open half.
    Optional<WrappingKey> wrapping(String openHalf);

    /// Undoes a wrapping; the caller wipes it.
    byte[] unwrap(Secret own, byte[] wrapped) throws VaultException;

    /// What only whoever opened an envelope can say of it.
    String receipt(Secret inside, Seat seat);

    /// The name under which the key of a provider waits for a member; another each time, because a vault keeps the name
    /// of what was deleted for months.
    static VaultName waiting(String member, String provider, long generation) {
        return new VaultName(
                PREFIX + member + "--" + provider.replaceAll("[^a-z0-9]+", "-") + "--" + generation);
    }

    /// The name by which all generations of the same key are remembered.
    static VaultName remembered(VaultName waiting) {
        int end = waiting.value().lastIndexOf("--");
        return end <= PREFIX.length() ? waiting : new VaultName(waiting.value().substring(0, end));
    }

    /// Whether something of that name waits, or waited, for a member.
    static boolean isWaiting(VaultName name) {
        return name.value().startsWith(PREFIX);
    }

    /// What the names of all that waits begin with.
    String PREFIX = "keytally-for--";
}
