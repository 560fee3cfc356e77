package org.keytally.core.usecase.demo;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keytally.core.domain.catalog.Cost;
import org.keytally.core.domain.catalog.EventId;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.PriceBook;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.home.NameBook;
import org.keytally.core.domain.home.NameKind;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.ledger.Addressee;
import org.keytally.core.domain.ledger.Ending;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.Errand;
import org.keytally.core.domain.ledger.Estimate;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Pace;
import org.keytally.core.domain.ledger.PromptId;
import org.keytally.core.domain.ledger.Purse;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.ledger.Spent;
import org.keytally.core.domain.ledger.Worst;

/// What a prompt of the made-up team leaves in the book.
///
/// @param person the person at this machine
record DemoBooking(PriceBook prices, NameBook names, String person, SecureRandom random) {

    private static final long MOST_TOKENS = 8_192;
    private static final Map<String, String> BASELINES =
            Map.of("openai", "gpt-4o", "anthropic", "claude-sonnet-4-5");

    private static final Set<String> BILLING = Set.of("openrouter");
    private static final BigDecimal DEARER = new BigDecimal("1.06");

    Intent intent(DemoPrompt prompt, Optional<Key> key) {
        EntryId id = new EntryId(EventId.at(prompt.at(), random));
        return new Intent(
                id,
                PromptId.startedBy(id),
                prompt.at(),
                new Addressee(new ProviderId(prompt.key().provider()), prompt.model()),
                purse(prompt, key),
                errand(prompt),
                false,
                new Worst(cost(prompt).or(() -> Optional.of(Money.ZERO)), MOST_TOKENS));
    }

    Settlement settlement(DemoPrompt prompt, Intent intent) {
        Pace pace = new Pace(Optional.of(prompt.took().dividedBy(4)), prompt.took());
        if (prompt.isCut()) {
            Ending ending = new Ending(Optional.empty(), "error", Optional.of("overloaded"), Optional.empty());
            return new Settlement.Uncharged(intent.id(), intent.at().plus(prompt.took()), ending, pace);
        }
        Ending ending = new Ending(Optional.of(prompt.model()), "stop", Optional.empty(), Optional.empty());
        return new Settlement.Settled(intent.id(), intent.at().plus(prompt.took()), ending, pace, spent(prompt));
    }

    /// What it cost, where it cost anything.
    Optional<Money> cost(DemoPrompt prompt) {
        return known(prompt).map(Cost.Known::amount);
    }

    private Spent spent(DemoPrompt prompt) {
        Optional<Cost.Known> known = known(prompt);
        Optional<Money> cost = prompt.key().isPlain() ? Optional.of(Money.ZERO) : known.map(Cost.Known::amount);
        return new Spent(Optional.of(prompt.usage()), cost, bill(prompt), known.map(Cost.Known::pricedBy),
                Estimate.NONE, Optional.empty()).comparedWith(baseline(prompt));
    }

    // What its provider wrote into the answer: mostly what was worked out here, at times a little more, where another
    // host stepped in.
    private Optional<Money> bill(DemoPrompt prompt) {
        if (!BILLING.contains(prompt.key().provider())) {
            return Optional.empty();
        }
        BigDecimal share = prompt.usage().output() % 11 == 0 ? DEARER : BigDecimal.ONE;
        return cost(prompt).map(cost -> new Money(cost.dollars().multiply(share)));
    }

    // What the same would have cost with the model the team would else have taken.
    private Optional<Money> baseline(DemoPrompt prompt) {
        return Optional.ofNullable(BASELINES.get(prompt.key().provider()))
                .filter(model -> !model.equals(prompt.model()))
                .flatMap(model -> known(prompt, model))
                .map(Cost.Known::amount);
    }

    private Optional<Cost.Known> known(DemoPrompt prompt) {
        return known(prompt, prompt.model());
    }

    private Optional<Cost.Known> known(DemoPrompt prompt, String model) {
        return prices.costOf(
                new ProviderId(prompt.key().provider()), Optional.empty(), model, prompt.usage(), prompt.at())
                .known();
    }

    private Purse purse(DemoPrompt prompt, Optional<Key> key) {
        return key.map(one -> new Purse(
                Optional.of(one.id()), Optional.of(one.scope()), Payer.of(one.scope()), payer(prompt, one)))
                .orElse(Purse.FREE);
    }

    private String payer(DemoPrompt prompt, Key key) {
        return name(NameKind.PERSON, switch (key.scope()) {
            case PERSONAL -> prompt.who().isEmpty() ? person : prompt.who();
            case TEAM, COMPANY, APP -> key.label();
        });
    }

    private Errand errand(DemoPrompt prompt) {
        DemoPrompt.Work work = prompt.work();
        return new Errand(
                name(NameKind.PERSON, prompt.who().isEmpty() ? person : prompt.who()),
                work.type(),
                name(NameKind.PROJECT, work.project()),
                name(NameKind.CLIENT, work.client()),
                work.agent(),
                prompt.environment());
    }

    private String name(NameKind kind, String name) {
        return name.isEmpty() ? "" : names.idOf(kind, name).value();
    }
}
