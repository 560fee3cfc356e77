package org.keytally.core.adapter.export;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.keytally.core.domain.catalog.PriceReference;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.ledger.Ending;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.Errand;
import org.keytally.core.domain.ledger.Estimate;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Pace;
import org.keytally.core.domain.ledger.Recost;
import org.keytally.core.domain.ledger.Saving;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.ledger.Spent;

// The columns of an entry.
final class EntryRow {

    private final UnaryOperator<String> names;
    private final Map<Enum<?>, String> words = new HashMap<>();
    private final MomentText moments = new MomentText();

    EntryRow(UnaryOperator<String> names) {
        this.names = names;
    }

    void write(Entry entry, Cells cells) throws IOException {
        cells.beginRow();
        attempt(entry, cells);
        errand(entry.intent().errand(), cells);
        ending(entry, cells);
        usage(entry.spent().flatMap(Spent::usage), cells);
        money(entry, cells);
        cells.endRow();
    }

    private void attempt(Entry entry, Cells cells) throws IOException {
        Intent intent = entry.intent();
        cells.text("entry", intent.id().toString());
        cells.text("prompt_id", intent.prompt().toString());
        cells.text("at", moments.of(intent.at()));
        cells.text("state", word(entry.state()));
        cells.text("provider", intent.to().provider().value());
        cells.text("model", intent.to().model());
        cells.text("key", intent.purse().key().map(KeyId::value).orElse(""));
        cells.text("scope", intent.purse().scope().map(this::word).orElse(""));
        cells.text("payer", word(intent.purse().payer()));
        cells.text("payer_name", name(intent.purse().owner()));
        cells.truth("fallback", intent.isFallback());
    }

    private void errand(Errand errand, Cells cells) throws IOException {
        cells.text("member", name(errand.who()));
        cells.text("type", errand.type());
        cells.text("project", name(errand.project()));
        cells.text("client", name(errand.client()));
        cells.text("agent", errand.agent());
        cells.text("environment", word(errand.environment()));
    }

    private static void ending(Entry entry, Cells cells) throws IOException {
        Optional<Ending> ending = entry.settlement().map(Settlement::ending);
        Optional<Pace> pace = entry.settlement().map(Settlement::pace);
        cells.text("model_reported", ending.flatMap(Ending::modelReported).orElse(""));
        cells.text("finish", ending.map(Ending::finish).orElse(""));
        cells.text("failure", ending.flatMap(Ending::failure).orElse(""));
        cells.text("request_id", ending.flatMap(Ending::requestId).orElse(""));
        cells.number("first_token_ms", millis(pace.flatMap(Pace::firstToken)));
        cells.number("duration_ms", millis(pace.map(Pace::duration)));
        cells.truth("cached", entry.spent().map(Spent::isCached).orElse(false));
    }

    private static void usage(Optional<Usage> usage, Cells cells) throws IOException {
        cells.number("input", count(usage.map(Usage::input)));
        cells.number("cached_read", count(usage.map(Usage::cachedRead)));
        cells.number("cache_write", count(usage.map(Usage::cacheWrite)));
        cells.number("output", count(usage.map(Usage::output)));
        cells.number("reasoning", count(usage.map(Usage::reasoning)));
        cells.number("total", count(usage.map(Usage::total)));
    }

    private void money(Entry entry, Cells cells) throws IOException {
        Optional<Spent> spent = entry.spent();
        Estimate estimate = entry.settlement().map(EntryRow::estimate).orElse(Estimate.NONE);
        cells.money("cost_usd", entry.cost());
        cells.money("cost_reported_usd", spent.flatMap(Spent::reported));
        cells.money("charged_usd", entry.charged());
        cells.text("price_from", pricedBy(entry).map(row -> moments.of(row.from())).orElse(""));
        cells.number("corrections", OptionalLong.of(entry.recosts().size()));
        cells.number("estimated_tokens", count(estimate.usage().map(Usage::total)));
        cells.money("estimated_cost_usd", estimate.cost());
        cells.money("worst_cost_usd", entry.intent().worstCost());
        cells.money("saved_usd", spent.flatMap(Spent::saving).flatMap(Saving::amount));
        cells.money("baseline_cost_usd", spent.flatMap(Spent::baseline));
        cells.money("baseline_saved_usd", entry.savedByModel());
    }

    private static Optional<PriceReference> pricedBy(Entry entry) {
        return entry.recosts().isEmpty()
                ? entry.spent().flatMap(Spent::pricedBy)
                : Optional.of(entry.recosts().getLast()).flatMap(Recost::pricedBy);
    }

    private static Estimate estimate(Settlement settlement) {
        return switch (settlement) {
            case Settlement.Settled settled -> settled.spent().estimate();
            case Settlement.Uncharged uncharged -> Estimate.NONE;
            case Settlement.Unknown unknown -> unknown.estimate();
        };
    }

    private String name(String id) {
        return id.isEmpty() ? "" : names.apply(id);
    }

    private String word(Enum<?> choice) {
        return words.computeIfAbsent(choice, one -> one.name().toLowerCase(Locale.ROOT));
    }

    private static OptionalLong count(Optional<Long> count) {
        return count.map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    private static OptionalLong millis(Optional<Duration> time) {
        return count(time.map(Duration::toMillis));
    }
}
