package org.keytally.core.usecase.prompt;

import java.time.Instant;
import java.util.Optional;
import org.keytally.core.domain.catalog.Cost;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.ledger.Ending;
import org.keytally.core.domain.ledger.Estimate;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Pace;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.ledger.Spent;
import org.keytally.core.domain.prompt.Delivery;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.Finish;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.Reply;

/// Turns what came back for an attempt into what is booked for it.
///
/// @param at when it ended
record Settling(Tariff tariff, Provider provider, Prompt prompt, Intent intent, Pace pace, Instant at) {

    Settlement of(Delivery delivery) {
        return switch (delivery) {
            case Reply reply -> new Settlement.Settled(intent.id(), at, ending(reply), pace, spent(reply));
            case Failure failure -> of(failure);
        };
    }

    private Settlement of(Failure failure) {
        Ending ending = ending(failure);
        return switch (Outcome.of(failure)) {
            case NOT_CHARGED -> new Settlement.Uncharged(intent.id(), at, ending, pace);
            case NOT_KNOWN -> new Settlement.Unknown(intent.id(), at, ending, pace, estimate(Optional.empty()));
            case PAID_IN_PART ->
                new Settlement.Settled(intent.id(), at, ending, pace, inPart(failure.partial().orElseThrow()));
        };
    }

    private Spent spent(Reply reply) {
        if (reply.usage().isEmpty()) {
            return inPart(reply);
        }
        return counted(reply).comparedWith(tariff.baselineCost(provider, intent, reply.usage().get()));
    }

    private Spent counted(Reply reply) {
        Optional<Money> reported = reply.costReported().map(Money::new);
        if (provider.isLocal()) {
            return new Spent(
                    reply.usage(),
                    Optional.of(Money.ZERO),
                    Optional.empty(),
                    Optional.empty(),
                    Estimate.NONE,
                    Optional.empty());
        }
        Optional<Cost.Known> cost = tariff.costOf(
                provider, reply.model(), intent.to().model(), reply.usage().get(), intent.at())
                .bookable();
        return new Spent(
                reply.usage(),
                cost.map(Cost.Known::amount),
                reported,
                cost.map(Cost.Known::pricedBy),
                Estimate.NONE,
                Optional.empty());
    }

    /// Nobody counted it to the end: what is thought stands apart from what is known.
    private Spent inPart(Reply partial) {
        Optional<Money> cost = provider.isLocal() ? Optional.of(Money.ZERO) : Optional.empty();
        return new Spent(
                Optional.empty(),
                cost,
                partial.costReported().map(Money::new),
                Optional.empty(),
                estimate(Optional.of(partial)),
                Optional.empty());
    }

    private Estimate estimate(Optional<Reply> partial) {
        return tariff.estimate(provider, intent.to().model(), prompt, partial, intent.at());
    }

    private static Ending ending(Reply reply) {
        return new Ending(reply.model(), reply.finish().kind().word(), Optional.empty(), reply.requestId());
    }

    private static Ending ending(Failure failure) {
        boolean hadBegun = Outcome.of(failure) == Outcome.PAID_IN_PART;
        return new Ending(
                failure.partial().flatMap(Reply::model),
                (hadBegun ? Finish.Kind.INCOMPLETE : Finish.Kind.ERROR).word(),
                Optional.of(failure.kind().word()),
                failure.requestId());
    }
}
