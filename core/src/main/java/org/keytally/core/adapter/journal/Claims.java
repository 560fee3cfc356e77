package org.keytally.core.adapter.journal;

import java.io.IOException;
import java.util.Optional;

/// What the good pieces behind a bad place say of how far the journal was durable.
final class Claims {

    private final Seals seals;
    private final Cursor cursor;
    private Optional<RunSeal> run;
    private long forced;

    Claims(Seals seals, Cursor cursor, Optional<RunSeal> run) {
        this.seals = seals;
        this.cursor = cursor;
        this.run = run;
    }

    /// The last sequence that any piece from `offset` on knew to be durable.
    long from(long offset, long expected) throws IOException {
        long at = offset;
        while (at < cursor.end()) {
            at = switch (cursor.at(at, run, 0)) {
                case Piece.Opening opening -> note(opening);
                case Piece.Sealed sealed -> note(sealed);
                case Piece.Passed passed -> passed.end();
                case Piece.Newer _,Piece.Rubble _ -> cursor.seek(at + 1, run, expected);
            };
        }
        return forced;
    }

    private long note(Piece.Opening opening) {
        run = Optional.of(new RunSeal(seals, opening.header().salt()));
        forced = Math.max(forced, opening.header().forced());
        return opening.end();
    }

    private long note(Piece.Sealed sealed) {
        forced = Math.max(forced, sealed.entry().forced());
        return sealed.end();
    }
}
