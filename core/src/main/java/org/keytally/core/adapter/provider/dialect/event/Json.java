package org.keytally.core.adapter.provider.dialect.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Optional;

/// A cursor over the events of one answer. A value that is not entered is passed over without being decoded.
public final class Json {

    /// Instead of a count: there was none.
    public static final long ABSENT = -1;
    /// Instead of a count: what stood there cannot be one.
    public static final long ABSURD = -2;

    private static final long MOST = 1_000_000_000_000L;

    private final JsonFactory factory;
    private final EventInput input = new EventInput();
    private Optional<JsonParser> kept = Optional.empty();
    private Optional<Marks> marks = Optional.empty();
    private String name = "";

    public Json(JsonFactory factory) {
        this.factory = factory;
    }

    /// Stands at the first token of an event. One parser serves all events of a stream.
    public void open(byte[] bytes, int from, int to, Optional<Marks> wanted) throws IOException {
        marks = wanted;
        if (Scan.isAscii(bytes, from, to) || Utf8.isValid(bytes, from, to)) {
            input.hold(bytes, from, to);
        } else {
            byte[] mended = Utf8.mended(bytes, from, to);
            input.hold(mended, 0, mended.length);
        }
        parser().nextToken();
    }

    /// To be called after each event: what an event left unread must not be taken for the next one.
    public void close(boolean isSound) throws IOException {
        if (kept.isEmpty()) {
            return;
        }
        boolean isSpent =
                isSound && input.isSpent() && kept.get().releaseBuffered(OutputStream.nullOutputStream()) <= 0;
        if (!isSpent) {
            kept.get().close();
            kept = Optional.empty();
            input.restart();
        }
    }

    /// To be called when no more events come, so that names and room serve the next answer.
    public void end() {
        try {
            close(false);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail to be left", impossible);
        }
    }

    private JsonParser parser() throws IOException {
        if (kept.isEmpty()) {
            kept = Optional.of(factory.createParser(input));
        }
        return kept.get();
    }

    private JsonParser at() {
        return kept.orElseThrow();
    }

    /// Whether the value is an object; if not, it is passed over.
    public boolean entersObject() throws IOException {
        if (at().currentToken() == JsonToken.START_OBJECT) {
            return true;
        }
        at().skipChildren();
        return false;
    }

    public boolean entersArray() throws IOException {
        if (at().currentToken() == JsonToken.START_ARRAY) {
            return true;
        }
        at().skipChildren();
        return false;
    }

    /// Goes to the value of the next field of the object entered.
    public boolean nextField() throws IOException {
        String next = at().nextFieldName();
        if (next == null) {
            return false;
        }
        name = next;
        at().nextToken();
        return true;
    }

    public boolean nextElement() throws IOException {
        return at().nextToken() != JsonToken.END_ARRAY;
    }

    public String name() {
        return name;
    }

    public boolean isObject() {
        return at().currentToken() == JsonToken.START_OBJECT;
    }

    public boolean isArray() {
        return at().currentToken() == JsonToken.START_ARRAY;
    }

    public boolean isText() {
        return at().currentToken() == JsonToken.VALUE_STRING;
    }

    public boolean isNull() {
        return at().currentToken() == JsonToken.VALUE_NULL;
    }

    public boolean isTrue() {
        return at().currentToken() == JsonToken.VALUE_TRUE;
    }

    public void skip() throws IOException {
        if (marks.isPresent() && (isText() || at().currentToken() == JsonToken.VALUE_NUMBER_INT)) {
            marks.get().passedOver(place());
        }
        at().skipChildren();
    }

    /// A text that is added to the answer as it is.
    public String piece() throws IOException {
        String text = text();
        if (marks.isPresent() && isText() && !text.isEmpty()) {
            marks.get().piece(place(), text);
        }
        return text;
    }

    private int place() {
        return (int) (at().currentTokenLocation().getByteOffset() - input.before());
    }

    /// The value as text: empty for null, JSON for an object or array.
    public String text() throws IOException {
        return switch (at().currentToken()) {
            case VALUE_NULL -> "";
            case START_OBJECT, START_ARRAY -> raw();
            default -> at().getText();
        };
    }

    /// The value as text, in the same object if it says the same: most events of a stream repeat model and id.
    public String text(String known) throws IOException {
        if (!isText()) {
            return text();
        }
        char[] characters = at().getTextCharacters();
        int from = at().getTextOffset();
        int length = at().getTextLength();
        boolean isKnown = length == known.length()
                && same(characters, from, known);
        return isKnown ? known : new String(characters, from, length);
    }

    private static boolean same(char[] characters, int from, String known) {
        for (int i = 0; i < known.length(); i++) {
            if (characters[from + i] != known.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// The value as JSON text.
    public String raw() throws IOException {
        return JsonText.of(factory, at());
    }

    /// A number of tokens or the like; some hosts write it as text or with a point.
    public long count() throws IOException {
        return switch (at().currentToken()) {
            case VALUE_NULL -> ABSENT;
            case VALUE_NUMBER_INT -> whole(at());
            case VALUE_NUMBER_FLOAT, VALUE_STRING -> whole(decimal());
            default -> {
                at().skipChildren();
                yield ABSURD;
            }
        };
    }

    private static long whole(JsonParser parser) throws IOException {
        if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            return ABSURD;
        }
        return bounded(parser.getLongValue());
    }

    private static long whole(Optional<BigDecimal> number) {
        if (number.isEmpty() || number.get().remainder(BigDecimal.ONE).signum() != 0) {
            return ABSURD;
        }
        return bounded(number.get().min(BigDecimal.valueOf(MOST + 1)).longValue());
    }

    private static long bounded(long value) {
        return value < 0 || value > MOST ? ABSURD : value;
    }

    /// An exact decimal, as number or as text; none if it is something else or absurdly long.
    public Optional<BigDecimal> decimal() throws IOException {
        JsonToken token = at().currentToken();
        if (!token.isNumeric() && token != JsonToken.VALUE_STRING) {
            at().skipChildren();
            return Optional.empty();
        }
        return Decimals.of(at().getText());
    }
}
