package org.keytally.core.architecture.planted.domain.key;

import java.awt.Color;

final class ShowsAWindow {

    Color color() {
        return Color.RED;
    }
}
