package org.keytally.app.shell;

/// The places in the navigation, in its order.
///
/// A place keeps its number whatever other places there are, because fingers remember it.
enum Place {
    HOME("fth-home", 1),
    PROMPT("fth-message-square", 2),
    KEYS("fth-key", 3),
    COSTS("fth-bar-chart-2", 4),
    BUDGETS("fth-target", 5),
    ORGANISATION("fth-users", 6),
    SETTINGS("fth-settings", 8);

    private final String icon;
    private final int number;

    Place(String icon, int number) {
        this.icon = icon;
        this.number = number;
    }

    String icon() {
        return icon;
    }

    /// The digit that, with the control or command key, leads there.
    int number() {
        return number;
    }
}
