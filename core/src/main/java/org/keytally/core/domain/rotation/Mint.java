package org.keytally.core.domain.rotation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The port to the program by which a provider makes, lists, changes and ends keys.
public interface Mint {

    /// What not every provider can do with one key.
    enum Ability {
        LIMIT,
        DISABLE
    }

    boolean can(Ability ability);

    List<MintedKey> list() throws MintException;

    /// Makes a key; whoever asks twice gets two.
    ///
    /// @param limit in US dollars a month; not told where the provider cannot limit one key
    Minted make(String name, Optional<BigDecimal> limit) throws MintException;

    void limit(String id, Optional<BigDecimal> limit) throws MintException;

    void enable(String id, boolean isEnabled) throws MintException;

    /// Ends a key for good; done, too, where there is none of that id.
    void end(String id) throws MintException;
}
