package org.keytally.app.cli.prompt;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Words;
import org.keytally.core.domain.prompt.Message;

/// A conversation kept as a JSON array of objects with a role and a content.
final class MessagesFile {

    /// The turns of a conversation, and what the model was told beforehand.
    record Talk(List<String> system, List<Message> messages) {}

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(64 << 20).maxNestingDepth(20).build())
            .build();

    private static final Set<String> TEXT_PARTS = Set.of("text", "input_text", "output_text");

    private final Words words;

    MessagesFile(Words words) {
        this.words = words;
    }

    Talk read(byte[] bytes) {
        Talk talk = new Talk(new ArrayList<>(), new ArrayList<>());
        try (JsonParser parser = JSON.createParser(bytes)) {
            require(parser.nextToken() == JsonToken.START_ARRAY);
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                message(parser, talk);
            }
            require(parser.currentToken() == JsonToken.END_ARRAY && parser.nextToken() == null);
            return talk;
        } catch (IOException broken) {
            throw refused();
        }
    }

    private void message(JsonParser parser, Talk talk) throws IOException {
        String role = "";
        String content = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "role" -> role = parser.getText();
                case "content" -> content = content(parser);
                default -> parser.skipChildren();
            }
        }
        switch (role) {
            case "user" -> talk.messages().add(Message.user(content));
            case "assistant" -> talk.messages().add(Message.assistant(content));
            case "system", "developer" -> talk.system().add(content);
            default -> throw refused();
        }
    }

    private String content(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        require(parser.currentToken() == JsonToken.START_ARRAY);
        List<String> parts = new ArrayList<>();
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            parts.add(part(parser));
        }
        require(parser.currentToken() == JsonToken.END_ARRAY);
        // Some formats hold one text a turn: a blank line keeps the parts apart in all of them.
        return String.join("\n\n", parts);
    }

    private String part(JsonParser parser) throws IOException {
        String type = "";
        String text = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "type" -> type = parser.getText();
                case "text" -> {
                    require(parser.currentToken() == JsonToken.VALUE_STRING);
                    text = parser.getText();
                }
                default -> parser.skipChildren();
            }
        }
        if (!TEXT_PARTS.contains(type)) {
            throw usage("prompt.no-text-part").stop();
        }
        return text;
    }

    private void require(boolean holds) {
        if (!holds) {
            throw refused();
        }
    }

    private Problem.Stop refused() {
        return usage("prompt.bad-messages").stop();
    }

    private Problem usage(String name) {
        return Problem.usage(words.of(name), words.of(name + ".hint"));
    }
}
