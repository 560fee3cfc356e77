package org.keytally.core.usecase.prompt;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.prompt.Decision;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.domain.prompt.KeptAnswer;
import org.keytally.core.domain.prompt.Reason;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.Reply;
import org.keytally.core.domain.prompt.Route;
import org.keytally.core.domain.prompt.Step;
import org.keytally.core.domain.prompt.Unfit;

/// One prompt on its way: step after step, until it is answered or nothing more may be tried.
final class Journey {

    private final Means means;
    private final Order order;
    private final Audience audience;
    private final Attempt attempt;
    private final Retries retries;
    private final Set<KeyId> reread = new HashSet<>();
    private Route route;
    private Optional<Refusal> refusal = Optional.empty();
    private Optional<Failed> failed = Optional.empty();

    private record Failed(Optional<Step> step, Failure failure, Intent intent, Settlement settlement) {}

    Journey(Means means, Order order, Audience audience, Route route) {
        this.means = means;
        this.order = order;
        this.audience = audience;
        this.route = route;
        this.retries = new Retries(order.patience(), means.ring().random());
        this.attempt = new Attempt(means, order, audience, retries);
    }

    Answer along() {
        try {
            do {
                retries.forNextKey();
                Optional<Answer> end = taken(route.next());
                if (end.isPresent()) {
                    return end.get();
                }
            } while (route.next().isPresent() && !Thread.currentThread().isInterrupted());
        } catch (InterruptedException left) {
            Thread.currentThread().interrupt();
            failed.ifPresent(last -> pass(last.step(), Decision.FAILED, last.failure().kind()));
        }
        return ended();
    }

    private Answer ended() {
        return failed.<Answer>map(last -> new Answer.Failed(last.failure(), receipt(last.intent(), last.settlement())))
                .or(() -> refusal.map(Answer.Refused::new))
                .orElseGet(Answer.Left::new);
    }

    private Receipt receipt(Intent intent, Settlement settlement) {
        Route ended = route.ended();
        return new Receipt(intent, settlement, ended, means.books().payerName(ended, ended.step()));
    }

    /// The end of the journey, or none where another step may follow.
    private Optional<Answer> taken(Optional<Step> step) throws InterruptedException {
        return switch (means.planner().plan(order, route)) {
            case Plan.None(var why) -> notSendable(step, why);
            case Plan.Ready plan -> remembered(plan);
        };
    }

    private Optional<Answer> remembered(Plan.Ready plan) throws InterruptedException {
        if (!means.recall().isOn(order, plan)) {
            return attempts(plan);
        }
        Intent intent = means.books()
                .intent(order, plan, failed.map(last -> last.intent().prompt()), means.planner().tariff())
                .atNoCost();
        Optional<KeptAnswer> kept = means.recall().find(order, plan, intent);
        return kept.isPresent()
                ? concluded(plan, new Remembered(means.books(), audience).give(intent, kept.get()))
                : attempts(plan);
    }

    private Optional<Answer> attempts(Plan.Ready plan) throws InterruptedException {
        Optional<Crossing> crossing =
                Crossing.at(plan.route(), plan.step(), means.books().payerName(plan.route(), plan.step()));
        while (true) {
            Attempt.Result result = attempt.make(plan, failed.map(last -> last.intent().prompt()), crossing);
            if (!(result instanceof Attempt.Booked(Failure failure, Intent intent, Settlement settlement))) {
                return concluded(plan, result);
            }
            failed = Optional.of(new Failed(plan.step(), failure, intent, settlement));
            note(plan, failure);
            failure.partial().ifPresent(part -> means.history().keep(plan.prompt(), intent, part));
            Optional<Duration> pause = retries.after(failure);
            if (pause.isEmpty()) {
                return afterwards(plan, failure);
            }
            audience.waiting(failure, pause.get());
            means.pauses().waiting().during(pause.get());
            crossing = Optional.empty();
        }
    }

    private Optional<Answer> concluded(Plan.Ready plan, Attempt.Result result) {
        return switch (result) {
            case Attempt.Shut(var why) -> notSendable(plan.step(), why);
            case Attempt.Turned(var why) -> turned(plan, why);
            case Attempt.Unbooked(var answer) -> Optional.of(answer);
            case Attempt.Booked(Reply reply, Intent intent, Settlement settlement) -> {
                keep(plan, reply, intent, settlement);
                means.history().keep(plan.prompt(), intent, reply);
                plan.step().ifPresent(step -> route = route.used(step));
                yield Optional.of(new Answer.Given(reply, receipt(intent, settlement)));
            }
            case Attempt.Booked(Failure failure, _, _) -> afterwards(plan, failure);
        };
    }

    private void keep(Plan.Ready plan, Reply reply, Intent intent, Settlement settlement) {
        if (settlement instanceof Settlement.Settled settled && !settled.spent().isCached()) {
            means.recall().keep(order, plan, intent, reply, settlement);
        }
    }

    /// What is wrong with the first key is told; a later one is passed over.
    private Optional<Answer> notSendable(Optional<Step> step, Refusal why) {
        if (failed.isEmpty() || step.isEmpty()) {
            return Optional.of(new Answer.Refused(why));
        }
        pass(step, Decision.SKIPPED, Unfit.Plain.NOT_SENDABLE);
        return Optional.empty();
    }

    private Optional<Answer> turned(Plan.Ready plan, Unfit why) {
        pass(plan.step(), Decision.SKIPPED, why);
        if (refusal.isEmpty()) {
            refusal = Optional.of(new Refusal.Barred(plan.step().map(Step::key), why, route.steps()));
        }
        return Optional.empty();
    }

    private Optional<Answer> afterwards(Plan.Ready plan, Failure failure) {
        Optional<Step> renewed = failure.kind() == FailureKind.INVALID_KEY ? renewed(plan.step()) : Optional.empty();
        if (renewed.isPresent()) {
            route = route.renewed(renewed.get());
            return Optional.empty();
        }
        pass(plan.step(), Decision.FAILED, failure.kind());
        return failure.partial().isPresent() ? Optional.of(ended()) : Optional.empty();
    }

    private void pass(Optional<Step> step, Decision decision, Reason why) {
        step.ifPresent(one -> route = route.after(one, decision, why));
    }

    /// The step with its key as it is now, where its secret was replaced while the prompt was on its way; once. A key
    /// that is another payer's by now is no longer this step's.
    private Optional<Step> renewed(Optional<Step> step) {
        Optional<Step> first = step.filter(one -> reread.add(one.key().id()));
        first.ifPresent(one -> means.freshness().refused(one.key()));
        return first.flatMap(one -> current(one.key()).filter(one::hasPayerOf).map(one::withKey));
    }

    private Optional<Key> current(Key key) {
        Instant now = means.books().clock().instant();
        return means.ring().register().all().stream()
                .filter(one -> one.id().equals(key.id()) && one.state(now) == KeyState.ACTIVE)
                .filter(one -> !one.trace().fingerprint().equals(key.trace().fingerprint()))
                .findFirst();
    }

    /// A key that a provider refuses is shown as such.
    private void note(Plan.Ready plan, Failure failure) {
        if (failure.kind() == FailureKind.INVALID_KEY) {
            plan.step()
                    .map(Step::key)
                    .ifPresent(key -> means.ring()
                            .witness()
                            .tell(
                                    AuditAction.KEY_FAILED,
                                    Subject.key(key.id().value()),
                                    KeyFacts.of(key, failure.kind().word())));
        }
    }
}
