package org.keytally.app.rotation;

import java.util.Optional;
import org.keytally.core.domain.rotation.Rotation;

/// What the assistant is about at the moment.
enum Phase {
    /// The next secret is wanted.
    BEGIN,
    /// A program was asked for it, and nobody knows what came of that.
    ASKED,
    /// It is here, and in use by nobody.
    READY,
    /// Both are good.
    GRACE,
    /// The former one is good for nothing any more.
    DONE,
    /// The former one is in use again.
    BACK;

    /// @param isNew whether a rotation that is over is not to be shown, but a new one begun
    static Phase of(Optional<Rotation> last, boolean isNew) {
        return last.map(one -> switch (one.stage()) {
            case ASKED -> ASKED;
            case READY -> READY;
            case GRACE -> GRACE;
            case DONE -> isNew ? BEGIN : DONE;
            case BACK -> isNew ? BEGIN : BACK;
        }).orElse(BEGIN);
    }
}
