package org.keytally.app.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.Spent;
import org.keytally.core.usecase.usage.BrowseEntries;

/// What a kept prompt cost, as the ledger has it today.
final class PastReceipt {

    private PastReceipt() {}

    static ReceiptText of(BrowseEntries.Line line, Words words, Formats formats) {
        Entry entry = line.entry();
        Optional<Usage> usage = entry.spent().flatMap(Spent::usage);
        List<ReceiptText.Fact> facts = new ArrayList<>();
        line.key().ifPresent(label -> facts.add(new ReceiptText.Fact(words.of("prompt.fact.key"), label)));
        facts.add(fact(words, "prompt.fact.provider", entry.intent().to().provider().value()));
        facts.add(fact(words, "prompt.fact.model", entry.intent().to().model()));
        usage.ifPresent(counted -> {
            facts.add(fact(words, "prompt.fact.input", formats.count(counted.input())));
            facts.add(fact(words, "prompt.fact.output", formats.count(counted.output())));
        });
        entry.cost().ifPresent(money -> facts.add(fact(words, "prompt.fact.cost", formats.exact(money))));
        facts.add(fact(words, "prompt.fact.entry", entry.intent().id().toString()));
        return new ReceiptText(
                String.join(
                        " · ",
                        line.key().orElse(entry.intent().to().provider().value()),
                        usage.map(counted -> words.of("prompt.receipt.tokens", formats.count(counted.total())))
                                .orElseGet(() -> words.of("prompt.receipt.tokens-unknown")),
                        entry.charged().map(formats::money).orElseGet(() -> words.of("prompt.receipt.cost-unknown")),
                        new PayerText(words).pays(entry.intent().purse().payer(), Optional.empty())),
                facts);
    }

    private static ReceiptText.Fact fact(Words words, String name, String value) {
        return new ReceiptText.Fact(words.of(name), value);
    }
}
