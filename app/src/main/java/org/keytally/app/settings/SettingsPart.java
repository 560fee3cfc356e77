package org.keytally.app.settings;

/// The parts of the settings, in the order of their list.
enum SettingsPart {
    RULES("fth-credit-card"),
    LOOKS("fth-sun"),
    MODELS("fth-cpu"),
    PRICES("fth-tag"),
    ENVIRONMENTS("fth-layers"),
    ALERTS("fth-bell"),
    KEEPING("fth-archive"),
    STORAGE("fth-hard-drive"),
    DOCTOR("fth-activity");

    private final String icon;

    SettingsPart(String icon) {
        this.icon = icon;
    }

    String icon() {
        return icon;
    }
}
