package org.keytally.core.domain.key;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What people write on a key so that they find it again.
public record Notes(
        Optional<String> owner,
        Optional<String> purpose,
        Optional<String> region,
        Optional<String> billingAccount,
        SortedMap<String, String> tags) {

    public static final Notes NONE =
            new Notes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), new TreeMap<>());

    public Notes {
        tags = tags.isEmpty() ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }
}
