package org.keytally.app.organisation.members;

import org.keytally.app.fx.Chip;
import org.keytally.app.fx.Notice.Tone;
import org.keytally.app.organisation.members.MemberRow.Standing;
import org.keytally.app.organisation.members.MemberRow.There;
import org.keytally.app.words.Words;

/// Where a member's key is, and how it stands at its provider, as chips.
final class MemberChips {

    private MemberChips() {}

    static Chip of(Words words, Standing standing) {
        return switch (standing) {
            case MAKING -> new Chip(Tone.PLAIN, "fth-loader", words.of("minting.key", standing));
            case ASKED -> new Chip(Tone.WARNING, "fth-help-circle", words.of("minting.key", standing));
            case WAITING -> new Chip(Tone.PLAIN, "fth-inbox", words.of("minting.key", standing));
            case GONE -> new Chip(Tone.WARNING, "fth-alert-circle", words.of("minting.key", standing));
            case RECEIVED -> new Chip(Tone.GOOD, "fth-check", words.of("minting.key", standing));
            case OLD -> new Chip(Tone.PLAIN, "fth-rotate-cw", words.of("minting.key", standing));
            case STRAY -> new Chip(Tone.BAD, "fth-alert-triangle", words.of("minting.stray"));
        };
    }

    static Chip of(Words words, There there) {
        String word = words.of("minting.at-provider", there);
        return switch (there) {
            case ENABLED -> new Chip(Tone.GOOD, "fth-check", word);
            case DISABLED -> new Chip(Tone.PLAIN, "fth-pause", word);
            case GONE -> new Chip(Tone.BAD, "fth-x-circle", word);
            case NOT_ASKED -> new Chip(Tone.PLAIN, "fth-cloud-off", word);
        };
    }
}
