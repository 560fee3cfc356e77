package org.keytally.core.domain.vault;

import java.util.List;
import java.util.Optional;

/// Where what a home wrote down of its vaults stands today. Before vaults of one host were told apart by their ports,
/// the host alone was written down.
///
/// @param links all that the home is connected to
public record VaultPlaces(List<VaultLink> links) {

    public VaultPlaces {
        links = List.copyOf(links);
    }

    /// The vault that is meant by what was written down; empty where none is connected, or more than one could
    /// be meant.
    public Optional<VaultLink> link(String written) {
        return links.stream()
                .filter(one -> one.address().place().equals(written))
                .findFirst()
                .or(() -> onlyOneAt(written));
    }

    /// The place as it is written down now; as it was where the vault is not known.
    public String of(String written) {
        return link(written).map(link -> link.address().place()).orElse(written);
    }

    private Optional<VaultLink> onlyOneAt(String host) {
        List<VaultLink> there =
                links.stream().filter(one -> one.address().host().equals(host)).toList();
        return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
    }
}
