package org.keytally.core.domain.vault;

import java.util.List;

/// The port to the vaults a home is connected to and to what it took from them.
public interface VaultRegister {

    List<VaultLink> links();

    void writeLinks(List<VaultLink> all);

    List<Holding> holdings();

    void writeHoldings(List<Holding> all);
}
