package org.keytally.core.adapter.provider.dialect.anthropic;

import java.io.IOException;
import org.keytally.core.adapter.provider.dialect.event.Json;

/// The fields of one content block or delta; its type may come after them.
final class AnthropicBlock {

    String type = "";
    String text = "";
    String thinking = "";
    String partialJson = "";
    String id = "";
    String name = "";
    String input = "";
    String stopReason = "";

    void clear() {
        type = "";
        text = "";
        thinking = "";
        partialJson = "";
        id = "";
        name = "";
        input = "";
        stopReason = "";
    }

    void read(Json json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        while (json.nextField()) {
            switch (json.name()) {
                case "type" -> type = json.text(type);
                case "text" -> text = json.piece();
                case "thinking" -> thinking = json.piece();
                case "partial_json" -> partialJson = json.text();
                case "id" -> id = json.text();
                case "name" -> name = json.text();
                case "input" -> input = json.text();
                case "stop_reason" -> stopReason = json.text();
                default -> json.skip();
            }
        }
    }
}
