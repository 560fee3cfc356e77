package org.keytally.core.domain.team;

import org.keytally.core.domain.vault.VaultAddress;

/// What a member hands to an admin to get keys: nothing secret, only the open half of the key that alone can open what
/// is meant for them.
///
/// @param vault where the member collects what is put there for them
public record JoinRequest(String name, String openHalf, VaultAddress vault) {}
