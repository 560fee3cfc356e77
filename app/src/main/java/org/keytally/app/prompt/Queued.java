package org.keytally.app.prompt;

import org.keytally.app.words.SafeText;

/// A prompt that waits to be given to a provider; two of the same text are two.
final class Queued {

    private static final int SHOWN = 160;

    private final String text;

    Queued(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /// Its beginning, in one line.
    String title() {
        String line = SafeText.stripped(text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text)
                .replaceAll("\\s+", " ");
        return line.strip();
    }

    /// Text of a person is private and stays out of logs.
    @Override
    public String toString() {
        return "Queued[" + text.length() + " characters]";
    }
}
