package org.keytally.app.cli.prompt;

import java.util.Locale;
import java.util.Optional;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.ledger.Spent;
import org.keytally.core.usecase.prompt.Receipt;

/// One line that says which key was used, how much, what it cost and who pays.
final class ReceiptLine {

    private final Words words;

    ReceiptLine(Words words) {
        this.words = words;
    }

    String of(Receipt receipt) {
        String key = receipt.key()
                .map(used -> words.of("receipt.key", used.label()))
                .orElse(receipt.route().provider().name());
        return String.join(" · ", key, tokens(receipt), cost(receipt) + saved(receipt), payer(receipt));
    }

    private String tokens(Receipt receipt) {
        Optional<Usage> counted = receipt.spent().flatMap(Spent::usage);
        if (counted.isPresent()) {
            return words.of("receipt.tokens", number(counted.get().total()));
        }
        return receipt.estimate()
                .usage()
                .map(thought -> words.of("receipt.tokens-estimated", number(thought.total())))
                .orElseGet(() -> words.of("receipt.tokens-unknown"));
    }

    private String cost(Receipt receipt) {
        Optional<Money> charged = receipt.spent().flatMap(Spent::charged);
        if (charged.isPresent()) {
            return "$" + charged.get().text();
        }
        return receipt.estimate()
                .cost()
                .map(thought -> words.of("receipt.cost-estimated", thought.text()))
                .orElseGet(() -> words.of("receipt.cost-unknown"));
    }

    private String saved(Receipt receipt) {
        return receipt.spent()
                .flatMap(Spent::saving)
                .map(saving -> saving.amount()
                        .map(amount -> words.of("receipt.kept-saved", amount.text()))
                        .orElseGet(() -> words.of("receipt.kept")))
                .orElse("");
    }

    private String payer(Receipt receipt) {
        Payer payer = receipt.intent().purse().payer();
        return new PayerWords(words).payer(payer, receipt.payerName());
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
