package org.keytally.core.usecase.usage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.keytally.core.domain.catalog.EventId;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.ledger.Addressee;
import org.keytally.core.domain.ledger.Ending;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.EntryOutline;
import org.keytally.core.domain.ledger.Errand;
import org.keytally.core.domain.ledger.Estimate;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.LedgerReports;
import org.keytally.core.domain.ledger.Pace;
import org.keytally.core.domain.ledger.PromptId;
import org.keytally.core.domain.ledger.Purse;
import org.keytally.core.domain.ledger.Saving;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.ledger.Spent;
import org.keytally.core.domain.ledger.UsageQuery;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.domain.ledger.UsageReport;
import org.keytally.core.domain.ledger.Worst;

/// A book of answered attempts, with the costs and bills a test gives them.
public final class PaidEntries implements LedgerReports {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final List<Entry> entries = new ArrayList<>();
    private int reads;

    /// Books one.
    ///
    /// @param cost our own figure; empty where there is no price
    /// @param bill of the provider; empty where the answer carried none
    public void book(String at, String provider, String cost, String bill) {
        book(at, provider, Payer.YOU, spent(cost, bill, Optional.empty()));
    }

    public void bookFree(String at, String provider) {
        book(at, provider, Payer.FREE, spent("0", "", Optional.empty()));
    }

    public void bookCached(String at, String provider, Saving saving) {
        book(at, provider, Payer.YOU, spent("0", "", Optional.of(saving)));
    }

    private void book(String at, String provider, Payer payer, Spent spent) {
        Intent intent = intent(Instant.parse(at), provider, payer);
        Settlement settled =
                new Settlement.Settled(intent.id(), intent.at(), Ending.of("stop"), Pace.of(Duration.ZERO), spent);
        entries.add(new Entry(entries.size() + 1L, intent, Optional.of(settled), List.of()));
    }

    /// Books a prompt that another paid than stood first, after whom stood first had failed where that is wanted.
    public void bookMisrouted(String at, boolean hasFailed) {
        Intent first = intent(Instant.parse(at), "openai", Payer.YOU);
        if (hasFailed) {
            add(first, new Settlement.Uncharged(first.id(), first.at(), failure("quota"), Pace.of(Duration.ZERO)));
        }
        bookSecond(at, first);
    }

    /// Books a prompt that another paid after whom stood first may have been charged for it.
    public void bookPaidTwice(String at, String secondAt) {
        Intent first = intent(Instant.parse(at), "openai", Payer.YOU);
        add(first, new Settlement.Unknown(
                first.id(), first.at(), failure("cut"), Pace.of(Duration.ZERO), Estimate.NONE));
        bookSecond(secondAt, first);
    }

    private void add(Intent intent, Settlement settled) {
        entries.add(new Entry(entries.size() + 1L, intent, Optional.of(settled), List.of()));
    }

    private static Ending failure(String kind) {
        return new Ending(Optional.empty(), "error", Optional.of(kind), Optional.empty());
    }

    private void bookSecond(String at, Intent first) {
        Intent own = intent(Instant.parse(at), "openai", Payer.TEAM);
        Intent second = new Intent(
                own.id(), first.prompt(), own.at(), own.to(), own.purse(), own.errand(), true, own.worst());
        add(second, new Settlement.Settled(
                second.id(), second.at(), Ending.of("stop"), Pace.of(Duration.ZERO),
                spent("0.5", "", Optional.empty())));
    }

    /// Books one of which nobody knows what it cost.
    public void bookUnknown(String at, String provider) {
        Intent intent = intent(Instant.parse(at), provider, Payer.YOU);
        Settlement unknown = new Settlement.Unknown(
                intent.id(), intent.at(), Ending.of("error"), Pace.of(Duration.ZERO), Estimate.NONE);
        entries.add(new Entry(entries.size() + 1L, intent, Optional.of(unknown), List.of()));
    }

    /// How often it was read in.
    public int reads() {
        return reads;
    }

    private Intent intent(Instant at, String provider, Payer payer) {
        EntryId id = new EntryId(new EventId(new UUID(entries.size() + 1L, 1)));
        Optional<Scope> scope = payer == Payer.FREE ? Optional.empty() : Optional.of(Scope.PERSONAL);
        return new Intent(
                id, PromptId.startedBy(id), at, new Addressee(new ProviderId(provider), "m"),
                new Purse(Optional.empty(), scope, payer, ""),
                new Errand("", "chat", "", "", "", Environment.DEVELOPMENT), false, new Worst(Optional.empty(), 0));
    }

    private static Spent spent(String cost, String bill, Optional<Saving> saving) {
        return new Spent(Optional.empty(), money(cost), money(bill), Optional.empty(), Estimate.NONE, saving);
    }

    private static Optional<Money> money(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Money.of(text));
    }

    @Override
    public EntryOutline outline(EntryFilter filter) {
        SortedMap<Instant, Long> counts = new TreeMap<>();
        entries.stream().filter(filter::takes).forEach(entry -> counts.merge(
                quarter(entry.intent().at()), 1L, Long::sum));
        return EntryOutline.of(QUARTER, counts);
    }

    @Override
    public void read(UsageRange range, Predicate<Entry> reader) {
        reads++;
        for (Entry entry : entries) {
            if (range.holds(entry.intent().at()) && !reader.test(entry)) {
                return;
            }
        }
    }

    @Override
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    @Override
    public long reach() {
        return entries.size();
    }

    @Override
    public List<UsageReport> usage(List<UsageQuery> queries) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<KeyId, Instant> lastUses() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Entry> entry(EntryId id) {
        return entries.stream().filter(entry -> entry.intent().id().equals(id)).findFirst();
    }

    private static Instant quarter(Instant moment) {
        return moment.minusSeconds(Math.floorMod(moment.getEpochSecond(), QUARTER.toSeconds()));
    }
}
