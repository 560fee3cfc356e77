package org.keytally.app.secret;

import java.util.function.Consumer;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Notice;

/// What follows a paste into the field of a secret: it must not go on lying in the clipboard.
///
/// @param tooLong told where what was pasted is too long to be a key, and was not taken
public record Pasting(Kit kit, Runnable tooLong) implements Consumer<Boolean> {

    @Override
    public void accept(Boolean isTaken) {
        if (!isTaken) {
            tooLong.run();
            return;
        }
        if (!kit.outside().clearClipboard()) {
            kit.notices().tell(Notice.warning(kit.words().of("keys.add.clipboard")));
        }
    }
}
