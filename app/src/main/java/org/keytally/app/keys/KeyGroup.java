package org.keytally.app.keys;

import java.util.List;

/// The keys of one provider.
///
/// @param facts what is worth knowing of the provider
record KeyGroup(String provider, String facts, List<KeyCard> cards) {

    KeyGroup {
        cards = List.copyOf(cards);
    }
}
