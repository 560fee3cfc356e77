package org.keytally.app.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle;

/// The sentences of one language by their names; what a language does not say is said in English.
public final class Words {

    /// The languages there are sentences in, the first one whole.
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final Locale language;
    private final Properties sentences;

    private Words(Locale language, Properties sentences) {
        this.language = language;
        this.sentences = sentences;
    }

    /// English, the language every sentence is written in first.
    public static Words english() {
        return new Words(Locale.ENGLISH, read("messages.properties", new Properties()));
    }

    /// The language with that code where there is one, else English.
    public static Words in(String code) {
        if (!code.equals(Locale.GERMAN.getLanguage())) {
            return english();
        }
        return new Words(Locale.GERMAN, read("messages_de.properties", english().sentences));
    }

    private static Properties read(String file, Properties otherwise) {
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the program");
            }
            Properties sentences = new Properties(otherwise);
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            sentences.load(reader);
            return sentences;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public Locale language() {
        return language;
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

    /// A sentence that there may be; empty where nothing has that name.
    public Optional<String> perhaps(String name) {
        return Optional.ofNullable(sentences.getProperty(name));
    }

    /// The sentence for one value of a closed choice: its name is the prefix and the constant in lower case.
    public String of(String prefix, Enum<?> constant) {
        return of(prefix + "." + code(constant));
    }

    /// The same sentences in the form in which a view file asks for them.
    public ResourceBundle bundle() {
        return new WordBundle(sentences);
    }

    /// A constant as it stands in commands and files: `NOT_YET_VALID` is `not-yet-valid`.
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
