package org.keytally.core.adapter.keyvault;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// A moment as seconds since 1970, which is what the interface says, or as those who stand in for it write it too.
final class MomentJson {

    // The end of the year 9999; whoever counts in thousandths would seem to mean a moment far beyond it.
    private static final BigDecimal LATEST = BigDecimal.valueOf(253_402_300_799L);
    private static final int LONGEST = 40;

    private MomentJson() {}

    /// Empty where there is none, or none that can be read.
    static Optional<Instant> read(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        boolean isText = token.isNumeric() || token == JsonToken.VALUE_STRING;
        return isText ? of(json.getText()) : Optional.empty();
    }

    private static Optional<Instant> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            BigDecimal seconds = new BigDecimal(text);
            return seconds.compareTo(LATEST) > 0
                    ? Optional.empty()
                    : Optional.of(Instant.ofEpochSecond(seconds.max(BigDecimal.ZERO).longValue()));
        } catch (NumberFormatException noNumber) {
            return written(text);
        }
    }

    private static Optional<Instant> written(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }
}
