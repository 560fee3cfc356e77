package org.keytally.app.cli.keys;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Marks;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.usecase.keys.KeyWish;
import picocli.CommandLine.Option;

/// The options that describe a key, and their reading.
public final class KeyOptions {

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
                new Connection(
                        KeyTexts.address(Optional.ofNullable(endpoint), plainHosts), KeyTexts.dialect(text(dialect)),
                        text(model), text(user), KeyTexts.pin(text(pin))),
                new Terms(
                        KeyTexts.validity(text(from), text(to)), KeyTexts.cadence(text(rotation)),
                        KeyTexts.budget(text(budget)), KeyTexts.rate(text(rate))),
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
                KeyTexts.possible(begin, end),
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

    private static Optional<String> text(@Nullable String given) {
        return Optional.ofNullable(given).map(String::strip).filter(text -> !text.isEmpty());
    }
}
