package org.keytally.core.adapter.provider;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.prompt.PromptLines;

/// Prompts on lines of JSON.
public final class JsonPromptLines implements PromptLines {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(4 << 20).maxNestingDepth(20).build())
            .build();

    @Override
    public Reading json(String text) {
        List<String> prompts = new ArrayList<>();
        int number = 0;
        // Programs on Windows begin a file with a mark that no person sees.
        String lines = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (String line : lines.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            Optional<String> prompt = prompt(line);
            if (prompt.isEmpty()) {
                return new Reading.BadLine(number);
            }
            prompts.add(prompt.get());
        }
        return new Reading.Read(prompts);
    }

    private static Optional<String> prompt(String line) {
        try (JsonParser parser = JSON.createParser(line)) {
            Optional<String> prompt = switch (parser.nextToken()) {
                case VALUE_STRING -> Optional.of(parser.getText());
                case START_OBJECT -> named(parser);
                case null, default -> Optional.empty();
            };
            return prompt.filter(text -> !text.isBlank()).filter(_ -> isOver(parser));
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private static Optional<String> named(JsonParser parser) throws IOException {
        Optional<String> prompt = Optional.empty();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean isPrompt = parser.currentName().equals("prompt");
            if (parser.nextToken() == JsonToken.VALUE_STRING && isPrompt) {
                prompt = Optional.of(parser.getText());
            } else {
                parser.skipChildren();
            }
        }
        return prompt;
    }

    private static boolean isOver(JsonParser parser) {
        try {
            return parser.nextToken() == null;
        } catch (IOException more) {
            return false;
        }
    }
}
