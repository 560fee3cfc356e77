package org.keytally.core.domain.prompt;

import java.util.List;

/// The models a key may use, as its provider lists them.
///
/// @param hasMore whether the provider holds further pages back
public record ModelList(List<String> ids, boolean hasMore, Allowances allowances) implements Listing {

    public ModelList {
        ids = List.copyOf(ids);
    }
}
