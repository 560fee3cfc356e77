package org.keytally.core.bench;

import org.keytally.core.PreparedHome;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Settlement;

/// A year of prompts, to be booked in a home.
public final class PastYear implements PreparedHome.Past {

    private final Year year;
    private Year.Row row;

    public PastYear(long rows) {
        this.year = new Year(rows, true);
        this.row = year.row(0);
    }

    @Override
    public Intent intent(long number) {
        row = year.row(number);
        return year.intent(row);
    }

    @Override
    public Settlement settlement(Intent intent) {
        return year.settlement(row, intent);
    }
}
