package org.keytally.core.adapter.provider.dialect;

import com.fasterxml.jackson.core.JsonFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.keytally.core.adapter.provider.dialect.answer.AnswerDraft;
import org.keytally.core.adapter.provider.dialect.answer.EventReader;
import org.keytally.core.adapter.provider.dialect.answer.EventedReader;
import org.keytally.core.adapter.provider.dialect.event.ReadLimits;
import org.keytally.core.adapter.provider.dialect.request.JsonWriting;
import org.keytally.core.adapter.provider.dialect.request.PromptWriter;
import org.keytally.core.domain.catalog.DialectId;
import org.keytally.core.domain.catalog.HostHabits;
import org.keytally.core.domain.prompt.AnswerHead;
import org.keytally.core.domain.prompt.AnswerReader;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.Dialect;
import org.keytally.core.domain.prompt.Draft;
import org.keytally.core.domain.prompt.Inexpressible;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.PromptOption;
import org.keytally.core.domain.prompt.WireBody;
import org.keytally.core.domain.prompt.WireRequest;

/// A dialect made of its two halves, as one host speaks it.
record WireDialect(
        DialectId id,
        PromptWriter writer,
        Function<AnswerDraft, EventReader> events,
        HostHabits habits,
        ReadLimits limits,
        JsonFactory factory) implements Dialect {

    @Override
    public Draft write(Prompt prompt, String model, Pace pace) {
        Optional<PromptOption> missing = writer.missing(prompt);
        if (missing.isPresent()) {
            return new Inexpressible(missing.get());
        }
        PromptWriter.Model target = new PromptWriter.Model(model, pace, habits);
        WireBody body = JsonWriting.object(factory, json -> writer.fields(json, prompt, target));
        return new WireRequest("POST", writer.path(model, pace, habits), headers(pace), body);
    }

    private Map<String, String> headers(Pace pace) {
        Map<String, String> headers = new HashMap<>(writer.headers());
        headers.put("content-type", "application/json");
        headers.put("accept", pace == Pace.STREAMED ? "text/event-stream, application/json" : "application/json");
        return headers;
    }

    @Override
    public AnswerReader reader(AnswerHead head, Deltas deltas) {
        return new EventedReader(head, deltas, limits, factory, events);
    }
}
