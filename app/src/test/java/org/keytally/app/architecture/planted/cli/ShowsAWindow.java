package org.keytally.app.architecture.planted.cli;

import java.awt.Color;

final class ShowsAWindow {

    Color color() {
        return Color.RED;
    }
}
