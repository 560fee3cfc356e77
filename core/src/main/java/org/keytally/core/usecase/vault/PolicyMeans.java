package org.keytally.core.usecase.vault;

import java.time.Duration;
import org.keytally.core.domain.policy.KeptPolicy;
import org.keytally.core.domain.policy.PolicyForm;
import org.keytally.core.domain.policy.PolicyRegister;
import org.keytally.core.domain.vault.InvitationForm;
import org.keytally.core.domain.vault.VaultName;

/// Where the policy is kept, and how it and invitations are read.
public record PolicyMeans(PolicyRegister register, PolicyForm form, InvitationForm invitations) {

    /// The name under which a policy lies in a vault.
    static final VaultName NAME = new VaultName("keytally-policy");

    // A weekend and a day without a network; where a policy says otherwise, that holds.
    private static final Duration LEASE = Duration.ofDays(3);

    Duration lease() {
        return register.kept().map(KeptPolicy::policy).flatMap(policy -> policy.lease()).orElse(LEASE);
    }
}
