package org.keytally.core.adapter.provider.dialect.answer;

import java.io.IOException;
import java.util.Set;
import org.keytally.core.adapter.provider.dialect.event.Json;

/// Reads what hosts say about errors; there is one reader, because routers pass on each other's shapes.
public final class ErrorShapes {

    private static final String NO_TYPE = "error";
    /// What some hosts write where there is no error; null is read as an empty text.
    private static final Set<String> NOTHING = Set.of("", "false", "[]");

    private ErrorShapes() {}

    /// The document of an answer whose status already says that it failed.
    public static void readDocument(Json json, ErrorDraft error) throws IOException {
        error.there();
        fields(json, error);
    }

    /// The value of an `error` field inside an answer.
    public static void readField(Json json, ErrorDraft error) throws IOException {
        if (json.isObject()) {
            fields(json, error);
            return;
        }
        String words = json.text();
        if (!NOTHING.contains(words)) {
            error.there();
            error.message(words);
        }
    }

    private static void fields(Json json, ErrorDraft error) throws IOException {
        while (json.nextField()) {
            error.there();
            switch (json.name()) {
                case "error" -> readField(json, error);
                case "errors" -> list(json, error);
                case "message", "Message", "detail", "msg" -> error.message(json.text());
                case "type", "status" -> type(json.text(), error);
                case "code" -> error.code(json.text());
                case "param" -> error.param(json.text());
                case "request_id" -> error.requestId(json.text());
                case "details" -> details(json, error);
                case "error_type", "error_code", "metadata", "innererror", "reason", "title" ->
                    error.reason(json.text());
                default -> json.skip();
            }
        }
    }

    /// A number here repeats the HTTP status; `"error"` says nothing.
    private static void type(String word, ErrorDraft error) {
        if (!word.equals(NO_TYPE) && !word.isEmpty() && !Character.isDigit(word.charAt(0))) {
            error.type(word);
        }
    }

    private static void list(Json json, ErrorDraft error) throws IOException {
        if (!json.isArray()) {
            readField(json, error);
            return;
        }
        while (json.nextElement()) {
            readField(json, error);
        }
    }

    private static void details(Json json, ErrorDraft error) throws IOException {
        if (!json.entersArray()) {
            return;
        }
        while (json.nextElement()) {
            if (json.entersObject()) {
                detail(json, error);
            }
        }
    }

    private static void detail(Json json, ErrorDraft error) throws IOException {
        while (json.nextField()) {
            if (json.name().equals("retryDelay")) {
                error.saysWait(json.text());
            } else {
                error.reason(json.text());
            }
        }
    }
}
