package org.keytally.app.cli.money;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Table;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageMoney;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.domain.ledger.UsageTotals;
import org.keytally.core.usecase.usage.ShowUsage;

/// What was used, for people and for programs.
final class UsageText {

    private final Words words;
    private final UsageRange range;

    UsageText(Words words, UsageRange range) {
        this.words = words;
        this.range = range;
    }

    String text(ShowUsage.Shown shown, UsageBy by) {
        UsageTotals totals = shown.totals();
        if (totals.equals(UsageTotals.NONE)) {
            return words.of("usage.nothing", first(), last());
        }
        String sums = words.of(
                totals.requests() == 1 ? "usage.sums.one" : "usage.sums",
                first(), last(), totals.requests(), totals.totalTokens(), cost(totals));
        Table table = new Table(by.name(), ">REQUESTS", ">TOKENS", ">USD");
        for (ShowUsage.Group group : shown.groups()) {
            UsageTotals sum = group.totals();
            table.row(
                    name(group),
                    String.valueOf(sum.requests()),
                    String.valueOf(sum.totalTokens()),
                    cost(sum));
        }
        return sums + "\n" + remarks(totals) + "\n" + table;
    }

    void write(Json json, ShowUsage.Shown shown, UsageBy by) {
        UsageTotals totals = shown.totals();
        json.number("total_requests", totals.requests())
                .number("total_tokens", totals.totalTokens())
                .text("total_cost", known(totals))
                .object("model_breakdown", models -> shown.models()
                        .forEach(model -> models.object(model.id(), one -> sums(one, model.totals()))))
                .list("groups", shown.groups(), (one, group) -> {
                    one.text("name", nameOrNothing(group));
                    if (by == UsageBy.KEY) {
                        one.text("id", Optional.of(group.id()).filter(id -> !id.isEmpty()));
                    }
                    sums(one, group.totals());
                    one.number("unpriced_requests", group.totals().counts().unpriced())
                            .number("unknown_requests", group.totals().counts().unknown());
                })
                .text("by", Words.code(by))
                .text("from", range.from().toString())
                .text("to", range.to().toString())
                .text("zone", range.zone().getId());
        further(json, totals);
    }

    private static void further(Json json, UsageTotals totals) {
        json.number("unpriced_requests", totals.counts().unpriced())
                .number("unknown_requests", totals.counts().unknown())
                .text("unknown_worst_cost", totals.money().unknownWorst().text())
                .number("failed_requests", totals.counts().failed())
                .number("cached_requests", totals.counts().cached())
                .number("fallback_requests", totals.counts().fallback())
                .text("saved_usd", totals.money().saved().text())
                .text("baseline_cost_usd", totals.money().baseline().text())
                .text("baseline_saved_usd", totals.money().savedByModel().text())
                .object("usage", one -> one.number("input", totals.tokens().input())
                        .number("cached_read", totals.tokens().cachedRead())
                        .number("cache_write", totals.tokens().cacheWrite())
                        .number("output", totals.tokens().output())
                        .number("reasoning", totals.tokens().reasoning()))
                .object("estimated_usage", one -> one.number("total", totals.tokens().estimated()))
                .text("estimated_cost_usd", totals.money().estimated().text());
    }

    private static void sums(Json json, UsageTotals totals) {
        json.number("requests", totals.requests())
                .number("tokens", totals.totalTokens())
                .text("cost", known(totals));
    }

    private String remarks(UsageTotals totals) {
        StringBuilder remarks = new StringBuilder();
        remark(remarks, "usage.unpriced", totals.counts().unpriced());
        remark(
                remarks,
                "usage.unknown",
                totals.counts().unknown(),
                totals.money().unknownWorst().text());
        remark(remarks, "usage.failed", totals.counts().failed());
        remark(remarks, "usage.cached", totals.counts().cached(), totals.money().saved().text());
        remarks.append(compared(totals.money()));
        remark(
                remarks,
                "usage.estimated",
                totals.tokens().estimated(),
                totals.money().estimated().text());
        return remarks.toString();
    }

    private String compared(UsageMoney money) {
        if (money.baseline().isZero() && money.compared().isZero()) {
            return "";
        }
        Money saved = money.savedByModel();
        String line = saved.isNegative()
                ? words.of("usage.baseline-more", money.baseline().text(), Money.ZERO.minus(saved).text())
                : words.of("usage.baseline-saved", money.baseline().text(), saved.text());
        return line + "\n";
    }

    private void remark(StringBuilder remarks, String name, long count, Object... parts) {
        if (count > 0) {
            List<Object> all = new ArrayList<>(List.of(count));
            all.addAll(List.of(parts));
            remarks.append(words.of(name, all.toArray())).append('\n');
        }
    }

    private static String cost(UsageTotals totals) {
        return known(totals).orElse("–");
    }

    // Where nothing has a known cost, the sum of what is known would read as free.
    private static Optional<String> known(UsageTotals totals) {
        boolean isAnyKnown = totals.counts().unpriced() + totals.counts().unknown() < totals.requests();
        return Optional.of(totals.cost().text()).filter(_ -> isAnyKnown || totals.requests() == 0);
    }

    private String name(ShowUsage.Group group) {
        return group.name().orElseGet(() -> words.of(group.id().isEmpty() ? "usage.none" : "audit.erased"));
    }

    private Optional<String> nameOrNothing(ShowUsage.Group group) {
        return group.id().isEmpty() ? Optional.empty() : Optional.of(name(group));
    }

    private String first() {
        return shown(range.from());
    }

    // The end of whole days is told by the last of them.
    private String last() {
        ZonedDateTime end = range.to().atZone(range.zone());
        return end.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? end.toLocalDate().minusDays(1).toString()
                : shown(range.to());
    }

    private String shown(Instant moment) {
        ZonedDateTime local = moment.atZone(range.zone());
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? local.toLocalDate().toString()
                : String.format(Locale.ROOT, "%s %s", local.toLocalDate(), local.toLocalTime());
    }
}
