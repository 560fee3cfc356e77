package org.keytally.core.adapter.provider.dialect.openai;

import java.io.IOException;
import org.keytally.core.adapter.provider.dialect.answer.ErrorDraft;
import org.keytally.core.adapter.provider.dialect.event.Json;

/// An error that is the whole of an event, without an `error` field around it.
final class FlatError {

    private static final String OF_ERRORS = "error";

    private String object = "";
    private String message = "";
    private String type = "";
    private String code = "";
    private String param = "";
    private boolean isDeclared;
    private boolean isInWords;

    void clear() {
        object = "";
        message = "";
        type = "";
        code = "";
        param = "";
        isDeclared = false;
        isInWords = false;
    }

    /// Whether the field may belong to such an error, and was read.
    boolean takes(Json json) throws IOException {
        switch (json.name()) {
            case "object" -> object = json.text(object);
            case "message", "msg", "detail" -> {
                isInWords = json.isText();
                message = json.text();
            }
            case "type" -> type = json.text();
            case "code" -> code = json.text();
            case "param" -> param = json.text();
            case "base_resp" -> wrapped(json);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// One host tells of every answer whether it went well; 0 is well.
    private void wrapped(Json json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        String status = "";
        String words = "";
        while (json.nextField()) {
            switch (json.name()) {
                case "status_code" -> status = json.text();
                case "status_msg" -> words = json.text();
                default -> json.skip();
            }
        }
        if (!status.isEmpty() && !status.equals("0")) {
            code = status;
            message = words;
            isDeclared = true;
        }
    }

    /// Beside choices such words are no error, unless they say that they are one.
    void conclude(boolean hasChoices, ErrorDraft error) {
        boolean isAlone = !hasChoices && ((isInWords && !message.isEmpty()) || type.equals(OF_ERRORS));
        boolean isError = isDeclared || object.equals(OF_ERRORS) || isAlone;
        if (!isError) {
            return;
        }
        error.there();
        error.message(message);
        error.type(type.equals(OF_ERRORS) ? "" : type);
        error.code(code);
        error.param(param);
    }
}
