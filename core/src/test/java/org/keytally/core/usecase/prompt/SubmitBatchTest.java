package org.keytally.core.usecase.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.domain.prompt.PendingBatch;
import org.keytally.core.domain.prompt.Submission;

/// A prompt that can wait, and a disk that fills up on its way.
final class SubmitBatchTest {

    private static final Failure TIMEOUT = Failure.before(FailureKind.TIMEOUT, "a test");

    private final TriedBatches tried = new TriedBatches();

    @Test
    void namesTheEntryOfADoubtfulOneWhoseEndIsNotBooked() {
        Answer answer = submitted(() -> {
            tried.records.fill(true);
            return new Submission.Doubtful(TIMEOUT);
        });

        assertThat(answer).isEqualTo(
                new Answer.Unbooked(LedgerException.Kind.FULL, Optional.of(tried.ledger.open().getFirst().id())));
        assertThat(tried.pending).extracting(PendingBatch::entry)
                .isEqualTo(tried.ledger.open().stream().map(Intent::id).toList());
    }

    @Test
    void namesNoneWhereNothingHasLeft() {
        tried.records.fill(true);
        assertThat(submitted(() -> {
            throw new AssertionError("it was sent unbooked");
        })).isEqualTo(new Answer.Unbooked(LedgerException.Kind.FULL, Optional.empty()));
    }

    private Answer submitted(Supplier<Submission> play) {
        tried.taking = play;
        tried.home.add("Work");
        return tried.submit("Describe a tally stick.");
    }
}
