package org.keytally.app.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/// The sentences of one language by their names.
public final class Words {

    private final Properties sentences;

    private Words(Properties sentences) {
        this.sentences = sentences;
    }

    /// English, the language every sentence is written in first.
    public static Words english() {
        try (InputStream in = Words.class.getResourceAsStream("messages.properties")) {
            if (in == null) {
                throw new IllegalStateException("messages.properties is missing from the program");
            }
            Properties sentences = new Properties();
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            sentences.load(reader);
            return new Words(sentences);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// A sentence with `{0}`, `{1}` … replaced.
    public String of(String name, Object... parts) {
        String sentence = sentences.getProperty(name);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence is named " + name);
        }
        String whole = sentence;
        for (int i = 0; i < parts.length; i++) {
            whole = whole.replace("{" + i + "}", String.valueOf(parts[i]));
        }
        return whole;
    }

    /// The sentence for one value of a closed choice: its name is the prefix and the constant in lower case.
    public String of(String prefix, Enum<?> constant) {
        return of(prefix + "." + code(constant));
    }

    /// A constant as it stands in commands and files: `NOT_YET_VALID` is `not-yet-valid`.
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
