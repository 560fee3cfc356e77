package org.keytally.core.adapter.keyvault;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.vault.DeletedItem;
import org.keytally.core.domain.vault.VaultItem;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.domain.vault.VaultTerms;

/// A secret of a vault as its REST interface writes it; it is read field by field and then asked for what it is.
final class ItemJson {

    private static final String TAGS = "tags";
    private static final String KIND = "contentType";
    private static final String ATTRIBUTES = "attributes";

    private Optional<VaultName> name = Optional.empty();
    private Optional<String> version = Optional.empty();
    private Optional<String> kind = Optional.empty();
    private Optional<Instant> from = Optional.empty();
    private Optional<Instant> to = Optional.empty();
    private Optional<Instant> created = Optional.empty();
    private Optional<Instant> changed = Optional.empty();
    private Optional<Instant> deleted = Optional.empty();
    private Optional<Instant> purged = Optional.empty();
    private Optional<Secret> value = Optional.empty();
    private boolean isEnabled = true;
    private boolean isUnclear;
    private final TreeMap<String, String> tags = new TreeMap<>();

    /// One to be told of a version that is known; an answer need not repeat what was asked.
    static ItemJson of(VaultName name, String version, boolean isEnabled) {
        ItemJson item = new ItemJson();
        item.name = Optional.of(name);
        item.version = Optional.of(version);
        item.isEnabled = isEnabled;
        return item;
    }

    /// Takes one field of a secret.
    void field(String field, JsonParser json) throws IOException {
        switch (field) {
            case "id" -> id(json.getText());
            case "value" -> value = text(json);
            case KIND -> kind = Optional.ofNullable(json.getValueAsString());
            case "deletedDate" -> deleted = MomentJson.read(json);
            case "scheduledPurgeDate" -> purged = MomentJson.read(json);
            case ATTRIBUTES -> VaultJson.nested(json, this::attribute);
            case TAGS -> VaultJson.nested(json, (tag, text) -> tags.put(tag, String.valueOf(text.getValueAsString())));
            default -> {
                // The interface may say more than is wanted here.
            }
        }
    }

    VaultItem item() throws IOException {
        return new VaultItem(name(), version, terms(), created, changed);
    }

    DeletedItem deleted() throws IOException {
        return new DeletedItem(name(), deleted, purged);
    }

    Optional<Secret> value() {
        return value;
    }

    void close() {
        value.ifPresent(Secret::close);
    }

    private VaultName name() throws IOException {
        return name.orElseThrow(() -> new IOException("no name"));
    }

    // The service allows an end before a beginning, and it means: never.
    private VaultTerms terms() {
        boolean isPossible = Validity.isPossible(from, to);
        Validity validity = isPossible ? new Validity(from, to) : new Validity(Optional.empty(), to);
        return new VaultTerms(isEnabled && isPossible && !isUnclear, validity, kind, tags);
    }

    // https://vault/secrets/NAME/VERSION, and .../deletedsecrets/NAME
    private void id(String id) throws IOException {
        String[] parts = id.split("/", -1);
        for (int i = 3; i < parts.length - 1; i++) {
            if (parts[i].equals("secrets") || parts[i].equals("deletedsecrets")) {
                name = VaultName.parse(parts[i + 1]);
                version = i + 2 < parts.length ? VaultName.parse(parts[i + 2]).map(VaultName::value) : Optional.empty();
                return;
            }
        }
        throw new IOException("no id of a secret");
    }

    private void attribute(String attribute, JsonParser json) throws IOException {
        switch (attribute) {
            case "enabled" -> isEnabled = !"false".equalsIgnoreCase(json.getText());
            case "nbf" -> from = bound(json);
            case "exp" -> to = bound(json);
            case "created" -> created = MomentJson.read(json);
            case "updated" -> changed = MomentJson.read(json);
            default -> {
                // how long what is deleted can be recovered is not asked for
            }
        }
    }

    // What ends must not seem endless because its end cannot be read: it is taken for disabled, and the others stay.
    private Optional<Instant> bound(JsonParser json) throws IOException {
        Optional<Instant> bound = MomentJson.read(json);
        isUnclear |= bound.isEmpty() && json.currentToken() != JsonToken.VALUE_NULL;
        return bound;
    }

    private static Optional<Secret> text(JsonParser json) throws IOException {
        return json.currentToken() == JsonToken.VALUE_STRING && json.getTextLength() > 0
                ? Optional.of(secret(json))
                : Optional.empty();
    }

    static Secret secret(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw new IOException("no text");
        }
        // The parser's own room holds the text until it is closed and is not ours to wipe.
        int start = json.getTextOffset();
        char[] text = Arrays.copyOfRange(json.getTextCharacters(), start, start + json.getTextLength());
        try {
            return Secret.ofChars(text).orElseThrow(() -> new IOException("no text"));
        } finally {
            Arrays.fill(text, '\0');
        }
    }

    /// Writes what stands beside a secret.
    static void terms(JsonGenerator json, VaultTerms terms) throws IOException {
        if (terms.kind().isPresent()) {
            json.writeStringField(KIND, terms.kind().get());
        }
        json.writeObjectFieldStart(ATTRIBUTES);
        json.writeBooleanField("enabled", terms.isEnabled());
        if (terms.validity().from().isPresent()) {
            json.writeNumberField("nbf", terms.validity().from().get().getEpochSecond());
        }
        if (terms.validity().to().isPresent()) {
            json.writeNumberField("exp", terms.validity().to().get().getEpochSecond());
        }
        json.writeEndObject();
        json.writeObjectFieldStart(TAGS);
        for (var tag : terms.tags().entrySet()) {
            json.writeStringField(tag.getKey(), tag.getValue());
        }
        json.writeEndObject();
    }

    /// One page of a list and where the next lies.
    static final class Page {

        private final List<ItemJson> items = new ArrayList<>();
        private Optional<String> next = Optional.empty();

        void field(String field, JsonParser json) throws IOException {
            if (field.equals("nextLink")) {
                next = Optional.ofNullable(json.getValueAsString()).filter(link -> !link.isEmpty());
            }
            if (field.equals("value") && json.currentToken() == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    if (json.currentToken() != JsonToken.START_OBJECT) {
                        // Half a list would look as if the rest were gone.
                        throw new IOException("no secret");
                    }
                    ItemJson item = new ItemJson();
                    VaultJson.object(json, item::field);
                    items.add(item);
                }
            }
        }

        List<ItemJson> items() {
            return items;
        }

        Optional<String> next() {
            return next;
        }
    }
}
