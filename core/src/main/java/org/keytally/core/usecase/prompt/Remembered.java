package org.keytally.core.usecase.prompt;

import java.time.Instant;
import java.util.Optional;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.ledger.Ending;
import org.keytally.core.domain.ledger.Estimate;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.Pace;
import org.keytally.core.domain.ledger.Saving;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.ledger.Spent;
import org.keytally.core.domain.prompt.KeptAnswer;
import org.keytally.core.domain.prompt.Reply;

/// Answers a prompt from what was kept: booked like any other, at no cost, and nothing is sent.
record Remembered(Books books, Audience audience) {

    Attempt.Result give(Intent intent, KeptAnswer kept) throws InterruptedException {
        audience.begun(intent.id());
        Settlement settlement = settlement(intent, kept);
        try {
            books.ledger().intend(intent);
            books.ledger().settle(settlement);
            audience.deltas().text().accept(kept.reply().text());
            books.ledger().secure();
        } catch (LedgerException failed) {
            return new Attempt.Unbooked(new Answer.Unbooked(failed.kind(), Optional.empty()));
        }
        return new Attempt.Booked(kept.reply(), intent, settlement);
    }

    private Settlement settlement(Intent intent, KeptAnswer kept) {
        Instant now = books.clock().instant();
        Reply reply = kept.reply();
        Ending ending = new Ending(
                reply.model(), reply.finish().kind().word(), Optional.empty(), Optional.empty());
        Spent spent = new Spent(
                Optional.of(new Usage(0, 0, 0, 0, 0, 0)),
                Optional.of(Money.ZERO),
                Optional.empty(),
                Optional.empty(),
                Estimate.NONE,
                Optional.of(new Saving(kept.charged())));
        return new Settlement.Settled(intent.id(), now, ending, Pace.between(intent.at(), now), spent);
    }
}
