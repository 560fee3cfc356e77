package org.keytally.core.adapter.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.OptionalLong;
import org.keytally.core.domain.catalog.Money;

// A list of objects; money is text, so that no reader rounds it, and what is unknown is null.
final class JsonCells implements Cells {

    private final JsonGenerator json;

    JsonCells(Writer to) throws IOException {
        this.json = new JsonFactory().createGenerator(to).disable(StreamWriteFeature.AUTO_CLOSE_TARGET.mappedFeature());
        json.writeStartArray();
    }

    @Override
    public void beginRow() throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
    }

    @Override
    public void text(String column, String text) throws IOException {
        if (text.isEmpty()) {
            json.writeNullField(column);
            return;
        }
        json.writeStringField(column, text);
    }

    @Override
    public void number(String column, OptionalLong number) throws IOException {
        if (number.isEmpty()) {
            json.writeNullField(column);
            return;
        }
        json.writeNumberField(column, number.getAsLong());
    }

    @Override
    public void money(String column, Optional<Money> amount) throws IOException {
        text(column, amount.map(Money::text).orElse(""));
    }

    @Override
    public void truth(String column, boolean truth) throws IOException {
        json.writeBooleanField(column, truth);
    }

    @Override
    public void endRow() throws IOException {
        json.writeEndObject();
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeRaw('\n');
        json.flush();
    }
}
