package org.keytally.app.keys;

import java.util.List;

/// The keys of one provider.
record KeyGroup(String provider, List<KeyCard> cards) {

    KeyGroup {
        cards = List.copyOf(cards);
    }
}
