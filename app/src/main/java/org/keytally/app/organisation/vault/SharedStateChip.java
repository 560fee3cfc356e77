package org.keytally.app.organisation.vault;

import org.keytally.app.fx.Chip;
import org.keytally.app.fx.Notice.Tone;
import org.keytally.app.words.Words;

/// What a secret of a vault is good for, as a chip.
final class SharedStateChip {

    private SharedStateChip() {}

    static Chip of(Words words, SharedRow.State state) {
        String word = words.of("organisation.state", state);
        return switch (state) {
            case ACTIVE -> new Chip(Tone.GOOD, "fth-check", word);
            case NOT_YET_VALID -> new Chip(Tone.PLAIN, "fth-clock", word);
            case EXPIRED -> new Chip(Tone.BAD, "fth-x-circle", word);
            case DISABLED -> new Chip(Tone.PLAIN, "fth-pause", word);
            case DELETED -> new Chip(Tone.PLAIN, "fth-trash-2", word);
            case OTHER -> new Chip(Tone.PLAIN, "fth-lock", word);
            case HELD -> new Chip(Tone.WARNING, "fth-cloud-off", word);
        };
    }
}
