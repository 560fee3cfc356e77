package org.keytally.app.costs;

import java.util.Optional;
import org.keytally.app.fx.Notice.Tone;
import org.keytally.app.words.Formats;
import org.keytally.app.words.GroupWords;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.EntryState;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Spent;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.usecase.usage.BrowseEntries;

/// One attempt as a row.
///
/// @param exact its moment to the second
/// @param saved against the model of comparison
record EntryRow(
        BrowseEntries.Line line,
        String when,
        String exact,
        String key,
        Payer payer,
        String asked,
        String type,
        String tokens,
        String saved,
        String cost,
        Tone tone,
        String outcome) {

    /// Whether another payer stepped in.
    boolean isFallback() {
        return line.entry().intent().isFallback();
    }

    static EntryRow of(BrowseEntries.Line line, Words words, Formats formats, GroupWords groups) {
        Entry entry = line.entry();
        Intent intent = entry.intent();
        return new EntryRow(
                line,
                formats.minute(intent.at()),
                formats.exact(intent.at()),
                line.key().orElse(Formats.UNKNOWN),
                intent.purse().payer(),
                groups.of(UsageBy.PROVIDER, intent.to().provider().value(), Optional.empty()) + " · "
                        + intent.to().model(),
                intent.errand().type(),
                entry.spent().flatMap(Spent::usage).map(Usage::total).map(formats::count).orElse(Formats.UNKNOWN),
                formats.money(entry.savedByModel()),
                cost(entry, words, formats),
                tone(entry.state()),
                words.of(entry.spent().filter(Spent::isCached).isPresent()
                        ? "entry.state.cached"
                        : "entry.state." + Words.code(entry.state())));
    }

    // What cost nothing and what has no known cost must not look alike.
    private static String cost(Entry entry, Words words, Formats formats) {
        return switch (entry.state()) {
            case SETTLED -> entry.charged().map(formats::money)
                    .orElseGet(() -> Formats.UNKNOWN + " " + words.of("sums.no-price"));
            case UNCHARGED -> Formats.UNKNOWN + " " + words.of("entry.uncharged");
            case UNKNOWN, OPEN -> Formats.UNKNOWN + " " + entry.intent().worstCost()
                    .map(most -> words.of("entry.at-most", formats.money(most)))
                    .orElseGet(() -> words.of("sums.not-known"));
        };
    }

    private static Tone tone(EntryState state) {
        return switch (state) {
            case SETTLED -> Tone.GOOD;
            case UNCHARGED -> Tone.BAD;
            case UNKNOWN -> Tone.WARNING;
            case OPEN -> Tone.PLAIN;
        };
    }
}
