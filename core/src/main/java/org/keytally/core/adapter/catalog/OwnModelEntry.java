package org.keytally.core.adapter.catalog;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.keytally.core.domain.catalog.OwnModel;
import org.keytally.core.domain.catalog.ProviderFault.Kind;

/// The models in an entry of the file a person wrote: `[{"id": …, "context": …, "output": …}]`.
final class OwnModelEntry {

    private static final String FIELD = "models";

    private OwnModelEntry() {}

    static List<OwnModel> read(JsonParser parser) throws IOException {
        require(parser, parser.currentToken() == JsonToken.START_ARRAY);
        List<OwnModel> models = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            require(parser, parser.currentToken() == JsonToken.START_OBJECT);
            OwnModel model = model(parser);
            if (!names.add(model.model())) {
                throw OwnProviders.fault(Kind.FIELD_TWICE, OwnEntry.line(parser), FIELD + "." + model.model());
            }
            models.add(model);
        }
        return models;
    }

    private static OwnModel model(JsonParser parser) throws IOException {
        String id = "";
        OptionalLong context = OptionalLong.empty();
        OptionalLong output = OptionalLong.empty();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "id" -> id = OwnEntry.text(parser, FIELD + ".id");
                case "context" -> context = OptionalLong.of(OwnEntry.count(parser, FIELD + ".context"));
                case "output" -> output = OptionalLong.of(OwnEntry.count(parser, FIELD + ".output"));
                default -> throw OwnProviders.fault(Kind.UNKNOWN_FIELD, OwnEntry.line(parser), FIELD + "." + field);
            }
        }
        if (id.isEmpty()) {
            throw OwnProviders.fault(Kind.FIELD_MISSING, OwnEntry.line(parser), FIELD + ".id");
        }
        return new OwnModel(id, context, output);
    }

    private static void require(JsonParser parser, boolean isSo) {
        if (!isSo) {
            throw OwnProviders.fault(Kind.BAD_VALUE, OwnEntry.line(parser), FIELD);
        }
    }
}
