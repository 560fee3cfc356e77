package org.keytally.app.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keytally.app.words.Formats;
import org.keytally.app.words.FreeMeter;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.ledger.Spent;
import org.keytally.core.usecase.prompt.Receipt;
import org.keytally.core.usecase.usage.MeasureFreeTier;

/// What a prompt cost, as one line, and as the lines behind it.
record ReceiptText(String line, List<Fact> facts) {

    /// One thing that was booked.
    record Fact(String name, String value) {}

    ReceiptText {
        facts = List.copyOf(facts);
    }

    /// @param free how much of the provider's free requests was used, where it counts them
    static ReceiptText of(
            Receipt receipt, Optional<MeasureFreeTier.Measured> free, Words words, Formats formats) {
        Writing writing = new Writing(receipt, words, formats);
        List<Fact> facts = new ArrayList<>(writing.facts());
        free.ifPresent(measured -> facts.add(new Fact(
                words.of("prompt.fact.free"), FreeMeter.of(measured, words, formats).text())));
        return new ReceiptText(writing.line(), facts);
    }

    private record Writing(Receipt receipt, Words words, Formats formats) {

        String line() {
            if (receipt.settlement() instanceof Settlement.Uncharged) {
                return whose() + " · " + words.of("entry.uncharged");
            }
            PayerText payers = new PayerText(words);
            return String.join(" · ", whose(), tokens(), cost(),
                    payers.pays(receipt.intent().purse().payer(), receipt.payerName()));
        }

        private String whose() {
            Provider provider = receipt.route().provider();
            return receipt.key()
                    .map(key -> receipt.payerName()
                            .map(name -> words.of("prompt.receipt.key", name, provider.name()))
                            .orElse(key.label()))
                    .orElse(provider.name());
        }

        private String tokens() {
            Optional<Usage> counted = receipt.spent().flatMap(Spent::usage);
            if (counted.isPresent()) {
                return words.of("prompt.receipt.tokens", formats.count(counted.get().total()));
            }
            return receipt.estimate()
                    .usage()
                    .map(thought -> words.of("prompt.receipt.tokens", "≈ " + formats.count(thought.total())))
                    .orElseGet(() -> words.of("prompt.receipt.tokens-unknown"));
        }

        private String cost() {
            Optional<Money> charged = receipt.spent().flatMap(Spent::charged);
            if (charged.isPresent()) {
                return formats.money(charged.get());
            }
            boolean isFree = receipt.route().provider().isLocal();
            return receipt.estimate()
                    .cost()
                    .map(thought -> isFree ? formats.money(thought) : formats.estimate(thought))
                    .orElseGet(() -> isFree ? formats.money(Money.ZERO) : words.of("prompt.receipt.cost-unknown"));
        }

        List<Fact> facts() {
            List<Fact> facts = new ArrayList<>();
            receipt.key().map(Key::label).ifPresent(label -> add(facts, "prompt.fact.key", label));
            add(facts, "prompt.fact.provider", receipt.route().provider().name());
            add(facts, "prompt.fact.model", receipt.intent().to().model());
            receipt.spent().flatMap(Spent::usage).ifPresent(usage -> add(facts, usage));
            receipt.spent().flatMap(Spent::cost)
                    .ifPresent(money -> add(facts, "prompt.fact.cost", formats.exact(money)));
            receipt.spent().flatMap(Spent::reported)
                    .ifPresent(money -> add(facts, "prompt.fact.reported", formats.exact(money)));
            receipt.settlement().pace().firstToken()
                    .ifPresent(wait -> add(facts, "prompt.fact.first-token", seconds(wait.toMillis())));
            add(facts, "prompt.fact.duration", seconds(receipt.settlement().pace().duration().toMillis()));
            add(facts, "prompt.fact.environment",
                    words.of("sign.environment", receipt.intent().errand().environment()));
            add(facts, "prompt.fact.entry", receipt.intent().id().toString());
            return facts;
        }

        private void add(List<Fact> facts, Usage usage) {
            add(facts, "prompt.fact.input", formats.count(usage.input()));
            if (usage.cachedRead() > 0) {
                add(facts, "prompt.fact.cached", formats.count(usage.cachedRead()));
            }
            add(facts, "prompt.fact.output", formats.count(usage.output()));
            if (usage.reasoning() > 0) {
                add(facts, "prompt.fact.reasoning", formats.count(usage.reasoning()));
            }
        }

        private void add(List<Fact> facts, String name, String value) {
            facts.add(new Fact(words.of(name), value));
        }

        private String seconds(long millis) {
            return words.of("prompt.fact.milliseconds", formats.count(millis));
        }
    }
}
