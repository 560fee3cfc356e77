package org.keytally.app.prompt;

import org.keytally.app.fx.Notice.Tone;

/// Where a batch stands.
enum BatchState {
    /// Nobody has asked since this window was opened.
    GIVEN(Tone.PLAIN, "fth-clock"),
    /// The provider is not done.
    WAITING(Tone.PLAIN, "fth-clock"),
    /// The provider is done, and it is to be collected.
    READY(Tone.GOOD, "fth-inbox"),
    /// Here it is.
    ANSWERED(Tone.GOOD, "fth-check"),
    /// It was not answered, and not charged.
    FAILED(Tone.BAD, "fth-x-circle"),
    /// The provider could not be asked.
    UNASKED(Tone.WARNING, "fth-alert-triangle"),
    /// The book could not be written.
    UNBOOKED(Tone.WARNING, "fth-alert-triangle");

    private final Tone tone;
    private final String icon;

    BatchState(Tone tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    Tone tone() {
        return tone;
    }

    String icon() {
        return icon;
    }
}
