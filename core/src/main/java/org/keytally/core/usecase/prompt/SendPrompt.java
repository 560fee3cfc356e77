package org.keytally.core.usecase.prompt;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.ledger.PromptId;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.Reply;
import org.keytally.core.domain.prompt.Route;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.usecase.keys.KeyRing;

/// Sends a prompt: chooses the way, books the intent, delivers, settles.
public final class SendPrompt {

    /// Waits for so long.
    @FunctionalInterface
    public interface Waiting {
        void during(Duration length) throws InterruptedException;
    }

    private final Planner planner;
    private final Books books;
    private final Tariff tariff;
    private final KeyRing ring;
    private final Waiting waiting;
    private final LongSupplier nanoTime;

    public SendPrompt(
            Planner planner, Books books, KeyRing ring, Waiting waiting, LongSupplier nanoTime) {
        this.planner = planner;
        this.books = books;
        this.tariff = planner.tariff();
        this.ring = ring;
        this.waiting = waiting;
        this.nanoTime = nanoTime;
    }

    /// Why there is no way at all, told before a prompt is even read.
    public Optional<Refusal> refusal(RouteWish wish) {
        return switch (planner.way(wish)) {
            case Refusal why -> Optional.of(why);
            case Route _ -> Optional.empty();
        };
    }

    /// Answers once what happened is safe on disk; interrupting the thread gives up and books what there was.
    public Answer send(Order order, Audience audience) {
        return switch (planner.plan(order)) {
            case Plan.None(var why) -> new Answer.Refused(why);
            case Plan.Ready ready -> opened(order, ready, audience);
        };
    }

    private Answer opened(Order order, Plan.Ready plan, Audience audience) {
        return switch (Opening.of(ring, plan.route().key())) {
            case Opening.Shut(var why) -> new Answer.Refused(why);
            case Opening.Open(Optional<Secret> secret) -> {
                try {
                    yield attempts(order, plan, secret, audience);
                } finally {
                    secret.ifPresent(Secret::close);
                }
            }
        };
    }

    private Answer attempts(Order order, Plan.Ready plan, Optional<Secret> secret, Audience audience) {
        Attempt attempt = new Attempt(books, tariff, nanoTime, order, plan);
        Retries retries = new Retries(order.patience(), books.random());
        Optional<PromptId> prompt = Optional.empty();
        Answer last = new Answer.Left();
        try {
            while (true) {
                switch (attempt.make(prompt, secret, audience)) {
                    case Attempt.Result.Unbooked(Answer answer) -> {
                        return answer;
                    }
                    case Attempt.Result.Booked(Reply reply, Receipt receipt) -> {
                        return new Answer.Given(reply, receipt);
                    }
                    case Attempt.Result.Booked(Failure failure, Receipt receipt) -> {
                        last = new Answer.Failed(failure, receipt);
                        prompt = Optional.of(receipt.intent().prompt());
                        note(failure, receipt);
                        Optional<Duration> pause = retries.after(failure);
                        if (pause.isEmpty()) {
                            return last;
                        }
                        audience.waiting(failure, pause.get());
                        waiting.during(pause.get());
                    }
                }
            }
        } catch (InterruptedException left) {
            Thread.currentThread().interrupt();
            return last;
        }
    }

    /// A key that a provider refuses is shown as such.
    private void note(Failure failure, Receipt receipt) {
        if (failure.kind() == FailureKind.INVALID_KEY) {
            receipt.key().ifPresent(key -> ring.witness()
                    .tell(AuditAction.KEY_FAILED, Subject.key(key.id().value()),
                            KeyFacts.of(key, failure.kind().word())));
        }
    }
}
