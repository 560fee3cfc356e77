package org.keytally.core.adapter.provider.dialect.answer;

import java.util.Optional;
import org.keytally.core.domain.prompt.ToolCall;

/// A tool call while its pieces come in.
public final class CallDraft {

    private final StringBuilder arguments = new StringBuilder();
    private String id = "";
    private String name = "";

    public void identify(String newId, String newName) {
        id = newId.isEmpty() ? id : newId;
        name = newName.isEmpty() ? name : newName;
    }

    public void append(String piece) {
        arguments.append(piece);
    }

    public void replace(String whole) {
        arguments.setLength(0);
        arguments.append(whole);
    }

    public String id() {
        return id;
    }

    public int length() {
        return arguments.length();
    }

    public ToolCall finished() {
        return new ToolCall(Optional.of(id).filter(word -> !word.isEmpty()), name, arguments.toString());
    }
}
