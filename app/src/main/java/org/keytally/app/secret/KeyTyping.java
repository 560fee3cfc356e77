package org.keytally.app.secret;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.keytally.app.words.Words;
import org.keytally.core.domain.budget.LimitReading;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.domain.catalog.Endpoint;
import org.keytally.core.domain.catalog.Pin;
import org.keytally.core.domain.key.Cadence;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Validity;

/// What is typed beside a secret, read part by part.
///
/// @param plainHosts hosts other than this machine for which plain http is allowed by name
public record KeyTyping(Words words, Set<String> plainHosts) {

    /// Those that have a name.
    public static final List<Cadence> CADENCES = List.of(Cadence.MONTHLY, Cadence.QUARTERLY, Cadence.NEVER);

    public String label(String typed) throws UnmeantException {
        if (!Key.isPossibleLabel(typed)) {
            throw new UnmeantException(words.of("refusal.bad-label.hint", Key.LONGEST_LABEL));
        }
        return typed.strip();
    }

    public Optional<URI> address(String typed) throws UnmeantException {
        if (text(typed).isEmpty()) {
            return Optional.empty();
        }
        return switch (Endpoint.of(typed.strip(), plainHosts)) {
            case Endpoint.Usable(URI usable) -> Optional.of(usable);
            case Endpoint.Refused _ -> throw new UnmeantException(words.of("organisation.publish.bad-endpoint"));
        };
    }

    public Optional<Pin> pin(String typed) throws UnmeantException {
        Optional<Pin> pin = text(typed).flatMap(Pin::of);
        if (pin.isEmpty() && text(typed).isPresent()) {
            throw new UnmeantException(words.of("keys.more.bad-pin"));
        }
        return pin;
    }

    public Validity validity(Optional<Instant> from, Optional<Instant> to) throws UnmeantException {
        if (!Validity.isPossible(from, to)) {
            throw new UnmeantException(words.of("organisation.publish.bad-validity"));
        }
        return new Validity(from, to);
    }

    public Optional<Cadence> cadence(String typed) throws UnmeantException {
        Optional<Cadence> cadence = text(typed).flatMap(
                given -> CADENCES.stream().filter(one -> text(one).equals(given)).findFirst().or(
                        () -> Cadence.parse(given)));
        if (cadence.isEmpty() && text(typed).isPresent()) {
            throw new UnmeantException(words.of("keys.more.bad-rotation"));
        }
        return cadence;
    }

    /// How a cadence is written so that it can be read again.
    public String text(Cadence cadence) {
        return CADENCES.contains(cadence)
                ? words.of("organisation.members.cadence." + cadence.word())
                : cadence.word();
    }

    public Optional<BigDecimal> budget(String typed) throws UnmeantException {
        if (text(typed).isEmpty()) {
            return Optional.empty();
        }
        return switch (LimitReading.of(typed)) {
            case LimitReading.Read(var limit) when limit.unit() == Unit.MONEY -> Optional.of(limit.amount());
            case LimitReading.Read _ -> throw new UnmeantException(words.of("budgets.tier.money"));
            case LimitReading.Unreadable(var why) ->
                throw new UnmeantException(words.of("budget.limit." + Words.code(why), typed.strip()));
        };
    }

    public Optional<Integer> rate(String typed) throws UnmeantException {
        Optional<String> given = text(typed);
        if (given.filter(one -> !one.matches("[1-9][0-9]{0,6}")).isPresent()) {
            throw new UnmeantException(words.of("organisation.publish.bad-rate"));
        }
        return given.map(Integer::valueOf);
    }

    /// Tags as `name=value`, with commas between.
    public TreeMap<String, String> tags(String typed) throws UnmeantException {
        TreeMap<String, String> tags = new TreeMap<>();
        for (String one : Arrays.stream(typed.split(",", -1)).filter(tag -> !tag.isBlank()).toList()) {
            int equals = one.indexOf('=');
            if (equals < 1 || one.substring(0, equals).isBlank()) {
                throw new UnmeantException(words.of("organisation.publish.bad-tags"));
            }
            tags.put(one.substring(0, equals).strip(), one.substring(equals + 1).strip());
        }
        return tags;
    }

    /// What was typed, where it is not blank.
    public static Optional<String> text(String typed) {
        return Optional.of(typed.strip()).filter(one -> !one.isEmpty());
    }

    /// The first moment of a day, in UTC as everywhere.
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
