package org.keytally.core.adapter.provider.mint;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.domain.rotation.MintedKey;

/// A key of a mint while it is read field by field.
final class ListedKey {

    // It becomes a part of paths.
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.-]{1,200}");
    private static final int LONGEST_NAME = 200;

    private String id = "";
    private String name = "";
    private Optional<BigDecimal> limit = Optional.empty();
    private Optional<BigDecimal> used = Optional.empty();
    private Optional<Instant> made = Optional.empty();
    private boolean isEnabled = true;

    /// Takes one field; those of both providers have names of their own.
    void field(String field, JsonParser json) throws IOException {
        switch (field) {
            case "hash", "id" -> id = json.getText();
            case "name" -> name = String.valueOf(json.getValueAsString());
            case "limit" -> limit = MintJson.amount(json);
            case "usage" -> used = MintJson.amount(json);
            case "disabled" -> isEnabled = json.currentToken() != JsonToken.VALUE_TRUE;
            case "created_at" -> made = moment(json);
            default -> {
                // More is told than is wanted here.
            }
        }
    }

    MintedKey key() throws MintException {
        if (!ID.matcher(id).matches()) {
            throw MintJson.malformed();
        }
        String shown = name.codePoints()
                .filter(point -> !Character.isISOControl(point))
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return new MintedKey(id, shown, limit, used, isEnabled, made);
    }

    private static Optional<Instant> moment(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return Optional.of(Instant.ofEpochSecond(json.getLongValue()));
        }
        try {
            return Optional.of(OffsetDateTime.parse(json.getText()).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
