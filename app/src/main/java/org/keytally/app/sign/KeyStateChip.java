package org.keytally.app.sign;

import org.keytally.app.fx.Chip;
import org.keytally.app.fx.Notice.Tone;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.KeyCare;
import org.keytally.core.domain.key.KeyState;

/// What a key is good for, as a chip.
public final class KeyStateChip {

    private KeyStateChip() {}

    public static Chip of(Words words, KeyState state, KeyCare care) {
        return switch (state) {
            case ACTIVE -> active(words, care);
            case DISABLED -> new Chip(Tone.PLAIN, "fth-pause", words.of("state", state));
            case NOT_YET_VALID -> new Chip(Tone.PLAIN, "fth-clock", words.of("state", state));
            case EXPIRED -> new Chip(Tone.BAD, "fth-x-circle", words.of("state", state));
            case LEASE_ENDED -> new Chip(Tone.WARNING, "fth-cloud-off", words.of("state", state));
            case REMOVED -> new Chip(Tone.PLAIN, "fth-trash-2", words.of("state", state));
        };
    }

    private static Chip active(Words words, KeyCare care) {
        if (care.expiresWithin().isPresent()) {
            int days = care.expiresWithin().get();
            return new Chip(Tone.WARNING, "fth-clock",
                    days == 1 ? words.of("keys.note.expires-day") : words.of("keys.note.expires", days));
        }
        return care.isDue()
                ? new Chip(Tone.WARNING, "fth-rotate-cw", words.of("keys.note.due"))
                : new Chip(Tone.GOOD, "fth-check", words.of("state", KeyState.ACTIVE));
    }
}
