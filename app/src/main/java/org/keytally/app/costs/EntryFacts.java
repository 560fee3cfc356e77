package org.keytally.app.costs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keytally.app.words.Formats;
import org.keytally.app.words.GroupWords;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.PriceReference;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.ledger.Ending;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.Errand;
import org.keytally.core.domain.ledger.Pace;
import org.keytally.core.domain.ledger.Saving;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.ledger.Spent;
import org.keytally.core.domain.ledger.UsageBy;

/// Everything the book knows of an attempt, fact by fact; what does not apply is left out.
final class EntryFacts {

    /// A fact and its name.
    record Fact(String name, String value) {}

    private final Words words;
    private final Formats formats;
    private final GroupWords groups;
    private final List<Fact> facts = new ArrayList<>();

    private EntryFacts(Words words, Formats formats, GroupWords groups) {
        this.words = words;
        this.formats = formats;
        this.groups = groups;
    }

    static List<Fact> of(EntryRow row, Words words, Formats formats, GroupWords groups) {
        EntryFacts facts = new EntryFacts(words, formats, groups);
        facts.tell(row);
        return List.copyOf(facts.facts);
    }

    private void tell(EntryRow row) {
        Entry entry = row.line().entry();
        add("when", row.exact());
        add("outcome", row.outcome());
        route(row);
        entry.spent().flatMap(Spent::usage).ifPresent(this::tokens);
        money(row);
        entry.settlement().map(Settlement::ending).ifPresent(this::ending);
        entry.settlement().map(Settlement::pace).ifPresent(this::pace);
        add("id", entry.intent().id().toString());
    }

    private void route(EntryRow row) {
        Entry entry = row.line().entry();
        Errand errand = entry.intent().errand();
        group(UsageBy.PAYER, Optional.empty(), entry);
        add(groups.of(UsageBy.KEY), row.line().key());
        add("asked", row.asked());
        add("fallback", words.of(entry.intent().isFallback() ? "entry.fallback.yes" : "entry.fallback.no"));
        group(UsageBy.ENVIRONMENT, Optional.empty(), entry);
        group(UsageBy.TYPE, Optional.of(errand.type()), entry);
        group(UsageBy.PROJECT, row.line().project(), entry);
        group(UsageBy.CLIENT, row.line().client(), entry);
        group(UsageBy.AGENT, Optional.of(errand.agent()), entry);
        group(UsageBy.MEMBER, row.line().member(), entry);
    }

    private void group(UsageBy by, Optional<String> name, Entry entry) {
        String id = by.value(entry.intent().to(), entry.intent().purse(), entry.intent().errand());
        if (!id.isEmpty()) {
            facts.add(new Fact(groups.of(by), groups.of(by, id, name)));
        }
    }

    private void tokens(Usage usage) {
        String in = parts(part("entry.tokens.cached", usage.cachedRead()),
                part("entry.tokens.written", usage.cacheWrite()));
        add("tokens", words.of("entry.tokens.in", formats.count(usage.input())) + in + ", "
                + words.of("entry.tokens.out", formats.count(usage.output()))
                + parts(part("entry.tokens.reasoning", usage.reasoning())));
    }

    private String part(String name, long count) {
        return count == 0 ? "" : words.of(name, formats.count(count));
    }

    private static String parts(String... parts) {
        String said = Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return said.isEmpty() ? "" : " (" + said + ")";
    }

    private void money(EntryRow row) {
        Entry entry = row.line().entry();
        Optional<Spent> spent = entry.spent();
        add("cost", entry.cost().map(formats::exact).orElse(row.cost()));
        add(words.of("entry.fact.billed"), spent.flatMap(Spent::reported).map(formats::exact));
        add(words.of("entry.fact.price"), spent.flatMap(Spent::pricedBy).map(this::price));
        spent.flatMap(Spent::baseline).ifPresent(baseline -> {
            add("baseline", formats.exact(baseline));
            add(words.of("entry.fact.baseline-saved"), entry.savedByModel().map(formats::exact));
        });
        add(words.of("entry.fact.spared"),
                spent.flatMap(Spent::saving).flatMap(Saving::amount).map(formats::exact));
        add(words.of("entry.fact.corrected"), Optional.of(entry.recosts().size())
                .filter(count -> count > 0)
                .map(count -> words.of("entry.corrections", count)));
    }

    private String price(PriceReference row) {
        return words.of("entry.price", words.of("entry.price-source", row.source()), row.model(),
                formats.day(row.from()));
    }

    private void ending(Ending ending) {
        add("finish", ending.finish());
        add(words.of("entry.fact.failure"), ending.failure());
        add(words.of("entry.fact.reported"), ending.modelReported());
        add(words.of("entry.fact.request"), ending.requestId());
    }

    private void pace(Pace pace) {
        add("duration", seconds(pace.duration()));
        add(words.of("entry.fact.first-token"), pace.firstToken().map(this::seconds));
    }

    private String seconds(Duration length) {
        return words.of("entry.milliseconds", formats.count(length.toMillis()));
    }

    private void add(String name, String value) {
        facts.add(new Fact(words.of("entry.fact." + name), value));
    }

    private void add(String name, Optional<String> value) {
        value.ifPresent(one -> facts.add(new Fact(name, one)));
    }
}
