package org.keytally.core.usecase.prompt;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.ledger.Ending;
import org.keytally.core.domain.ledger.Estimate;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.Pace;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.prompt.BatchBook;
import org.keytally.core.domain.prompt.BatchCourier;
import org.keytally.core.domain.prompt.Choice;
import org.keytally.core.domain.prompt.Decision;
import org.keytally.core.domain.prompt.Destination;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.PendingBatch;
import org.keytally.core.domain.prompt.Question;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.Route;
import org.keytally.core.domain.prompt.Step;
import org.keytally.core.domain.prompt.Submission;

/// Gives a prompt that can wait to its provider: booked before a byte leaves, settled when it is collected.
///
/// It goes with the first key of its route or not at all, as nobody waits for another try.
public final class SubmitBatch {

    private final Means means;
    private final BatchCourier courier;
    private final BatchBook book;

    public SubmitBatch(Means means, BatchCourier courier, BatchBook book) {
        this.means = means;
        this.courier = courier;
        this.book = book;
    }

    public Answer submit(Order order, Audience audience) {
        Choice choice = means.planner().way(order.way(), order.model(), Optional.of(order.prompt()));
        return switch (choice instanceof Question question
                ? new AskWhoPays(means, order, audience).answered(question)
                : choice) {
            case Refusal why -> new Answer.Refused(why);
            case Question question -> new Answer.Refused(new Refusal.Unasked(question));
            case Route route -> planned(order, route, audience);
        };
    }

    /// Whether a provider takes batches at all.
    public boolean isTakenBy(Provider provider) {
        return courier.serves(provider.id());
    }

    private Answer planned(Order order, Route route, Audience audience) {
        return switch (means.planner().plan(order, route)) {
            case Plan.None(var why) -> new Answer.Refused(why);
            case Plan.Ready plan when plan.step().isEmpty() || !isTaken(route.provider(), plan.to()) ->
                new Answer.Refused(new Refusal.NoBatches(route.provider()));
            case Plan.Ready plan -> entered(order, plan, audience);
        };
    }

    private boolean isTaken(Provider provider, Destination to) {
        return isTakenBy(provider) && to instanceof Destination.Host;
    }

    private Answer entered(Order order, Plan.Ready plan, Audience audience) {
        Intent intent = means.books().intent(order, plan, Optional.empty(), means.planner().tariff());
        Optional<Key> key = plan.step().map(Step::key);
        Gate.Bid bid = new Gate.Bid(
                intent,
                plan.route().provider(),
                key,
                order.way().key().isPresent(),
                Duration.ZERO);
        return switch (means.gates().enter(bid)) {
            case Gate.Turned(var why) ->
                new Answer.Refused(new Refusal.Barred(key, why, plan.route().steps()));
            case Gate.Admitted(Gate.Pass pass) -> admitted(plan, intent, audience, pass);
        };
    }

    private Answer admitted(Plan.Ready plan, Intent intent, Audience audience, Gate.Pass pass) {
        // Left while it is with the provider, the pass keeps what it can cost at most.
        try (Parting parting = new Parting(pass)) {
            return switch (Opening.of(means.ring(), plan.step().map(Step::key))) {
                case Opening.Shut(var why) -> new Answer.Refused(why);
                case Opening.Open open -> {
                    try (open) {
                        yield booked(plan, intent, audience, open.secret(), parting);
                    }
                }
            };
        }
    }

    private Answer booked(
            Plan.Ready plan, Intent intent, Audience audience, Optional<Secret> secret, Parting parting) {
        try {
            Crossing.at(plan.route(), plan.step(), means.books().payerName(plan.route(), plan.step()))
                    .ifPresent(crossing -> Attempt.told(means, audience, crossing));
            audience.begun(intent.id());
            means.books().ledger().intend(intent);
            parting.sent();
            PendingBatch batch = new PendingBatch(
                    intent.id(),
                    plan.step().orElseThrow().key().id(),
                    plan.route().provider().id(),
                    plan.model(),
                    intent.at(),
                    Optional.empty());
            book.put(batch);
            means.books().ledger().secure();
            return given(plan, batch, intent, secret, parting);
        } catch (LedgerException failed) {
            return new Answer.Unbooked(failed.kind(), Optional.empty());
        } catch (InterruptedException left) {
            Thread.currentThread().interrupt();
            return new Answer.Left();
        }
    }

    private Answer given(
            Plan.Ready plan, PendingBatch batch, Intent intent, Optional<Secret> secret, Parting parting) {
        return switch (courier.submit(intent.id(), plan.prompt(), plan.model(), plan.to(), secret)) {
            case Submission.Taken(String remote) -> {
                PendingBatch taken = batch.taken(remote);
                book.put(taken);
                means.history().keepAsked(plan.prompt(), intent);
                yield new Answer.Pending(taken);
            }
            case Submission.NotTaken(Failure failure) -> {
                Settlement none = new Settlement.Uncharged(intent.id(), now(), ending(failure), pace(intent));
                yield ended(plan, intent, failure, none, parting);
            }
            case Submission.Doubtful(Failure failure) -> {
                Settlement unknown = new Settlement.Unknown(
                        intent.id(), now(), ending(failure), pace(intent), Estimate.NONE);
                yield ended(plan, intent, failure, unknown, parting);
            }
        };
    }

    private Answer ended(
            Plan.Ready plan, Intent intent, Failure failure, Settlement settlement, Parting parting) {
        try {
            means.books().ledger().settle(settlement);
            parting.settled(settlement, failure);
            means.books().ledger().secure();
        } catch (LedgerException failed) {
            // It has left, so nobody may send it again unseen.
            return new Answer.Unbooked(failed.kind(), Optional.of(intent.id()));
        }
        book.remove(intent.id());
        Route route = plan.step()
                .map(step -> plan.route().after(step, Decision.FAILED, failure.kind()))
                .orElse(plan.route())
                .ended();
        return new Answer.Failed(
                failure, new Receipt(intent, settlement, route, means.books().payerName(route, plan.step())));
    }

    private static Ending ending(Failure failure) {
        return Ending.failed(failure.kind().word(), failure.requestId());
    }

    private Pace pace(Intent intent) {
        return Pace.between(intent.at(), now());
    }

    private Instant now() {
        return means.books().clock().instant();
    }
}
