package org.keytally.app.words;

import org.keytally.core.domain.ledger.Reconciliation;

/// Says how far figures worked out here were off from what providers billed: measured, not promised.
public final class MeasuredWords {

    /// Of how many of the newest entries it is measured where nobody asked for all of them.
    public static final int MOST = 5_000;

    private final Words words;
    private final Formats formats;

    public MeasuredWords(Words words, Formats formats) {
        this.words = words;
        this.formats = formats;
    }

    /// A footnote; empty where nothing was paid for.
    public String newest(Reconciliation found) {
        return of("measured.newest", "measured.newest-none", found);
    }

    /// The same of everything that is meant.
    public String whole(Reconciliation found) {
        return of("measured.whole", "measured.whole-none", found);
    }

    private String of(String name, String none, Reconciliation found) {
        if (found.attempts() == 0) {
            return "";
        }
        return found.bills().off()
                .map(off -> words.of(name, formats.finePercent(off), formats.count(found.attempts()),
                        formats.count(found.bills().compared())))
                .orElseGet(() -> words.of(none, formats.count(found.attempts())));
    }
}
