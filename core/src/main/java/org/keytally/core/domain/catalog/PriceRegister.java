package org.keytally.core.domain.catalog;

import java.util.Collection;
import java.util.List;

/// The port to the price rows a person set or imported, and to what their corrections changed; nothing is taken out.
public interface PriceRegister {

    /// All rows in the order in which they were added.
    List<PriceRow> rows();

    /// Adds rows, all of them or none.
    void add(Collection<PriceRow> rows);

    /// The log of corrections, oldest first.
    List<PriceCorrection> corrections();

    void note(Collection<PriceCorrection> corrections);
}
