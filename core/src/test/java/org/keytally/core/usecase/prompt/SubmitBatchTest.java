package org.keytally.core.usecase.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.keytally.core.adapter.database.InMemoryRecords;
import org.keytally.core.adapter.database.JournaledLedger;
import org.keytally.core.adapter.database.LedgerFollower;
import org.keytally.core.domain.catalog.EventIds;
import org.keytally.core.domain.catalog.ModelBook;
import org.keytally.core.domain.catalog.PriceBook;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.history.History;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Ledger;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.model.ModelRules;
import org.keytally.core.domain.prompt.AnswerCache;
import org.keytally.core.domain.prompt.BatchBook;
import org.keytally.core.domain.prompt.BatchCourier;
import org.keytally.core.domain.prompt.BatchNews;
import org.keytally.core.domain.prompt.Courier;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.Destination;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.FailureKind;
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

/// A prompt that can wait, and a disk that fills up on its way.
final class SubmitBatchTest {

    private static final Failure TIMEOUT = Failure.before(FailureKind.TIMEOUT, "a test");

    private final FakeHome home = new FakeHome();
    private final InMemoryRecords records = new InMemoryRecords();
    private final Ledger ledger = new JournaledLedger(records, records.followedBy(new LedgerFollower()));
    private final List<PendingBatch> pending = new ArrayList<>();
    private Supplier<Submission> played = () -> new Submission.Taken("batch_1");

    @Test
    void namesTheEntryOfADoubtfulOneWhoseEndIsNotBooked() {
        Answer answer = submitted(() -> {
            records.fill(true);
            return new Submission.Doubtful(TIMEOUT);
        });

        assertThat(answer).isEqualTo(
                new Answer.Unbooked(LedgerException.Kind.FULL, Optional.of(ledger.open().getFirst().id())));
        assertThat(pending).extracting(PendingBatch::entry).isEqualTo(ledger.open().stream().map(Intent::id).toList());
    }

    @Test
    void namesNoneWhereNothingHasLeft() {
        records.fill(true);
        assertThat(submitted(() -> {
            throw new AssertionError("it was sent unbooked");
        })).isEqualTo(new Answer.Unbooked(LedgerException.Kind.FULL, Optional.empty()));
    }

    private Answer submitted(Supplier<Submission> play) {
        played = play;
        home.add("Work");
        return new SubmitBatch(means(), new PlayedBatches(), new ListedBatches()).submit(
                new Order(
                        Prompt.of("Describe a tally stick."),
                        RouteWish.of(Optional.of("openai"), Optional.empty(), Environment.DEVELOPMENT),
                        Optional.of("gpt-4o-mini"), Pace.WHOLE, Duration.ZERO),
                new Deaf());
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
                new KeepHistory(History.NONE, home.settings),
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
            return played.get();
        }

        @Override
        public BatchNews ask(PendingBatch batch, Destination to, Optional<Secret> secret) {
            throw new AssertionError("nobody asks here");
        }
    }

    private final class ListedBatches implements BatchBook {

        @Override
        public List<PendingBatch> all() {
            return List.copyOf(pending);
        }

        @Override
        public void put(PendingBatch batch) {
            remove(batch.entry());
            pending.add(batch);
        }

        @Override
        public void remove(EntryId entry) {
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
