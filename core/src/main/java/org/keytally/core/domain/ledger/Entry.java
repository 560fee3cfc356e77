package org.keytally.core.domain.ledger;

import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.catalog.Money;

/// One attempt: its intent, how it ended, and the corrections of its cost.
///
/// @param sequence the number of its intent in the journal
public record Entry(long sequence, Intent intent, Optional<Settlement> settlement, List<Recost> recosts) {

    public Entry {
        recosts = List.copyOf(recosts);
    }

    public EntryState state() {
        return settlement
                .map(ended -> switch (ended) {
                    case Settlement.Settled settled -> EntryState.SETTLED;
                    case Settlement.Uncharged uncharged -> EntryState.UNCHARGED;
                    case Settlement.Unknown unknown -> EntryState.UNKNOWN;
                })
                .orElse(EntryState.OPEN);
    }

    public Optional<Spent> spent() {
        return settlement
                .filter(Settlement.Settled.class::isInstance)
                .map(Settlement.Settled.class::cast)
                .map(Settlement.Settled::spent);
    }

    /// The usage at our price row, as last corrected.
    public Optional<Money> cost() {
        return recosts.isEmpty() ? spent().flatMap(Spent::cost) : recosts.getLast().after();
    }

    /// What the choice of the model spared against the baseline model, where both are known; negative where it
    /// cost more.
    public Optional<Money> savedByModel() {
        return spent().flatMap(Spent::baseline).flatMap(baseline -> charged().map(baseline::minus));
    }

    /// What caps and sums take.
    public Optional<Money> charged() {
        return spent().flatMap(Spent::reported).or(this::cost);
    }
}
