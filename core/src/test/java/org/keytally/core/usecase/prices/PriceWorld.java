package org.keytally.core.usecase.prices;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.keytally.core.domain.audit.AuditEvent;
import org.keytally.core.domain.audit.AuditTrail;
import org.keytally.core.domain.audit.NumberedEvent;
import org.keytally.core.domain.audit.TrailCheck;
import org.keytally.core.domain.catalog.PriceCorrection;
import org.keytally.core.domain.catalog.PriceRegister;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.home.NameBook;
import org.keytally.core.domain.home.NameId;
import org.keytally.core.domain.home.NameKind;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.EntryOutline;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Ledger;
import org.keytally.core.domain.ledger.LedgerReports;
import org.keytally.core.domain.ledger.Recost;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.ledger.UsageQuery;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.domain.ledger.UsageReport;
import org.keytally.core.usecase.Witness;

/// Shipped and own prices with a small book of entries, all in memory.
final class PriceWorld {

    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    final Register register = new Register();
    final Book book = new Book();
    final List<AuditEvent> told = new ArrayList<>();
    final KnownPrices known;
    private final Witness witness;

    PriceWorld(PriceRow... shipped) {
        List<PriceRow> rows = List.of(shipped);
        this.known = new KnownPrices(() -> rows, register::rows, () -> new Providers(List.of()), () -> NOW);
        this.witness = new Witness(
                new Trail(told),
                new Names(),
                () -> NOW,
                new SecureRandom(),
                new Witness.Presence("Sarah", "desk", "1.0"));
    }

    SetPrice setPrice() {
        return new SetPrice(known, register, recostEntries(), witness);
    }

    ImportPrices importPrices() {
        return new ImportPrices(known, register, recostEntries(), witness);
    }

    RecostEntries recostEntries() {
        return new RecostEntries(book, book, register);
    }

    /// Own rows that are gone with the test.
    static final class Register implements PriceRegister {

        private final List<PriceRow> rows = new ArrayList<>();
        private final List<PriceCorrection> corrections = new ArrayList<>();

        @Override
        public List<PriceRow> rows() {
            return List.copyOf(rows);
        }

        @Override
        public void add(Collection<PriceRow> added) {
            rows.addAll(added);
        }

        @Override
        public List<PriceCorrection> corrections() {
            return List.copyOf(corrections);
        }

        @Override
        public void note(Collection<PriceCorrection> noted) {
            corrections.addAll(noted);
        }
    }

    /// A book of entries as a list.
    static final class Book implements Ledger, LedgerReports {

        private final List<Entry> entries = new ArrayList<>();

        void add(Entry entry) {
            entries.add(entry);
        }

        Entry only() {
            return entries.getFirst();
        }

        @Override
        public void recost(Entry entry, Recost recost) {
            entries.replaceAll(one -> {
                if (!one.intent().id().equals(entry.intent().id())) {
                    return one;
                }
                List<Recost> more = new ArrayList<>(one.recosts());
                more.add(recost);
                return new Entry(one.sequence(), one.intent(), one.settlement(), more);
            });
        }

        @Override
        public void clear(Entry entry, Settlement settlement) {
            throw new UnsupportedOperationException("prices clear no doubts");
        }

        @Override
        public void read(UsageRange range, Predicate<Entry> reader) {
            for (Entry entry : List.copyOf(entries)) {
                if (range.holds(entry.intent().at()) && !reader.test(entry)) {
                    return;
                }
            }
        }

        @Override
        public void secure() {}

        @Override
        public List<Intent> open() {
            return List.of();
        }

        @Override
        public void intend(Intent intent) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void settle(Settlement settlement) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<UsageReport> usage(List<UsageQuery> queries) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<KeyId, Instant> lastUses() {
            return Map.of();
        }

        @Override
        public EntryOutline outline(EntryFilter filter) {
            throw new UnsupportedOperationException();
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
        public Optional<Entry> entry(EntryId id) {
            return entries.stream().filter(entry -> entry.intent().id().equals(id)).findFirst();
        }
    }

    private record Trail(List<AuditEvent> told) implements AuditTrail {

        @Override
        public void add(AuditEvent event) {
            told.add(event);
        }

        @Override
        public void read(Predicate<NumberedEvent> reader) {
            throw new UnsupportedOperationException();
        }

        @Override
        public TrailCheck verify() {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Names implements NameBook {

        private final Map<String, NameId> ids = new HashMap<>();

        @Override
        public NameId idOf(NameKind kind, String name) {
            return ids.computeIfAbsent(kind + name, unseen -> new NameId(("0" + ids.size()).repeat(16)));
        }

        @Override
        public Optional<NameId> find(NameKind kind, String name) {
            return Optional.ofNullable(ids.get(kind + name));
        }

        @Override
        public Optional<String> nameOf(NameId id) {
            return Optional.empty();
        }

        @Override
        public boolean erase(NameId id) {
            return false;
        }
    }
}
