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

    /// What became of a paste.
    public enum Pasted {
        TAKEN,
        /// It is longer than any key, and was not taken.
        TOO_LONG,
        /// There is no text to be pasted.
        NOTHING
    }

    private Consumer<Pasted> onPasted = _ -> {};

    public SecretField() {
        getStyleClass().add("secret-field");
    }

    /// Told after a paste.
    public void setOnPasted(Consumer<Pasted> told) {
        onPasted = told;
    }

    @Override
    public void paste() {
        String held = Clipboard.getSystemClipboard().getString();
        if (held == null || held.isBlank()) {
            onPasted.accept(Pasted.NOTHING);
            return;
        }
        if (held.length() > LONGEST) {
            onPasted.accept(Pasted.TOO_LONG);
            return;
        }
        replaceSelection(held.strip());
        onPasted.accept(Pasted.TAKEN);
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
