package org.keytally.core.usecase.prompt;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.keytally.core.adapter.database.InMemoryRecords;
import org.keytally.core.adapter.database.JournaledLedger;
import org.keytally.core.adapter.database.LedgerFollower;
import org.keytally.core.domain.catalog.EventIds;
import org.keytally.core.domain.catalog.ModelBook;
import org.keytally.core.domain.catalog.PriceBook;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.history.InMemoryHistory;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.Ledger;
import org.keytally.core.domain.model.ModelRules;
import org.keytally.core.domain.prompt.AnswerCache;
import org.keytally.core.domain.prompt.BatchBook;
import org.keytally.core.domain.prompt.BatchCourier;
import org.keytally.core.domain.prompt.BatchNews;
import org.keytally.core.domain.prompt.Courier;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.Destination;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.Listing;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Packing;
import org.keytally.core.domain.prompt.Parcel;
import org.keytally.core.domain.prompt.PendingBatch;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.domain.prompt.Submission;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.history.KeepHistory;
import org.keytally.core.usecase.settings.ChangeSetting;

/// A home in memory whose prompts can wait, and a provider that plays what a test lays down.
final class TriedBatches {

    final FakeHome home = new FakeHome();
    final InMemoryRecords records = new InMemoryRecords();
    final Ledger ledger = new JournaledLedger(records, records.followedBy(new LedgerFollower()));
    final InMemoryHistory history = new InMemoryHistory();
    final List<PendingBatch> pending = new ArrayList<>();
    final Lock collecting = new ReentrantLock();
    Supplier<Submission> taking = () -> new Submission.Taken("batch_1");
    Function<PendingBatch, BatchNews> news = _ -> new BatchNews.Waiting("in_progress");
    Optional<EntryId> stuck = Optional.empty();
    private final Means means = means();

    Answer submit(String text) {
        return new SubmitBatch(means, new PlayedBatches(), new ListedBatches()).submit(
                new Order(
                        Prompt.of(text),
                        RouteWish.of(Optional.of("openai"), Optional.empty(), Environment.DEVELOPMENT),
                        Optional.of("gpt-4o-mini"), Pace.WHOLE, Duration.ZERO),
                new Deaf());
    }

    CollectBatches collectBatches() {
        return new CollectBatches(means, new PlayedBatches(), new ListedBatches(), collecting);
    }

    private Means means() {
        Pathfinder paths = new Pathfinder(
                new KeyOrder(home.keys), home::providers, new SettingRules(home.settings), Lookout.CLEAR, home.clock,
                new RouteMemory());
        Tariff tariff =
                new Tariff(() -> new PriceBook(List.of()), () -> new ModelBook(List.of()), () -> ModelRules.NONE);
        return new Means(
                new Planner(paths, Set::of, ModelChoice.NONE, tariff, new PackingOnly()),
                new Books(
                        ledger, home.names, FakeHome.PERSON, home.clock, new EventIds(new SecureRandom()),
                        new Forcing(ledger)),
                Gates.NONE,
                new Recall(AnswerCache.NONE, home.settings, home.ring),
                new KeepHistory(history, home.settings),
                home.ring,
                (_, _) -> List.of(),
                new ChangeSetting(home.settings, home.witness, home::providers),
                new SessionMemory(),
                Freshness.STALE,
                new Means.Pauses(_ -> {}, () -> 0L));
    }

    private final class PlayedBatches implements BatchCourier {

        @Override
        public boolean serves(ProviderId provider) {
            return true;
        }

        @Override
        public Submission submit(
                EntryId entry, Prompt prompt, String model, Destination to, Optional<Secret> secret) {
            return taking.get();
        }

        @Override
        public BatchNews ask(PendingBatch batch, Destination to, Optional<Secret> secret) {
            return news.apply(batch);
        }
    }

    // One of them is stuck where a test says so, as on a disk that is full.
    private final class ListedBatches implements BatchBook {

        @Override
        public List<PendingBatch> all() {
            return List.copyOf(pending);
        }

        @Override
        public void put(PendingBatch batch) {
            pending.removeIf(one -> one.entry().equals(batch.entry()));
            pending.add(batch);
        }

        @Override
        public void remove(EntryId entry) {
            if (stuck.filter(entry::equals).isPresent()) {
                throw new HomeException(HomeException.Kind.FULL, "a test");
            }
            pending.removeIf(batch -> batch.entry().equals(entry));
        }
    }

    private static final class PackingOnly implements Courier {

        @Override
        public Packing pack(Prompt prompt, Destination to, String model, Pace pace) {
            return (Parcel) (_, _) -> {
                throw new AssertionError("a batch is no parcel");
            };
        }

        @Override
        public Listing models(Destination to, Optional<Secret> secret) {
            throw new AssertionError("nobody asks here");
        }
    }

    private static final class Deaf implements Audience {

        @Override
        public void crossed(Crossing crossing) {}

        @Override
        public void begun(EntryId entry) {}

        @Override
        public void waiting(Failure failure, Duration pause) {}

        @Override
        public Deltas deltas() {
            return Deltas.UNHEARD;
        }
    }
}
