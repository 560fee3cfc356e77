package org.keytally.app.cli.keys;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Moments;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.DialectId;
import org.keytally.core.domain.catalog.Endpoint;
import org.keytally.core.domain.catalog.Pin;
import org.keytally.core.domain.key.Cadence;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Marks;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.usecase.keys.KeyWish;
import picocli.CommandLine.Option;

/// The options that describe a key, and their reading.
public final class KeyOptions {

    private static final Pattern DAYS = Pattern.compile("(\\d{1,4})\\s*d(?:ays?)?");
    private static final Pattern MONEY =
            Pattern.compile("\\$?(-?\\d{1,12}(?:\\.\\d{1,12})?)(?:\\s*USD)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern RATE = Pattern.compile("(\\d{1,7})(?:\\s*/\\s*min(?:ute)?)?");

    @Option(names = "--provider", paramLabel = "ID", description = "The provider; else found out by the key's shape.")
    private @Nullable String provider;

    @Option(names = "--label", paramLabel = "NAME", description = "A name of your own for it.")
    private @Nullable String label;

    @Option(names = "--scope", paramLabel = "SCOPE", description = "personal (default), team, company or app.")
    private @Nullable Scope scope;

    @Option(names = "--owner", paramLabel = "NAME", description = "Whose key it is.")
    private @Nullable String owner;

    @Option(names = "--endpoint", paramLabel = "ADDRESS", description = "An address of its own instead of the provider's.")
    private @Nullable String endpoint;

    @Option(names = "--dialect", paramLabel = "NAME", description = "The wire format spoken there.")
    private @Nullable String dialect;

    @Option(names = "--model", paramLabel = "MODEL", description = "The model used when none is named.")
    private @Nullable String model;

    @Option(names = "--user", paramLabel = "NAME", description = "The user that goes with it, where a service wants one.")
    private @Nullable String user;

    @Option(names = "--pin", paramLabel = "PIN", description = "sha256/… of the public key the host must show, whoever else is trusted.")
    private @Nullable String pin;

    @Option(names = "--environment", paramLabel = "ENVIRONMENT", description = "Where it may be used (default: everywhere).")
    private @Nullable Environment environment;

    @Option(names = "--from", paramLabel = "WHEN", description = "Not valid before this day or instant.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "WHEN", description = "Not valid from this day or instant on.")
    private @Nullable String to;

    @Option(names = "--rotation", paramLabel = "CADENCE", description = "monthly, quarterly, never or days such as 45d.")
    private @Nullable String rotation;

    @Option(names = "--budget", paramLabel = "USD", description = "The most it may cost in a month.")
    private @Nullable String budget;

    @Option(names = "--rate", paramLabel = "N", description = "The most requests in a minute.")
    private @Nullable String rate;

    @Option(names = "--region", paramLabel = "REGION", description = "Where its provider handles data.")
    private @Nullable String region;

    @Option(names = "--billing-account", paramLabel = "NAME", description = "The account at the provider that is billed.")
    private @Nullable String billingAccount;

    @Option(names = "--purpose", paramLabel = "TEXT", description = "What it is for.")
    private @Nullable String purpose;

    @Option(names = "--tag", paramLabel = "K=V", description = "A tag of your own; may be repeated.")
    private Map<String, String> tags = new LinkedHashMap<>();

    @Option(names = "--primary", description = "Use it first among those of its provider, scope and environment.")
    private boolean primary;

    @Option(names = "--exec", description = "Allow 'exec' to hand it to other programs.")
    private boolean lendable;

    /// What was said of the key.
    public KeyWish wish(Set<String> plainHosts) {
        return new KeyWish(
                Optional.ofNullable(provider),
                Optional.ofNullable(label),
                Optional.ofNullable(scope).orElse(Scope.PERSONAL),
                Optional.ofNullable(environment),
                new Connection(address(plainHosts), dialectName(), text(model), text(user), trusted()),
                new Terms(validity(), cadence(), limit(), perMinute()),
                new Notes(text(owner), text(purpose), text(region), text(billingAccount), new TreeMap<>(tags)),
                new Marks(primary, true, lendable));
    }

    /// What shall be written on a key that is there: what was given, else what stands there and is not cleared.
    public KeyWish over(KeyWish standing, Set<String> plainHosts, Cleared cleared) {
        KeyWish given = wish(plainHosts);
        Connection was = standing.connection();
        Connection now = given.connection();
        return new KeyWish(
                standing.provider(),
                given.label().or(standing::label),
                Optional.ofNullable(scope).orElse(standing.scope()),
                cleared.kept("environment", given.environment(), standing.environment()),
                new Connection(
                        cleared.kept("endpoint", now.endpoint(), was.endpoint()),
                        cleared.kept("dialect", now.dialect(), was.dialect()),
                        cleared.kept("model", now.model(), was.model()),
                        cleared.kept("user", now.account(), was.account()),
                        cleared.kept("pin", now.pin(), was.pin())),
                terms(given.terms(), standing.terms(), cleared),
                notes(given.notes(), standing.notes(), cleared),
                standing.marks());
    }

    /// Whether something was given that other commands change.
    public boolean isBeyondChange() {
        return provider != null || primary || lendable;
    }

    /// Whether something was given that the name of a shared key is made of.
    public boolean isRenaming() {
        return label != null || environment != null;
    }

    private static Terms terms(Terms now, Terms was, Cleared cleared) {
        Optional<Instant> begin = cleared.kept("from", now.validity().from(), was.validity().from());
        Optional<Instant> end = cleared.kept("to", now.validity().to(), was.validity().to());
        return new Terms(
                possible(begin, end),
                cleared.kept("rotation", now.cadence(), was.cadence()),
                cleared.kept("budget", now.monthlyBudget(), was.monthlyBudget()),
                cleared.kept("rate", now.requestsPerMinute(), was.requestsPerMinute()));
    }

    private static Notes notes(Notes now, Notes was, Cleared cleared) {
        return new Notes(
                cleared.kept("owner", now.owner(), was.owner()),
                cleared.kept("purpose", now.purpose(), was.purpose()),
                cleared.kept("region", now.region(), was.region()),
                cleared.kept("billing-account", now.billingAccount(), was.billingAccount()),
                cleared.tags(now.tags(), was.tags()));
    }

    private Optional<URI> address(Set<String> plainHosts) {
        return Optional.ofNullable(endpoint).map(given -> switch (Endpoint.of(given, plainHosts)) {
            case Endpoint.Usable(URI usable) -> usable;
            case Endpoint.Refused(Endpoint.Why why) -> throw Problem.usage(
                    Words.english().of("endpoint", why), Words.english().of("endpoint.hint"))
                    .stop();
        });
    }

    private Optional<String> dialectName() {
        return text(dialect).map(name -> {
            if (DialectId.of(name).isEmpty()) {
                throw Problem.usage("The option --dialect takes the name of a wire format.",
                        "Known are: " + Arrays.stream(DialectId.values()).map(DialectId::word)
                                .collect(Collectors.joining(", ")))
                        .stop();
            }
            return name;
        });
    }

    private Optional<Pin> trusted() {
        return text(pin).map(given -> Pin.of(given).orElseThrow(() -> Problem.usage(
                "The option --pin takes sha256/ and the digest of a public key in Base64.",
                "It is 51 characters long, such as openssl and browsers show it.")
                .stop()));
    }

    private Validity validity() {
        return possible(moment("--from", from), moment("--to", to));
    }

    private static Validity possible(Optional<Instant> begin, Optional<Instant> end) {
        if (!Validity.isPossible(begin, end)) {
            throw Problem.usage("The key would end before it begins.", "Give a --to that is after --from.").stop();
        }
        return new Validity(begin, end);
    }

    private static Optional<Instant> moment(String option, @Nullable String text) {
        return text(text).map(given -> Moments.parse(given).orElseThrow(() -> Problem.usage(
                "The option " + option + " takes a day such as 2026-12-31 or an instant such as 2026-12-31T12:00:00Z.",
                "A day means its start in UTC.")
                .stop()));
    }

    private Optional<Cadence> cadence() {
        return text(rotation).map(given -> {
            Matcher days = DAYS.matcher(given.toLowerCase(Locale.ROOT));
            if (days.matches() && Integer.parseInt(days.group(1)) > 0) {
                return new Cadence(Period.ofDays(Integer.parseInt(days.group(1))));
            }
            return switch (given.toLowerCase(Locale.ROOT)) {
                case "monthly" -> Cadence.MONTHLY;
                case "quarterly" -> Cadence.QUARTERLY;
                case "never" -> Cadence.NEVER;
                default -> throw Problem.usage(
                        "The option --rotation takes monthly, quarterly, never or a number of days such as 45d.",
                        "Without it production keys are due each quarter, staging and personal ones each month.")
                        .stop();
            };
        });
    }

    private Optional<BigDecimal> limit() {
        return text(budget).map(given -> {
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

    private Optional<Integer> perMinute() {
        return text(rate).map(given -> {
            Matcher number = RATE.matcher(given);
            if (!number.matches() || Integer.parseInt(number.group(1)) == 0) {
                throw Problem
                        .usage("The option --rate takes requests in a minute, at least 1.", "For example --rate 60.")
                        .stop();
            }
            return Integer.parseInt(number.group(1));
        });
    }

    private static Optional<String> text(@Nullable String given) {
        return Optional.ofNullable(given).map(String::strip).filter(text -> !text.isEmpty());
    }
}
