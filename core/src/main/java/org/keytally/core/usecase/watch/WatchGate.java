package org.keytally.core.usecase.watch;

import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.prompt.Delivery;
import org.keytally.core.usecase.prompt.Gate;

/// Lets every attempt pass, and looks afterwards whether so much is usual.
public final class WatchGate implements Gate {

    private final NoticeUnusual notice;

    WatchGate(NoticeUnusual notice) {
        this.notice = notice;
    }

    @Override
    public Admission enter(Bid bid) {
        return new Admitted(new Pass() {

            @Override
            public void settled(Settlement settlement, Delivery delivery) {
                booked(bid.intent());
            }

            @Override
            public void released() {}
        });
    }

    @Override
    public void booked(Intent intent) {
        notice.look(intent);
    }
}
