package org.keytally.core.usecase.prompt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Predicate;
import org.keytally.core.domain.catalog.Cost;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.domain.ledger.Ending;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.Estimate;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.Pace;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.ledger.Spent;
import org.keytally.core.domain.prompt.Addresses;
import org.keytally.core.domain.prompt.BatchBook;
import org.keytally.core.domain.prompt.BatchCourier;
import org.keytally.core.domain.prompt.BatchNews;
import org.keytally.core.domain.prompt.Destination;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.PendingBatch;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.Reply;
import org.keytally.core.usecase.LedgerFaults;

/// Fetches what providers answered to batches, and books it at the prices of batches.
public final class CollectBatches {

    /// What came of one batch.
    public sealed interface Line {

        PendingBatch batch();

        /// The provider is not done.
        record Waiting(PendingBatch batch, String word) implements Line {}

        /// The provider is done with it; collecting it brings and books what came of it.
        record Ready(PendingBatch batch) implements Line {}

        /// It was answered and is booked.
        ///
        /// @param spent empty where an earlier collection had booked it
        /// @param isKept whether it is in the history; nothing else keeps it
        record Given(PendingBatch batch, Reply reply, Optional<Spent> spent, boolean isKept) implements Line {}

        /// It was not answered, and is not charged.
        record Failed(PendingBatch batch, Failure failure) implements Line {}

        /// The provider could not be asked; it stays.
        record NotTold(PendingBatch batch, Failure failure) implements Line {}

        /// There is no way to the provider any more; it stays.
        record NotAsked(PendingBatch batch, Refusal why) implements Line {}

        /// It could not be booked, or not be written that it is; it stays.
        record Unbooked(PendingBatch batch, LedgerException.Kind why) implements Line {}
    }

    private final Means means;
    private final BatchCourier courier;
    private final BatchBook book;
    private final Lock collecting;

    /// @param collecting held by who collects from that book, so that two at once do not bring the same
    public CollectBatches(Means means, BatchCourier courier, BatchBook book, Lock collecting) {
        this.means = means;
        this.courier = courier;
        this.book = book;
        this.collecting = collecting;
    }

    /// Brings, books and takes away what is answered; waits where somebody does so already.
    ///
    /// @throws InterruptedException where it is told to go before its turn came; nothing was brought then
    public List<Line> collect() throws InterruptedException {
        collecting.lockInterruptibly();
        try {
            return all(_ -> true, this::told);
        } finally {
            collecting.unlock();
        }
    }

    /// Looks where some of them stand, and brings, books and takes away nothing.
    public List<Line> look(Predicate<EntryId> which) {
        return all(which, (batch, _, news) -> seen(batch, news));
    }

    // What becomes of the news of one batch.
    private interface End {
        Line of(PendingBatch batch, Provider provider, BatchNews news);
    }

    private List<Line> all(Predicate<EntryId> which, End end) {
        return book.all().stream()
                .filter(batch -> batch.remote().isPresent() && which.test(batch.entry()))
                .map(batch -> line(batch, end))
                .toList();
    }

    // What one of them meets must not take away what was brought of the others.
    private Line line(PendingBatch batch, End end) {
        try {
            return asked(batch, end);
        } catch (HomeException failed) {
            return new Line.Unbooked(batch, LedgerFaults.ofTheBook(failed));
        }
    }

    private static Line seen(PendingBatch batch, BatchNews news) {
        return switch (news) {
            case BatchNews.Waiting(String word) -> new Line.Waiting(batch, word);
            case BatchNews.NotTold(Failure failure) -> new Line.NotTold(batch, failure);
            case BatchNews.Answered _,BatchNews.Unanswered _ -> new Line.Ready(batch);
        };
    }

    private Line asked(PendingBatch batch, End end) {
        Optional<Provider> provider = means.planner().providers().get().find(batch.provider());
        Optional<Key> key = means.ring().register().all().stream()
                .filter(one -> one.id().equals(batch.key()) && isInUse(one))
                .findFirst();
        if (provider.isEmpty() || key.isEmpty()) {
            return new Line.NotAsked(batch, new Refusal.NoKey(provider, List.of()));
        }
        boolean isResponsesOnly = means.planner().tariff().isResponsesOnly(provider.get(), batch.model());
        return switch (new Addresses(means.planner().plainHosts().get()).of(provider.get(), key, isResponsesOnly)) {
            case Refusal why -> new Line.NotAsked(batch, why);
            case Destination to -> asked(batch, provider.get(), key, to, end);
        };
    }

    // A key may have run out meanwhile; what it asked for is its to fetch.
    private boolean isInUse(Key key) {
        KeyState state = key.state(now());
        return state == KeyState.ACTIVE || state == KeyState.EXPIRED || state == KeyState.LEASE_ENDED;
    }

    private Line asked(PendingBatch batch, Provider provider, Optional<Key> key, Destination to, End end) {
        return switch (Opening.of(means.ring(), key)) {
            case Opening.Shut(var why) -> new Line.NotAsked(batch, why);
            case Opening.Open open -> {
                try (open) {
                    yield end.of(batch, provider, courier.ask(batch, to, open.secret()));
                }
            }
        };
    }

    private Line told(PendingBatch batch, Provider provider, BatchNews news) {
        return switch (news) {
            case BatchNews.Waiting(String word) -> new Line.Waiting(batch, word);
            case BatchNews.NotTold(Failure failure) -> new Line.NotTold(batch, failure);
            case BatchNews.Answered(Reply reply) -> answered(batch, provider, reply);
            case BatchNews.Unanswered(Failure failure) -> unanswered(batch, failure);
        };
    }

    private Line answered(PendingBatch batch, Provider provider, Reply reply) {
        Optional<Intent> intent = open(batch);
        Optional<Spent> spent = intent.map(open -> spent(provider, open, reply));
        Ending ending =
                new Ending(reply.model(), reply.finish().kind().word(), Optional.empty(), reply.requestId());
        return booked(
                batch,
                intent.map(open -> new Settlement.Settled(
                        open.id(), now(), ending, pace(open), spent.orElseThrow())),
                new Line.Given(batch, reply, spent, false));
    }

    private Line unanswered(PendingBatch batch, Failure failure) {
        Ending ending = Ending.failed(failure.kind().word(), failure.requestId());
        return booked(
                batch,
                open(batch).map(open -> new Settlement.Uncharged(open.id(), now(), ending, pace(open))),
                new Line.Failed(batch, failure));
    }

    private Line booked(PendingBatch batch, Optional<? extends Settlement> settlement, Line line) {
        try {
            Optional<Intent> intent = open(batch);
            boolean isNew = settlement.isPresent() && isSettled(settlement.get());
            means.books().ledger().secure();
            intent.filter(_ -> isNew).ifPresent(means.gates()::booked);
            Line told = line instanceof Line.Given given ? kept(given, isNew) : line;
            // Last of all: what is off the book is brought by nobody again.
            book.remove(batch.entry());
            return told;
        } catch (LedgerException failed) {
            return new Line.Unbooked(batch, failed.kind());
        }
    }

    private Line kept(Line.Given given, boolean isNew) {
        boolean isKept = means.history().keepAnswer(given.batch().entry(), given.reply());
        return new Line.Given(given.batch(), given.reply(), given.spent().filter(_ -> isNew), isKept);
    }

    // What was ended meanwhile is booked, though not by us.
    private boolean isSettled(Settlement settlement) throws LedgerException {
        try {
            means.books().ledger().settle(settlement);
            return true;
        } catch (LedgerException failed) {
            if (failed.kind() == LedgerException.Kind.NOT_OPEN) {
                return false;
            }
            throw failed;
        }
    }

    private Spent spent(Provider provider, Intent intent, Reply reply) {
        Optional<Usage> usage = reply.usage().map(counted -> counted.served(Tariff.BATCH));
        Optional<Cost.Known> cost = usage.flatMap(counted -> means.planner()
                .tariff()
                .costOf(provider, reply.model(), intent.to().model(), counted, intent.at())
                .bookable());
        return new Spent(
                usage,
                cost.map(Cost.Known::amount),
                reply.costReported().map(Money::new),
                cost.map(Cost.Known::pricedBy),
                Estimate.NONE,
                Optional.empty());
    }

    private Optional<Intent> open(PendingBatch batch) {
        return means.books().ledger().open().stream()
                .filter(intent -> intent.id().equals(batch.entry()))
                .findFirst();
    }

    private Pace pace(Intent intent) {
        return Pace.between(intent.at(), now());
    }

    private Instant now() {
        return means.books().clock().instant();
    }
}
