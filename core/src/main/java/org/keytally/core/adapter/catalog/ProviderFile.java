package org.keytally.core.adapter.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.keytally.core.domain.catalog.FreeRequests;
import org.keytally.core.domain.catalog.KeyShape;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.SignIn;

/// A JSON file that describes providers, ours or one a person wrote.
public final class ProviderFile {

    private static final JsonFactory JSON = new JsonFactory();

    private ProviderFile() {}

    /// The providers that come with the program.
    public static List<Provider> shipped() {
        try (InputStream in = ProviderFile.class.getResourceAsStream("providers.json")) {
            if (in == null) {
                throw new IllegalStateException("providers.json is missing from the program");
            }
            return read(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Reads a file of the same form.
    public static List<Provider> read(InputStream in) throws IOException {
        List<Provider> providers = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(in)) {
            require(parser, parser.nextToken() == JsonToken.START_ARRAY);
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                providers.add(provider(parser));
            }
        }
        return providers;
    }

    private static Provider provider(JsonParser parser) throws IOException {
        Draft draft = new Draft();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "sign_in" -> draft.signIn = signIn(parser);
                case "variables" -> texts(parser, draft.variables);
                case "aliases" -> texts(parser, draft.aliases);
                case "shapes" -> shapes(parser, draft.shapes);
                case "local" -> draft.local = parser.getBooleanValue();
                case "document" -> draft.document = parser.getBooleanValue();
                case "free_requests" -> draft.freeRequests = Optional.of(freeRequests(parser));
                case "paid" -> draft.paid = parser.getBooleanValue();
                default -> draft.texts.put(field, parser.getText());
            }
        }
        try {
            return draft.provider();
        } catch (IllegalArgumentException wrong) {
            throw new JsonParseException(parser, "not a provider", wrong);
        }
    }

    private static SignIn signIn(JsonParser parser) throws IOException {
        String header = SignIn.BEARER.header();
        String prefix = SignIn.BEARER.prefix();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "header" -> header = parser.getText();
                case "prefix" -> prefix = parser.getText();
                default -> throw new JsonParseException(parser, "unknown field of sign_in: " + field);
            }
        }
        return new SignIn(header, prefix);
    }

    private static FreeRequests freeRequests(JsonParser parser) throws IOException {
        OptionalLong day = OptionalLong.empty();
        OptionalLong minute = OptionalLong.empty();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "day" -> day = OptionalLong.of(parser.getLongValue());
                case "minute" -> minute = OptionalLong.of(parser.getLongValue());
                default -> throw new JsonParseException(parser, "unknown field of free_requests: " + field);
            }
        }
        return new FreeRequests(day, minute);
    }

    private static void texts(JsonParser parser, List<String> into) throws IOException {
        require(parser, parser.currentToken() == JsonToken.START_ARRAY);
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            into.add(parser.getText());
        }
    }

    private static void shapes(JsonParser parser, List<KeyShape> into) throws IOException {
        require(parser, parser.currentToken() == JsonToken.START_ARRAY);
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            String pattern = "";
            boolean certain = false;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                switch (field) {
                    case "pattern" -> pattern = parser.getText();
                    case "certain" -> certain = parser.getBooleanValue();
                    default -> throw new JsonParseException(parser, "unknown field of shapes: " + field);
                }
            }
            into.add(new KeyShape(compiled(parser, pattern), certain));
        }
    }

    private static Pattern compiled(JsonParser parser, String pattern) throws IOException {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException wrong) {
            throw new JsonParseException(parser, "not a pattern", wrong);
        }
    }

    private static void require(JsonParser parser, boolean holds) throws IOException {
        if (!holds) {
            throw new JsonParseException(parser, "not a list of providers");
        }
    }
}
