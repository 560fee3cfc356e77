package org.keytally.app.cli.keys;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Moments;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.DialectId;
import org.keytally.core.domain.catalog.Endpoint;
import org.keytally.core.domain.catalog.Pin;
import org.keytally.core.domain.key.Cadence;
import org.keytally.core.domain.key.Validity;

/// Reads what was typed of a key: addresses, days, amounts and the like, each refused in one sentence where it is none.
final class KeyTexts {

    private static final Pattern MONEY =
            Pattern.compile("\\$?(-?\\d{1,12}(?:\\.\\d{1,12})?)(?:\\s*USD)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern RATE = Pattern.compile("(\\d{1,7})(?:\\s*/\\s*min(?:ute)?)?");

    private KeyTexts() {}

    static Optional<URI> address(Optional<String> text, Set<String> plainHosts) {
        return text.map(given -> switch (Endpoint.of(given, plainHosts)) {
            case Endpoint.Usable(URI usable) -> usable;
            case Endpoint.Refused(Endpoint.Why why) -> throw Problem.usage(
                    Words.english().of("endpoint", why), Words.english().of("endpoint.hint"))
                    .stop();
        });
    }

    static Optional<String> dialect(Optional<String> text) {
        return text.map(name -> {
            if (DialectId.of(name).isEmpty()) {
                throw Problem.usage("The option --dialect takes the name of a wire format.",
                        "Known are: " + Arrays.stream(DialectId.values()).map(DialectId::word)
                                .collect(Collectors.joining(", ")))
                        .stop();
            }
            return name;
        });
    }

    static Optional<Pin> pin(Optional<String> text) {
        return text.map(given -> Pin.of(given).orElseThrow(() -> Problem.usage(
                "The option --pin takes sha256/ and the digest of a public key in Base64.",
                "It is 51 characters long, such as openssl and browsers show it.")
                .stop()));
    }

    static Validity validity(Optional<String> from, Optional<String> to) {
        return possible(moment("--from", from), moment("--to", to));
    }

    /// The time from one moment to another, where it can be one.
    static Validity possible(Optional<Instant> begin, Optional<Instant> end) {
        if (!Validity.isPossible(begin, end)) {
            throw Problem.usage("The key would end before it begins.", "Give a --to that is after --from.").stop();
        }
        return new Validity(begin, end);
    }

    private static Optional<Instant> moment(String option, Optional<String> text) {
        return text.map(given -> Moments.parse(given).orElseThrow(() -> Problem.usage(
                "The option " + option + " takes a day such as 2026-12-31 or an instant such as 2026-12-31T12:00:00Z.",
                "A day means its start in UTC.")
                .stop()));
    }

    static Optional<Cadence> cadence(Optional<String> text) {
        return text.map(given -> Cadence.parse(given).orElseThrow(() -> Problem.usage(
                "The option --rotation takes monthly, quarterly, never or a number of days such as 45d.",
                "Without it production keys are due each quarter, staging and personal ones each month.").stop()));
    }

    static Optional<BigDecimal> budget(Optional<String> text) {
        return text.map(given -> {
            Matcher money = MONEY.matcher(given);
            boolean isAmount = money.matches() && new BigDecimal(money.group(1)).signum() > 0;
            if (!isAmount) {
                throw Problem.usage(
                        "The option --budget takes an amount in US dollars that is more than 0, such as 50 or 12.50.",
                        "Other currencies are not kept.")
                        .stop();
            }
            return new BigDecimal(money.group(1));
        });
    }

    static Optional<Integer> rate(Optional<String> text) {
        return text.map(given -> {
            Matcher number = RATE.matcher(given);
            if (!number.matches() || Integer.parseInt(number.group(1)) == 0) {
                throw Problem
                        .usage("The option --rate takes requests in a minute, at least 1.", "For example --rate 60.")
                        .stop();
            }
            return Integer.parseInt(number.group(1));
        });
    }
}
