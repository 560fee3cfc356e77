package org.keytally.core.adapter.provider.dialect.openai;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keytally.core.adapter.provider.dialect.answer.AnswerDraft;
import org.keytally.core.adapter.provider.dialect.answer.CallDraft;
import org.keytally.core.adapter.provider.dialect.event.Json;

/// Tool calls of chat completions, whole or in pieces, put together for the first choice.
final class OpenAiCalls {

    private static final long LEGACY = -10;

    private final AnswerDraft answer;
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<Long, CallDraft> byIndex = new HashMap<>();

    OpenAiCalls(AnswerDraft answer) {
        this.answer = answer;
    }

    void readList(Json json) throws IOException {
        if (!json.entersArray()) {
            return;
        }
        while (json.nextElement()) {
            if (json.entersObject()) {
                pieces.add(piece(json, new Piece()));
            }
        }
    }

    void readLegacy(Json json) throws IOException {
        if (json.entersObject()) {
            Piece piece = new Piece();
            piece.index = LEGACY;
            pieces.add(piece(json, piece));
        }
    }

    private static Piece piece(Json json, Piece piece) throws IOException {
        while (json.nextField()) {
            switch (json.name()) {
                case "index" -> piece.index = json.count();
                case "id" -> piece.id = json.text();
                case "function", "custom" -> {
                    if (json.entersObject()) {
                        piece(json, piece);
                    }
                }
                case "name" -> piece.name = json.text();
                case "arguments", "input" -> piece.arguments = json.text();
                default -> json.skip();
            }
        }
        return piece;
    }

    void apply(int choice) throws IOException {
        if (pieces.isEmpty()) {
            return;
        }
        if (choice == 0) {
            for (Piece piece : pieces) {
                CallDraft call = callOf(piece);
                call.identify(piece.id, piece.name);
                answer.arguments(call, piece.arguments);
            }
        }
        pieces.clear();
    }

    /// Some hosts give every call the index 0, or none; then a new id begins a new call.
    private CallDraft callOf(Piece piece) throws IOException {
        CallDraft known = byIndex.get(piece.index);
        boolean isNew = known == null || (!piece.id.isEmpty() && !known.id().isEmpty() && !known.id().equals(piece.id));
        if (known != null && !isNew) {
            return known;
        }
        CallDraft call = answer.newCall();
        byIndex.put(piece.index, call);
        return call;
    }

    /// One element of a list of tool calls.
    private static final class Piece {

        private long index = Json.ABSENT;
        private String id = "";
        private String name = "";
        private String arguments = "";
    }
}
