package org.keytally.app.cli.desk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// One JSON object on its way to standard output.
public final class Json {

    /// Writes the members of an object or the elements of a list.
    @FunctionalInterface
    public interface Part {
        void write(Json json);
    }

    private static final JsonFactory FACTORY = new JsonFactoryBuilder().characterEscapes(new SafeEscapes()).build();

    private final JsonGenerator generator;

    private Json(JsonGenerator generator) {
        this.generator = generator;
    }

    /// A whole object over several lines.
    public static byte[] object(Part members) {
        return bytes(members, new DefaultPrettyPrinter());
    }

    /// A whole object on one line.
    public static byte[] line(Part members) {
        return bytes(members, new MinimalPrettyPrinter());
    }

    private static byte[] bytes(Part members, PrettyPrinter printer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
            generator.setPrettyPrinter(printer);
            generator.writeStartObject();
            members.write(new Json(generator));
            generator.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    public Json text(String name, String value) {
        return member(name, () -> generator.writeString(value));
    }

    public Json text(String name, Optional<String> value) {
        return member(name, () -> {
            if (value.isPresent()) {
                generator.writeString(value.get());
            } else {
                generator.writeNull();
            }
        });
    }

    public Json moment(String name, Optional<Instant> value) {
        return text(name, value.map(Instant::toString));
    }

    /// A decimal as text, exact and without an exponent.
    public Json decimal(String name, Optional<BigDecimal> value) {
        return text(name, value.map(BigDecimal::toPlainString));
    }

    public Json flag(String name, boolean value) {
        return member(name, () -> generator.writeBoolean(value));
    }

    public Json number(String name, long value) {
        return member(name, () -> generator.writeNumber(value));
    }

    public Json number(String name, Optional<Integer> value) {
        return member(name, () -> {
            if (value.isPresent()) {
                generator.writeNumber(value.get());
            } else {
                generator.writeNull();
            }
        });
    }

    public Json object(String name, Part members) {
        return member(name, () -> {
            generator.writeStartObject();
            members.write(this);
            generator.writeEndObject();
        });
    }

    /// A list of objects.
    public <T> Json list(String name, Iterable<T> elements, Writing<T> each) {
        return member(name, () -> {
            generator.writeStartArray();
            for (T element : elements) {
                generator.writeStartObject();
                each.write(this, element);
                generator.writeEndObject();
            }
            generator.writeEndArray();
        });
    }

    public Json texts(String name, Iterable<String> elements) {
        return member(name, () -> {
            generator.writeStartArray();
            for (String element : elements) {
                generator.writeString(element);
            }
            generator.writeEndArray();
        });
    }

    /// Writes the members of one element.
    @FunctionalInterface
    public interface Writing<T> {
        void write(Json json, T element);
    }

    private interface Value {
        void write() throws IOException;
    }

    private Json member(String name, Value value) {
        try {
            generator.writeFieldName(name);
            value.write();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
