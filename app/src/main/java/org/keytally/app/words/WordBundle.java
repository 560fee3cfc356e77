package org.keytally.app.words;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Properties;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// Sentences as a bundle, so that `%keys.title` stands for one in a view file.
final class WordBundle extends ResourceBundle {

    private final Properties sentences;

    WordBundle(Properties sentences) {
        this.sentences = sentences;
    }

    @Override
    protected @Nullable Object handleGetObject(String name) {
        return sentences.getProperty(name);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(sentences.stringPropertyNames());
    }
}
