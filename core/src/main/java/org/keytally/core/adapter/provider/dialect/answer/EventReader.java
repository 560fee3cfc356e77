package org.keytally.core.adapter.provider.dialect.answer;

import java.io.IOException;
import org.keytally.core.adapter.provider.dialect.event.Json;

/// Takes what one dialect says in one event into an `AnswerDraft`.
public interface EventReader {

    /// Reads the object the cursor stands in.
    void read(Json json) throws IOException;

    /// Whether a document that was closed is an answer that was finished; not so where each line is a document.
    default boolean endsWithDocument() {
        return true;
    }
}
