package org.keytally.app.fx;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.PasswordField;
import javafx.scene.input.Clipboard;
import org.keytally.core.domain.key.Secret;

/// A field for a secret: it is never shown, cannot be copied from, and takes no paste that is longer than any key.
public final class SecretField extends PasswordField {

    private static final int LONGEST = 64 * 1024;

    private Consumer<Boolean> onPasted = _ -> {};

    public SecretField() {
        getStyleClass().add("secret-field");
    }

    /// Told after a paste, with false where what was pasted is too long to be a key.
    public void setOnPasted(Consumer<Boolean> told) {
        onPasted = told;
    }

    @Override
    public void paste() {
        String held = Clipboard.getSystemClipboard().getString();
        if (held == null) {
            return;
        }
        boolean isTaken = held.length() <= LONGEST;
        if (isTaken) {
            replaceSelection(held.strip());
        }
        onPasted.accept(isTaken);
    }

    /// A copy of what was typed, for the caller to close; empty where nothing was.
    public Optional<Secret> secret() {
        char[] typed = characters();
        try {
            return typed.length == 0 ? Optional.empty() : Secret.ofChars(typed);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    private char[] characters() {
        CharSequence held = getCharacters();
        char[] copy = new char[held.length()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = held.charAt(i);
        }
        return copy;
    }
}
