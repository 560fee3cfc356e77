package org.keytally.core.usecase.team;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.usecase.vault.VaultFailure;

/// Why something was not done for a member.
public sealed interface TeamFailure {

    record OfVault(VaultFailure why) implements TeamFailure {}

    record OfMint(ProviderId provider, MintException.Kind why, String detail,
            Optional<Duration> after) implements TeamFailure {}

    /// Nobody of that name or id is in the team.
    record NoMember(String name) implements TeamFailure {}

    /// They have a key of that provider already.
    record HasKey(ProviderId provider) implements TeamFailure {}

    /// Somebody else is at it: another admin, or a job.
    record BeingMade() implements TeamFailure {}

    /// They have none of it.
    record HasNoKey() implements TeamFailure {}

    /// These providers switch no single key: the keys there go on working; the others were switched.
    record NoSwitch(List<ProviderId> providers) implements TeamFailure {}

    /// Another member has that name.
    record NameTaken(String name) implements TeamFailure {}

    /// The text is no request.
    record NoRequest() implements TeamFailure {}

    /// The vault in which they collect is not connected here.
    record OtherVault(String host) implements TeamFailure {}

    /// The receipt is none of a key that waits for them.
    record NoReceipt() implements TeamFailure {}

    static TeamFailure of(VaultException failed) {
        return new OfVault(new VaultFailure(failed.kind(), String.valueOf(failed.getMessage()), failed.after()));
    }

    static TeamFailure of(ProviderId provider, MintException failed) {
        return new OfMint(provider, failed.kind(), String.valueOf(failed.getMessage()), failed.after());
    }
}
