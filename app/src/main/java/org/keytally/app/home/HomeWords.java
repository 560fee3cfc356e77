package org.keytally.app.home;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.keytally.app.fx.Notice.Tone;
import org.keytally.app.words.Amounts;
import org.keytally.app.words.Formats;
import org.keytally.app.words.GroupWords;
import org.keytally.app.words.PaceWords;
import org.keytally.app.words.StandingWords;
import org.keytally.app.words.Sums;
import org.keytally.app.words.UnusualWords;
import org.keytally.app.words.Words;
import org.keytally.core.domain.budget.Level;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageCounts;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.usecase.keys.ListKeys;
import org.keytally.core.usecase.usage.ShowUsage;

/// Brings what the home knows into the words of the first screen.
final class HomeWords {

    private static final int MOST_SLICES = 4;
    private static final int DIGITS = 6;

    // Where nothing has a price, all cost the same and still keep their places.
    private static final Comparator<Spent> DEAREST = Comparator
            .comparing((Spent one) -> one.group().totals().cost()).reversed()
            .thenComparing(Spent::payer)
            .thenComparing(one -> one.group().id());

    /// What somebody spent of a payer's money.
    private record Spent(String payer, ShowUsage.Group group) {}

    private final Words words;
    private final Formats formats;
    private final GroupWords groups;
    private final StandingWords standings;
    private final UnusualWords unusual;

    HomeWords(Words words, Formats formats, Supplier<Providers> providers) {
        this.words = words;
        this.formats = formats;
        this.groups = new GroupWords(words, providers);
        this.standings = new StandingWords(words, formats, providers);
        this.unusual =
                new UnusualWords(words, formats, providers, new Amounts(words, formats)::withUnit);
    }

    /// "≈ $48.00 by the end of the month"; empty while it is too early to tell.
    String pace(Money spent, LocalDate month, Instant now) {
        return new PaceWords(words, formats).of("home.pace", spent, month, month.plusMonths(1), now);
    }

    /// "$3.10 more than by the same day of last month".
    String trend(Money now, Money before) {
        Money change = now.minus(before);
        if (now.isZero() && before.isZero()) {
            return "";
        }
        if (change.isZero()) {
            return words.of("home.trend.same");
        }
        return change.isNegative()
                ? words.of("home.trend.less", formats.money(Money.ZERO.minus(change)))
                : words.of("home.trend.more", formats.money(change));
    }

    /// The dearest parts.
    List<Slice> slices(ShowUsage.Daily daily, UsageBy by) {
        return slices(daily.groups(), by);
    }

    /// Who spent what of whose money, each sum one that the costs show, too.
    List<SharedSlice> shared(Map<String, ShowUsage.Daily> byPayer) {
        List<Spent> all = byPayer.entrySet().stream()
                .flatMap(payer -> payer.getValue().groups().stream().map(group -> new Spent(payer.getKey(), group)))
                .toList();
        BigDecimal whole = whole(all.stream().map(Spent::group).toList());
        return all.stream()
                .sorted(DEAREST)
                .limit(MOST_SLICES)
                .map(one -> new SharedSlice(
                        one.payer(), groups.of(UsageBy.PAYER, one.payer(), Optional.empty()),
                        slice(one.group(), UsageBy.MEMBER, whole, "payer-" + one.payer())))
                .toList();
    }

    /// How many prompts went the way that stood first.
    Routing routing(UsageCounts counts) {
        if (counts.requests() == 0) {
            return new Routing("", words.of("home.tile.none"), true);
        }
        BigDecimal share = share(
                BigDecimal.valueOf(counts.requests() - counts.fallback()), BigDecimal.valueOf(counts.requests()));
        return new Routing(
                words.of("home.routing.share", formats.finePercent(share)),
                routed(counts),
                counts.fallback() == 0);
    }

    private String routed(UsageCounts counts) {
        boolean isOne = counts.requests() == 1;
        String requests = formats.count(counts.requests());
        if (counts.fallback() == 0) {
            return isOne ? words.of("home.routing.perfect-one") : words.of("home.routing.perfect", requests);
        }
        if (counts.fallback() == 1) {
            return isOne ? words.of("home.routing.misroutes-only") : words.of("home.routing.misroutes-one", requests);
        }
        return words.of("home.routing.misroutes", formats.count(counts.fallback()), requests);
    }

    private List<Slice> slices(Collection<ShowUsage.Group> parts, UsageBy by) {
        BigDecimal whole = whole(parts);
        return largest(parts).stream()
                .map(group -> slice(group, by, whole, by == UsageBy.PAYER ? "payer-" + group.id() : "series-1"))
                .toList();
    }

    private static List<ShowUsage.Group> largest(Collection<ShowUsage.Group> parts) {
        return parts.stream()
                .sorted(Comparator.comparing((ShowUsage.Group group) -> group.totals().cost()).reversed())
                .limit(MOST_SLICES)
                .toList();
    }

    private static BigDecimal whole(Collection<ShowUsage.Group> parts) {
        return parts.stream()
                .map(part -> part.totals().cost().dollars())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Slice slice(ShowUsage.Group group, UsageBy by, BigDecimal whole, String style) {
        return new Slice(group.id(), groups.of(by, group.id(), group.name()),
                share(group.totals().cost().dollars(), whole), new Sums(words, formats).cost(group.totals()), style);
    }

    Meter meter(HomeCases.BudgetLine line) {
        Standing standing = line.standing();
        return new Meter(
                standings.title(standing, line.called()),
                standings.amounts(standing),
                standings.pace(standing),
                StandingWords.used(standing),
                StandingWords.even(standing),
                StandingWords.warnsFrom(standing));
    }

    /// What needs care, the worst first.
    List<Care> care(HomeFacts facts) {
        List<Care> care = new ArrayList<>();
        facts.keys().stream().filter(line -> line.care().isNeeded() || isRefused(line)).map(this::care)
                .forEach(care::add);
        facts.budgets().stream()
                .filter(line -> line.standing().level() != Level.FINE)
                .map(this::care)
                .forEach(care::add);
        facts.surges().stream().map(this::care).forEach(care::add);
        care.sort(Comparator.comparing(Care::tone).reversed());
        return List.copyOf(care);
    }

    private Care care(ListKeys.Line line) {
        String label = line.key().label();
        if (isRefused(line)) {
            return rotation(Tone.BAD, line, label + ": " + words.of("keys.card.refused"));
        }
        return line.care()
                .expiresWithin()
                .map(days -> new Care(days <= 1 ? Tone.BAD : Tone.WARNING,
                        label + ": " + (days == 1
                                ? words.of("keys.note.expires-day")
                                : words.of("keys.note.expires", days)),
                        Care.Where.KEYS))
                .orElseGet(() -> rotation(Tone.WARNING, line, label + ": " + words.of("keys.note.due")));
    }

    // What is lent is replaced in its vault.
    private static Care rotation(Tone tone, ListKeys.Line line, String text) {
        return line.key().isLeased()
                ? new Care(tone, text, Care.Where.KEYS)
                : new Care(tone, text, Care.Where.ROTATION, Optional.of(line.key().id().value()));
    }

    private static boolean isRefused(ListKeys.Line line) {
        return line.state() == KeyState.ACTIVE
                && line.past().rebuff().filter(rebuff -> rebuff.kind().equals(FailureKind.INVALID_KEY.word()))
                        .isPresent();
    }

    private Care care(HomeCases.Surge surge) {
        return new Care(Tone.WARNING, unusual.of(surge.unusual(), surge.called()), Care.Where.COSTS);
    }

    private Care care(HomeCases.BudgetLine line) {
        Standing standing = line.standing();
        String text = words.of(
                "home.care.budget", standings.name(standing, line.called()), words.of("home.level", standing.level()));
        return new Care(standing.level() == Level.OVER ? Tone.BAD : Tone.WARNING, text, Care.Where.BUDGETS);
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0 ? BigDecimal.ZERO : part.divide(whole, DIGITS, RoundingMode.HALF_UP);
    }
}
