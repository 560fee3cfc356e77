package org.keytally.app.settings.doctor;

/// What may be the matter, in the order in which it is offered.
enum Matter {
    SENDING("fth-send"),
    COSTS("fth-trending-up"),
    SPEED("fth-clock");

    private final String icon;

    Matter(String icon) {
        this.icon = icon;
    }

    String icon() {
        return icon;
    }
}
