package org.keytally.core.adapter.provider.dialect;

import java.util.Optional;
import org.keytally.core.domain.prompt.ToolCall;

/// A tool call while its pieces come in.
final class CallDraft {

    private final StringBuilder arguments = new StringBuilder();
    private String id = "";
    private String name = "";

    void identify(String newId, String newName) {
        id = newId.isEmpty() ? id : newId;
        name = newName.isEmpty() ? name : newName;
    }

    void append(String piece) {
        arguments.append(piece);
    }

    void replace(String whole) {
        arguments.setLength(0);
        arguments.append(whole);
    }

    String id() {
        return id;
    }

    int length() {
        return arguments.length();
    }

    ToolCall finished() {
        return new ToolCall(Optional.of(id).filter(word -> !word.isEmpty()), name, arguments.toString());
    }
}
