package org.keytally.app.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.ledger.UsageTotals;

/// The way sums of the book are written: what is not known is never read as free.
public final class Sums {

    private final Words words;
    private final Formats formats;

    public Sums(Words words, Formats formats) {
        this.words = words;
        this.formats = formats;
    }

    /// `$12.40`, or `–` with a word why where nothing has a known cost.
    public String cost(UsageTotals totals) {
        return isKnown(totals) ? formats.money(totals.cost()) : Formats.UNKNOWN + " " + why(totals);
    }

    /// The same to the last digit, with what is missing in it.
    public String exact(UsageTotals totals) {
        List<String> parts = new ArrayList<>();
        parts.add(isKnown(totals) ? formats.exact(totals.cost()) : Formats.UNKNOWN);
        parts.addAll(missing(totals));
        return String.join(" · ", parts);
    }

    /// What the sum leaves out or thinks of, each in a few words.
    public List<String> notes(UsageTotals totals) {
        List<String> notes = new ArrayList<>(missing(totals));
        if (totals.counts().failed() > 0) {
            notes.add(words.of("sums.failed", formats.count(totals.counts().failed())));
        }
        if (totals.counts().fallback() > 0) {
            notes.add(words.of("sums.fallback", formats.count(totals.counts().fallback())));
        }
        if (totals.counts().cached() > 0) {
            notes.add(words.of("sums.cached", formats.count(totals.counts().cached()),
                    formats.money(totals.money().saved())));
        }
        if (totals.tokens().estimated() > 0) {
            notes.add(words.of("sums.estimated", formats.count(totals.tokens().estimated()),
                    formats.money(totals.money().estimated())));
        }
        return notes;
    }

    /// What the choice of models spared against the models of comparison; empty where nothing was compared.
    public Optional<String> saving(UsageTotals totals) {
        if (!isCompared(totals)) {
            return Optional.empty();
        }
        Money saved = totals.money().savedByModel();
        return Optional.of(saved.isNegative()
                ? words.of("sums.baseline-more", formats.money(Money.ZERO.minus(saved)))
                : words.of("sums.baseline-saved", formats.money(saved)));
    }

    /// Both sides of the comparison to the last digit; empty where there is none.
    public String compared(UsageTotals totals) {
        return isCompared(totals)
                ? words.of("sums.compared", formats.exact(totals.money().baseline()),
                        formats.exact(totals.money().compared()))
                : "";
    }

    /// Whether anything of it was set against a model of comparison.
    public static boolean isCompared(UsageTotals totals) {
        return !totals.money().baseline().isZero() || !totals.money().compared().isZero();
    }

    private List<String> missing(UsageTotals totals) {
        List<String> missing = new ArrayList<>();
        if (totals.counts().unpriced() > 0) {
            missing.add(words.of("sums.unpriced", formats.count(totals.counts().unpriced())));
        }
        if (totals.counts().unknown() > 0) {
            missing.add(words.of("sums.unknown", formats.count(totals.counts().unknown()),
                    formats.money(totals.money().unknownWorst())));
        }
        return missing;
    }

    private static boolean isKnown(UsageTotals totals) {
        return totals.requests() == 0
                || totals.counts().unpriced() + totals.counts().unknown() < totals.requests();
    }

    private String why(UsageTotals totals) {
        return words.of(totals.counts().unpriced() > 0 ? "sums.no-price" : "sums.not-known");
    }
}
