package org.keytally.app.prompt;

/// The parts of the screen of prompts, in the order of their row.
enum PromptPart {
    CONVERSATION("fth-message-square"),
    BATCH("fth-layers");

    private final String icon;

    PromptPart(String icon) {
        this.icon = icon;
    }

    String icon() {
        return icon;
    }
}
