package org.keytally.core.adapter.provider.dialect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.keytally.core.adapter.provider.dialect.answer.AnswerDraft;
import org.keytally.core.adapter.provider.dialect.answer.ErrorShapes;
import org.keytally.core.adapter.provider.dialect.answer.EventReader;
import org.keytally.core.adapter.provider.dialect.event.Json;

/// A list of models, or a count of tokens, while it is read.
final class ModelsDraft {

    private static final int MOST = 100_000;
    private static final String PREFIX = "models/";
    private static final String PUBLISHERS = "publishers/";

    private final List<String> ids = new ArrayList<>();
    private boolean isList;
    private boolean hasMore;
    private long tokens = Json.ABSENT;

    EventReader over(AnswerDraft answer) {
        return json -> {
            answer.answerBegun();
            while (json.nextField()) {
                field(json, answer);
            }
        };
    }

    private void field(Json json, AnswerDraft answer) throws IOException {
        switch (json.name()) {
            case "data", "models", "publisherModels" -> models(json);
            // Some hosts send a bare array of models, each of which is then an event.
            case "id" -> add(json.text());
            case "has_more", "has_next" -> hasMore |= json.isTrue();
            case "nextPageToken", "next_page_token" -> hasMore |= !json.text().isEmpty();
            case "links" -> links(json);
            case "input_tokens", "totalTokens", "total_tokens" -> tokens = json.count();
            case "error" -> ErrorShapes.readField(json, answer.error());
            default -> json.skip();
        }
    }

    private void models(Json json) throws IOException {
        if (!json.entersArray()) {
            return;
        }
        isList = true;
        while (json.nextElement()) {
            if (json.entersObject()) {
                model(json);
            }
        }
    }

    private void model(Json json) throws IOException {
        String id = "";
        String name = "";
        String key = "";
        while (json.nextField()) {
            switch (json.name()) {
                case "id" -> id = json.text();
                case "name" -> name = json.text();
                case "key" -> key = json.text();
                default -> json.skip();
            }
        }
        add(Stream.of(id, key, name).filter(word -> !word.isEmpty()).findFirst().orElse(""));
    }

    private void add(String word) {
        isList = true;
        if (!word.isEmpty() && ids.size() < MOST) {
            // Vertex puts the publisher before it: publishers/google/models/…
            int prefix = word.startsWith(PREFIX) || word.startsWith(PUBLISHERS) ? word.indexOf(PREFIX) : -1;
            ids.add(prefix < 0 ? word : word.substring(prefix + PREFIX.length()));
        }
    }

    private void links(Json json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        while (json.nextField()) {
            if (json.name().equals("next")) {
                hasMore |= !json.text().isEmpty();
            } else {
                json.skip();
            }
        }
    }

    boolean isEmpty() {
        return !isList && tokens < 0;
    }

    List<String> ids() {
        return ids;
    }

    boolean hasMore() {
        return hasMore;
    }

    long tokens() {
        return Math.max(0, tokens);
    }
}
