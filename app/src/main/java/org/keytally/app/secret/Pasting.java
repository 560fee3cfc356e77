package org.keytally.app.secret;

import java.util.function.Consumer;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.SecretField;
import org.keytally.core.domain.key.Unacceptable;

/// What follows a paste into the field of a secret: it must not go on lying in the clipboard.
///
/// @param refuse told why nothing was taken, in words
public record Pasting(Kit kit, Consumer<String> refuse) implements Consumer<SecretField.Pasted> {

    @Override
    public void accept(SecretField.Pasted what) {
        switch (what) {
            case TAKEN -> empty();
            case TOO_LONG -> refuse.accept(kit.words().of("refusal.not-a-key", Unacceptable.TOO_LONG));
            case NOTHING -> refuse.accept(kit.words().of("keys.add.nothing-pasted"));
        }
    }

    private void empty() {
        if (!kit.outside().clearClipboard()) {
            kit.notices().tell(Notice.warning(kit.words().of("keys.add.clipboard")));
        }
    }
}
