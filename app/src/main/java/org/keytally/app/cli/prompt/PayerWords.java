package org.keytally.app.cli.prompt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keytally.app.words.Words;
import org.keytally.core.domain.budget.BudgetTitle;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.prompt.Decision;
import org.keytally.core.domain.prompt.Reason;
import org.keytally.core.domain.prompt.Route;
import org.keytally.core.domain.prompt.Step;
import org.keytally.core.usecase.prompt.Crossing;
import org.keytally.core.usecase.prompt.Offer;

/// The words for who pays, and for why keys were passed over.
final class PayerWords {

    private final Words words;

    PayerWords(Words words) {
        this.words = words;
    }

    String of(Crossing crossing) {
        String pays = payer(crossing.payer(), crossing.payerName());
        String label = crossing.to().key().label();
        return crossing.from()
                .map(from -> words.of(
                        "crossing.failed", from.key().label(), from.reason().map(this::why).orElse(""), pays, label))
                .orElseGet(() -> words.of("crossing.unset", pays, label));
    }

    /// One line: who pays with which key, whom the prompt goes to, and the most it can cost.
    String offer(Offer offer) {
        String key = offer.route()
                .next()
                .map(step -> words.of("offer.key", step.key().label()))
                .orElseGet(() -> offer.route().provider().name());
        return Stream.of(
                Optional.of(payer(offer.payer(), offer.payerName())),
                Optional.of(key),
                offer.model(),
                offer.worst().map(worst -> worst.cost()
                        .map(most -> words.of("offer.most", most.text()))
                        .orElseGet(() -> words.of("offer.unpriced"))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    /// The keys of other payers that were left alone, and why.
    List<String> heldBack(Route route) {
        return route.steps().stream()
                .filter(step -> step.isCrossing() && step.decision() == Decision.SKIPPED)
                .map(step -> words.of(
                        "crossing.held-back", step.key().label(), step.reason().map(this::why).orElse("")))
                .toList();
    }

    String payer(Payer payer, Optional<String> name) {
        return payer == Payer.YOU || payer == Payer.FREE || name.isEmpty()
                ? words.of("payer", payer)
                : words.of("payer.named." + Words.code(payer), name.get());
    }

    /// What a budget is called: `key:Work (month)`.
    String title(BudgetTitle title) {
        String kind = Words.code(title.target().kind());
        String target = title.called().isEmpty() ? kind : kind + ":" + title.called();
        return words.of("cap.title", target, Words.code(title.period()));
    }

    /// What is wrong with a key, as the end of a sentence that begins with it.
    String why(Reason reason) {
        return words.of("why." + reason.word());
    }

    /// The keys that were passed over, each with its reason.
    String skipped(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.decision() == Decision.SKIPPED)
                .map(step -> words.of(
                        "prompt.skipped", step.key().label(), step.reason().map(this::why).orElse("")))
                .collect(Collectors.joining(", "));
    }
}
