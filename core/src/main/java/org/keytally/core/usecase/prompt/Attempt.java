package org.keytally.core.usecase.prompt;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.Pace;
import org.keytally.core.domain.ledger.PromptId;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.prompt.Delivery;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.Reason;
import org.keytally.core.domain.prompt.Reply;

/// One sending of a prompt: booked before a byte leaves, and again when it has ended.
final class Attempt {

    private static final long NEVER = Long.MIN_VALUE;

    private final Books books;
    private final Tariff tariff;
    private final LongSupplier nanoTime;
    private final Order order;
    private final Plan.Ready plan;

    /// What came of it.
    sealed interface Result {

        /// It was made and booked.
        record Booked(Delivery delivery, Receipt receipt) implements Result {}

        /// It could not be booked; the answer says whether it was made.
        record Unbooked(Answer answer) implements Result {}
    }

    Attempt(Books books, Tariff tariff, LongSupplier nanoTime, Order order, Plan.Ready plan) {
        this.books = books;
        this.tariff = tariff;
        this.nanoTime = nanoTime;
        this.order = order;
        this.plan = plan;
    }

    Result make(Optional<PromptId> prompt, Optional<Secret> secret, Audience audience) throws InterruptedException {
        Intent intent = books.intent(order, plan, prompt, tariff);
        audience.begun(intent.id());
        try {
            books.ledger().intend(intent);
        } catch (LedgerException failed) {
            return new Result.Unbooked(new Answer.Unbooked(failed.kind(), Optional.empty()));
        }
        // The disk makes the intent safe against a loss of power while the provider thinks.
        Thread forcing = Thread.ofPlatform().daemon().name("intent").start(this::force);
        return settled(intent, delivered(secret, audience.deltas()), forcing);
    }

    private record Timed(Delivery delivery, Pace pace) {}

    private Timed delivered(Optional<Secret> secret, Deltas deltas) {
        long start = nanoTime.getAsLong();
        AtomicLong first = new AtomicLong(NEVER);
        Delivery delivery = plan.parcel()
                .deliver(
                        secret,
                        new Deltas(
                                piece -> {
                                    first.compareAndSet(NEVER, nanoTime.getAsLong());
                                    deltas.text().accept(piece);
                                },
                                piece -> {
                                    first.compareAndSet(NEVER, nanoTime.getAsLong());
                                    deltas.reasoning().accept(piece);
                                }));
        Duration whole = Duration.ofNanos(nanoTime.getAsLong() - start);
        Optional<Duration> until =
                first.get() == NEVER ? Optional.empty() : Optional.of(Duration.ofNanos(first.get() - start));
        return new Timed(delivery, new Pace(until, whole));
    }

    private Result settled(Intent intent, Timed timed, Thread forcing) {
        Settling settling = new Settling(
                tariff, plan.route().provider(), order.prompt(), intent, timed.pace(), books.clock().instant());
        Settlement settlement = settling.of(timed.delivery());
        try {
            books.ledger().settle(settlement);
            books.ledger().secure();
        } catch (LedgerException failed) {
            return new Result.Unbooked(new Answer.Unbooked(failed.kind(), Optional.of(intent.id())));
        } finally {
            awaitQuietly(forcing);
        }
        Optional<Reason> failure = switch (timed.delivery()) {
            case Reply _ -> Optional.empty();
            case Failure failed -> Optional.of(failed.kind());
        };
        return new Result.Booked(
                timed.delivery(),
                new Receipt(intent, settlement, plan.route().ended(failure), books.payerName(plan.route())));
    }

    // Where this fails, the force of the settlement fails too, and that is told.
    private void force() {
        try {
            books.ledger().secure();
        } catch (LedgerException told) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitQuietly(Thread forcing) {
        boolean isInterrupted = Thread.interrupted();
        try {
            forcing.join();
        } catch (InterruptedException again) {
            isInterrupted = true;
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
