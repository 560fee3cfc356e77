package org.keytally.core.usecase.prompt;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.Pace;
import org.keytally.core.domain.ledger.PromptId;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.prompt.Delivery;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.Step;
import org.keytally.core.domain.prompt.Unfit;

/// One sending of a prompt: let through by the gates, booked before a byte leaves, and again when it has ended.
final class Attempt {

    private static final long NEVER = Long.MIN_VALUE;

    private final Means means;
    private final Order order;
    private final Audience audience;
    private final Retries retries;

    /// What came of it.
    sealed interface Result {}

    /// It was made and booked.
    record Booked(Delivery delivery, Intent intent, Settlement settlement) implements Result {}

    /// It could not be booked; the answer says whether it was made.
    record Unbooked(Answer answer) implements Result {}

    /// A gate turned it away; nothing was sent.
    record Turned(Unfit why) implements Result {}

    /// Its secret could not be opened; nothing was sent.
    record Shut(Refusal why) implements Result {}

    Attempt(Means means, Order order, Audience audience, Retries retries) {
        this.means = means;
        this.order = order;
        this.audience = audience;
        this.retries = retries;
    }

    /// @param crossing what is told before a byte leaves, where another payer steps in
    Result make(Plan.Ready plan, Optional<PromptId> prompt, Optional<Crossing> crossing) throws InterruptedException {
        Intent intent = books().intent(order, plan, prompt, means.planner().tariff());
        Gate.Bid bid = new Gate.Bid(
                intent,
                plan.route().provider(),
                plan.step().map(Step::key),
                order.way().key().isPresent(),
                retries.left());
        return switch (means.gates().enter(bid)) {
            case Gate.Turned(var why) -> new Turned(why);
            case Gate.Admitted(Gate.Pass pass) -> admitted(plan, intent, crossing, pass);
        };
    }

    private Books books() {
        return means.books();
    }

    /// The secret is opened only now, after the wait for its turn where there are many.
    private Result admitted(Plan.Ready plan, Intent intent, Optional<Crossing> crossing, Gate.Pass pass)
            throws InterruptedException {
        try (Parting parting = new Parting(pass)) {
            Duration wait = pass.untilTurn();
            if (wait.isPositive()) {
                retries.waited(wait);
                audience.queued(wait);
                means.pauses().waiting().during(wait);
            }
            Intent begun = wait.isPositive() ? intent.begunAt(books().clock().instant()) : intent;
            return switch (Opening.of(means.ring(), plan.step().map(Step::key))) {
                case Opening.Shut(var why) -> new Shut(why);
                case Opening.Open open -> {
                    try (open) {
                        yield intended(plan, begun, crossing, open.secret(), parting);
                    }
                }
            };
        }
    }

    private Result intended(
            Plan.Ready plan, Intent intent, Optional<Crossing> crossing, Optional<Secret> secret, Parting parting)
            throws InterruptedException {
        try {
            crossing.ifPresent(step -> told(means, audience, step));
            audience.begun(intent.id());
            books().ledger().intend(intent);
            parting.sent();
            books().forcing().begin();
            return settled(plan, intent, delivered(plan, secret), parting);
        } catch (LedgerException failed) {
            return new Unbooked(new Answer.Unbooked(failed.kind(), Optional.empty()));
        }
    }

    /// Tells and records that another payer steps in.
    static void told(Means means, Audience audience, Crossing crossing) {
        audience.crossed(crossing);
        Map<String, String> facts = Map.of(
                "payer", crossing.payer().name(),
                "label", crossing.to().key().label(),
                "provider", crossing.to().key().provider().value(),
                "instead", crossing.from().map(step -> step.key().label()).orElse(""),
                "reason", crossing.from().flatMap(Step::reason).map(reason -> reason.word()).orElse("unset"));
        means.ring()
                .witness()
                .tell(AuditAction.PAYER_CROSSED, Subject.key(crossing.to().key().id().value()), facts);
    }

    private record Timed(Delivery delivery, Pace pace) {}

    private Timed delivered(Plan.Ready plan, Optional<Secret> secret) {
        Deltas deltas = audience.deltas();
        long start = means.pauses().nanoTime().getAsLong();
        AtomicLong first = new AtomicLong(NEVER);
        Delivery delivery = plan.parcel()
                .deliver(
                        secret,
                        new Deltas(
                                piece -> {
                                    first.compareAndSet(NEVER, means.pauses().nanoTime().getAsLong());
                                    deltas.text().accept(piece);
                                },
                                piece -> {
                                    first.compareAndSet(NEVER, means.pauses().nanoTime().getAsLong());
                                    deltas.reasoning().accept(piece);
                                }));
        Duration whole = Duration.ofNanos(means.pauses().nanoTime().getAsLong() - start);
        Optional<Duration> until =
                first.get() == NEVER ? Optional.empty() : Optional.of(Duration.ofNanos(first.get() - start));
        return new Timed(delivery, new Pace(until, whole));
    }

    private Result settled(Plan.Ready plan, Intent intent, Timed timed, Parting parting) {
        Settling settling = new Settling(
                means.planner().tariff(), plan.route().provider(), plan.prompt(), intent, timed.pace(),
                books().clock().instant());
        Settlement settlement = settling.of(timed.delivery());
        try {
            books().ledger().settle(settlement);
            parting.settled(settlement, timed.delivery());
            books().ledger().secure();
        } catch (LedgerException failed) {
            return new Unbooked(new Answer.Unbooked(failed.kind(), Optional.of(intent.id())));
        }
        return new Booked(timed.delivery(), intent, settlement);
    }
}
