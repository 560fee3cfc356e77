package org.keytally.app.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a file holds that a person wants to send along.
sealed interface FileText {

    /// More than any model reads at once.
    int LARGEST = 4 << 20;

    record Text(String name, String text) implements FileText {

        /// Text of a person is private and stays out of logs.
        @Override
        public String toString() {
            return "Text[" + text.length() + " characters]";
        }
    }

    record TooLarge(String name) implements FileText {}

    /// A picture, a program, or text that is not in UTF-8.
    record NoText(String name) implements FileText {}

    record Unreadable(String name) implements FileText {}

    static FileText read(Path file) {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                return new TooLarge(name);
            }
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.indexOf('\0') >= 0 ? new NoText(name) : new Text(name, withoutMark(text));
        } catch (CharacterCodingException binary) {
            return new NoText(name);
        } catch (IOException broken) {
            return new Unreadable(name);
        }
    }

    // Windows writes it before text, and nobody means it.
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
