package org.keytally.core.domain.vault;

import java.util.List;

/// A register of vaults that nobody keeps.
public final class InMemoryVaults implements VaultRegister {

    private List<VaultLink> links = List.of();
    private List<Holding> holdings = List.of();

    @Override
    public synchronized List<VaultLink> links() {
        return links;
    }

    @Override
    public synchronized void writeLinks(List<VaultLink> all) {
        links = List.copyOf(all);
    }

    @Override
    public synchronized List<Holding> holdings() {
        return holdings;
    }

    @Override
    public synchronized void writeHoldings(List<Holding> all) {
        holdings = List.copyOf(all);
    }
}
