package org.keytally.core.usecase.team;

import java.time.Instant;
import java.util.function.Supplier;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.team.MemberForm;
import org.keytally.core.domain.vault.MemberKeys;
import org.keytally.core.usecase.keys.KeyRing;
import org.keytally.core.usecase.rotation.KeyMints;
import org.keytally.core.usecase.vault.VaultWork;

/// What the use cases of this room share.
public record TeamMeans(
        KeyRing ring,
        Supplier<Providers> providers,
        VaultWork vaults,
        KeyMints mints,
        MemberKeys memberKeys,
        MemberForm form) {

    Instant now() {
        return ring.clock().instant();
    }
}
