package org.keytally.app.prompt;

import java.util.Optional;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.prompt.Reason;
import org.keytally.core.domain.prompt.Step;
import org.keytally.core.usecase.prompt.Crossing;

/// The words for who pays, and for why keys were passed over.
final class PayerText {

    private final Words words;

    PayerText(Words words) {
        this.words = words;
    }

    /// "the company pays", by name where one is known.
    String pays(Payer payer, Optional<String> name) {
        return payer == Payer.YOU || payer == Payer.FREE || name.isEmpty()
                ? words.of("payer", payer)
                : words.of("payer.named." + Words.code(payer), name.get());
    }

    /// The word on a badge: the name of a team or company where one is known.
    String badge(Payer payer, Optional<String> name) {
        return payer == Payer.YOU || payer == Payer.FREE
                ? words.of("sign.payer", payer)
                : name.orElseGet(() -> words.of("sign.payer", payer));
    }

    /// Another payer stepped in.
    String of(Crossing crossing) {
        String pays = pays(crossing.payer(), crossing.payerName());
        String label = crossing.to().key().label();
        return crossing.from()
                .map(from -> words.of(
                        "crossing.failed", from.key().label(), from.reason().map(this::why).orElse(""), pays, label))
                .orElseGet(() -> words.of("crossing.unset", pays, label));
    }

    /// A key of another payer that was left alone, and why.
    String heldBack(Step step) {
        return words.of("crossing.held-back", step.key().label(), step.reason().map(this::why).orElse(""));
    }

    /// What is wrong with a key, as the end of a sentence that begins with it.
    String why(Reason reason) {
        return words.of("why." + reason.word());
    }
}
