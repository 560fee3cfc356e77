package org.keytally.core.adapter.sealed.home;

import java.util.Set;

/// What a header says to anybody: which home it opens, by which kind of keychain, and in which ways.
public record HeaderSummary(HomeId id, KeychainKind keychain, Set<Way> ways) {

    public HeaderSummary {
        ways = Set.copyOf(ways);
    }
}
