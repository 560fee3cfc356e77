package org.keytally.app.cli.prompt;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
                case "content" -> {
                    require(parser.currentToken() == JsonToken.VALUE_STRING);
                    content = parser.getText();
                }
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

    private void require(boolean holds) {
        if (!holds) {
            throw refused();
        }
    }

    private Problem.Stop refused() {
        return Problem.usage(words.of("prompt.bad-messages"), words.of("prompt.bad-messages.hint")).stop();
    }
}
