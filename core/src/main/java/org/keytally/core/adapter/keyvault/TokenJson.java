package org.keytally.core.adapter.keyvault;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keytally.core.domain.key.Secret;

/// A token as directories and the Azure CLI write it.
final class TokenJson {

    private Optional<Secret> value = Optional.empty();
    private Optional<Long> end = Optional.empty();
    private Optional<Long> seconds = Optional.empty();
    private String error = "";

    void field(String name, JsonParser json) throws IOException {
        switch (name) {
            case "accessToken", "access_token" -> value = Optional.of(ItemJson.secret(json));
            case "expires_on" -> end = number(json);
            case "expires_in" -> seconds = number(json);
            case "error" -> error = String.valueOf(json.getValueAsString());
            default -> {
                // subscription, tenant and the like are not asked for
            }
        }
    }

    Optional<Token> token(Instant now, Duration otherwise) {
        Instant until = end.map(Instant::ofEpochSecond)
                .orElseGet(() -> now.plus(seconds.map(Duration::ofSeconds).orElse(otherwise)));
        return value.map(one -> new Token(one, until));
    }

    String error() {
        return error;
    }

    private static Optional<Long> number(JsonParser json) throws IOException {
        return json.currentToken() == JsonToken.VALUE_NUMBER_INT
                ? Optional.of(json.getLongValue())
                : Optional.ofNullable(json.getValueAsString()).filter(text -> text.matches("[0-9]{1,12}"))
                        .map(Long::valueOf);
    }
}
