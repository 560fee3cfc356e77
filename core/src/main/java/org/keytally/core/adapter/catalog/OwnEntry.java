package org.keytally.core.adapter.catalog;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.keytally.core.domain.catalog.FreeRequests;
import org.keytally.core.domain.catalog.KeyShape;
import org.keytally.core.domain.catalog.ProviderFault.Kind;
import org.keytally.core.domain.catalog.SignIn;

/// One entry of the file a person wrote, with the line of each field.
final class OwnEntry {

    private static final Set<String> TEXTS = Set.of(
            "id", "name", "base", "dialect", "output_limit", "streamed_usage", "api_version", "page", "status",
            "free_tier", "region", "recommended");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");
    private static final Set<String> HEADERS_OF_THE_LINE = Set.of(
            "host", "content-length", "content-type", "transfer-encoding", "connection", "accept-encoding",
            "user-agent", "accept", "cookie", "te", "upgrade", "expect");
    private static final int LONGEST_TEXT = 300;

    final Draft draft = new Draft();
    private final Map<String, Integer> lines = new HashMap<>();
    private int start;

    private OwnEntry() {}

    static OwnEntry read(JsonParser parser) throws IOException {
        OwnEntry entry = new OwnEntry();
        entry.start = line(parser);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            if (entry.lines.put(field, line(parser)) != null) {
                throw OwnProviders.fault(Kind.FIELD_TWICE, line(parser), field);
            }
            parser.nextToken();
            entry.field(field, parser);
        }
        return entry;
    }

    private void field(String field, JsonParser parser) throws IOException {
        switch (field) {
            case "sign_in" -> draft.signIn = signIn(parser);
            case "variables" -> texts(parser, field, draft.variables);
            case "aliases" -> texts(parser, field, draft.aliases);
            case "shapes" -> shapes(parser);
            case "local" -> draft.local = isTrue(parser, field);
            case "free_requests" -> draft.freeRequests = Optional.of(freeRequests(parser));
            case "models" -> draft.models.addAll(OwnModelEntry.read(parser));
            case "paid" -> draft.paid = isTrue(parser, field);
            default -> {
                if (!TEXTS.contains(field)) {
                    throw OwnProviders.fault(Kind.UNKNOWN_FIELD, line(parser), field);
                }
                draft.texts.put(field, text(parser, field));
            }
        }
    }

    static String text(JsonParser parser, String field) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw OwnProviders.fault(Kind.BAD_VALUE, line(parser), field);
        }
        String text = parser.getText().strip();
        boolean isFit = !text.isEmpty() && text.length() <= LONGEST_TEXT && text.chars().noneMatch(OwnEntry::isUnseen);
        if (!isFit) {
            throw OwnProviders.fault(Kind.BAD_VALUE, line(parser), field);
        }
        return text;
    }

    // Words of a file reach the terminal, where marks that are not seen may mislead.
    private static boolean isUnseen(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
    }

    private static boolean isTrue(JsonParser parser, String field) throws IOException {
        if (!parser.currentToken().isBoolean()) {
            throw OwnProviders.fault(Kind.BAD_VALUE, line(parser), field);
        }
        return parser.getBooleanValue();
    }

    private static void texts(JsonParser parser, String field, List<String> into) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw OwnProviders.fault(Kind.BAD_VALUE, line(parser), field);
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            into.add(text(parser, field));
        }
    }

    /// A shape of one's own is never certain, so it cannot claim keys that look like those of others.
    private void shapes(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw OwnProviders.fault(Kind.BAD_VALUE, line(parser), "shapes");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            try {
                draft.shapes.add(new KeyShape(Pattern.compile(text(parser, "shapes")), false));
            } catch (PatternSyntaxException wrong) {
                throw OwnProviders.fault(Kind.BAD_VALUE, line(parser), "shapes");
            }
        }
    }

    private static FreeRequests freeRequests(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw OwnProviders.fault(Kind.BAD_VALUE, line(parser), "free_requests");
        }
        OptionalLong day = OptionalLong.empty();
        OptionalLong minute = OptionalLong.empty();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "day" -> day = OptionalLong.of(count(parser, "free_requests.day"));
                case "minute" -> minute = OptionalLong.of(count(parser, "free_requests.minute"));
                default -> throw OwnProviders.fault(Kind.UNKNOWN_FIELD, line(parser), "free_requests." + field);
            }
        }
        return new FreeRequests(day, minute);
    }

    static long count(JsonParser parser, String field) throws IOException {
        boolean isCount = parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER
                && parser.getLongValue() > 0;
        if (!isCount) {
            throw OwnProviders.fault(Kind.BAD_VALUE, line(parser), field);
        }
        return parser.getLongValue();
    }

    private static SignIn signIn(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw OwnProviders.fault(Kind.BAD_VALUE, line(parser), "sign_in");
        }
        String header = SignIn.BEARER.header();
        String prefix = SignIn.BEARER.prefix();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "header" -> header = header(parser);
                case "prefix" -> prefix = prefix(parser);
                default -> throw OwnProviders.fault(Kind.UNKNOWN_FIELD, line(parser), "sign_in." + field);
            }
        }
        return new SignIn(header, prefix);
    }

    private static String header(JsonParser parser) throws IOException {
        String name = text(parser, "sign_in.header").toLowerCase(Locale.ROOT);
        if (!HEADER.matcher(name).matches() || HEADERS_OF_THE_LINE.contains(name)) {
            throw OwnProviders.fault(Kind.BAD_VALUE, line(parser), "sign_in.header");
        }
        return name;
    }

    private static String prefix(JsonParser parser) throws IOException {
        boolean isPlain = parser.currentToken() == JsonToken.VALUE_STRING
                && parser.getText().length() < 40
                && parser.getText().chars().allMatch(character -> character >= ' ' && character <= '~');
        if (!isPlain) {
            throw OwnProviders.fault(Kind.BAD_VALUE, line(parser), "sign_in.prefix");
        }
        return parser.getText();
    }

    static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    /// The line of a field, or of the entry where it has no such field.
    int line(String field) {
        return lines.getOrDefault(field, start);
    }

    String text(String field) {
        return draft.texts.getOrDefault(field, "");
    }
}
