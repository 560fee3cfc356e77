package org.keytally.core.usecase.usage;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.keytally.core.domain.ledger.EntryOutline;
import org.keytally.core.domain.ledger.UsageRange;

// The stretches in which a long walk through the book is made: nobody else reads it meanwhile, so each is short even
// where much was sent.
final class EntrySteps {

    private static final Duration STEP = Duration.ofHours(6);

    private EntrySteps() {}

    // Oldest first, without those in which nothing was begun.
    static List<UsageRange> of(EntryOutline outline, long first, ZoneId zone) {
        List<UsageRange> steps = new ArrayList<>();
        for (EntryOutline.Run run : outline.runs(first, Integer.MAX_VALUE)) {
            for (Instant from = run.from(); from.isBefore(run.to()); from = from.plus(STEP)) {
                Instant to = from.plus(STEP).isBefore(run.to()) ? from.plus(STEP) : run.to();
                steps.add(new UsageRange(from, to, zone));
            }
        }
        return steps;
    }

    // Ends the walk of whom nobody waits for any more.
    static void goOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }
}
