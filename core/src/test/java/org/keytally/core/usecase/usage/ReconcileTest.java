package org.keytally.core.usecase.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.ledger.Bills;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.Reconciliation;
import org.keytally.core.domain.ledger.Saving;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageRange;

final class ReconcileTest {

    private static final UsageRange MONTH = new UsageRange(
            Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
    private static final EntryFilter ALL = new EntryFilter(MONTH, Map.of());

    private final PaidEntries book = new PaidEntries();
    private final Reconcile reconcile = new Reconcile(book);
    private final List<Double> progress = new ArrayList<>();

    @Test
    void setsOurFiguresAgainstTheBillsOfEachProviderToTheLastDigit() {
        book.book("2026-03-01T10:00:00Z", "openrouter", "0.10", "0.100000000000000001");
        book.book("2026-03-02T10:00:00Z", "openrouter", "0.30", "0.20");
        book.book("2026-03-02T11:00:00Z", "openai", "0.50", "");

        Reconcile.Reconciled found = reconcile.reconcile(ALL, progress::add);

        assertThat(found.providers()).containsExactly(
                Map.entry("openai", new Reconciliation(1, 1, Money.of("0.5"), Money.of("0.5"), Bills.NONE)),
                Map.entry("openrouter", new Reconciliation(
                        2, 2, Money.of("0.4"), Money.of("0.300000000000000001"),
                        new Bills(2, Money.of("0.300000000000000001"), 2, Money.of("0.300000000000000001"),
                                Money.of("0.4"), Money.of("0.100000000000000001")))));
        assertThat(found.all().bills().difference()).isEqualTo(Money.of("-0.099999999999999999"));
        assertThat(found.all().coverage()).contains(new BigDecimal("0.666667"));
        assertThat(found.all().moneyCoverage()).contains(new BigDecimal("0.375000"));
        assertThat(progress).last().isEqualTo(1.0);
    }

    @Test
    void comparesNoBillOfWhatWeHadNoPriceFor() {
        book.book("2026-03-01T10:00:00Z", "xai", "", "0.20");
        book.book("2026-03-01T10:00:01Z", "xai", "0.10", "0.11");

        Bills bills = reconcile.reconcile(ALL, progress::add).all().bills();

        assertThat(bills).isEqualTo(new Bills(
                2, Money.of("0.31"), 1, Money.of("0.11"), Money.of("0.1"), Money.of("0.01")));
        assertThat(bills.off()).contains(new BigDecimal("0.090909"));
    }

    @Test
    void oneTooHighDoesNotMakeUpForOneTooLow() {
        book.book("2026-03-01T10:00:00Z", "xai", "0.09", "0.10");
        book.book("2026-03-01T10:00:01Z", "xai", "0.11", "0.10");

        Bills bills = reconcile.reconcile(ALL, progress::add).all().bills();

        assertThat(bills.difference()).isEqualTo(Money.ZERO);
        assertThat(bills.off()).contains(new BigDecimal("0.100000"));
    }

    @Test
    void leavesOutWhatNobodyBillsAndKeepsWhatMayHaveBeenBilled() {
        book.bookFree("2026-03-01T10:00:00Z", "ollama");
        book.bookCached("2026-03-01T10:00:01Z", "openai", new Saving(Optional.of(Money.of("1"))));
        book.bookUnknown("2026-03-01T10:00:02Z", "openai");

        Reconciliation all = reconcile.reconcile(ALL, progress::add).all();

        assertThat(all).isEqualTo(new Reconciliation(1, 0, Money.ZERO, Money.ZERO, Bills.NONE));
        assertThat(all.coverage()).contains(new BigDecimal("0.000000"));
        assertThat(all.moneyCoverage()).isEmpty();
        assertThat(all.bills().off()).isEmpty();
    }

    @Test
    void readsOnlyWhatIsMeant() {
        book.book("2026-02-28T23:59:59Z", "xai", "1", "1");
        book.book("2026-03-01T00:00:00Z", "xai", "2", "2");
        book.book("2026-03-31T23:59:59Z", "openai", "4", "4");
        book.book("2026-04-01T00:00:00Z", "xai", "8", "8");

        assertThat(reconcile.reconcile(ALL, progress::add).all().own()).isEqualTo(Money.of("6"));
        EntryFilter one = new EntryFilter(MONTH, Map.of(UsageBy.PROVIDER, "xai"));
        assertThat(reconcile.reconcile(one, progress::add).all().own()).isEqualTo(Money.of("2"));
    }

    @Test
    void measuresTheNewestAlone() {
        book.book("2026-03-01T10:00:00Z", "xai", "1", "2");
        book.book("2026-03-20T10:00:00Z", "xai", "4", "4");

        Reconciliation newest = reconcile.measure(ALL, 1);

        assertThat(newest.own()).isEqualTo(Money.of("4"));
        assertThat(book.reads()).isEqualTo(1);
    }

    @Test
    void readsInStepsSoThatOthersCanReadInBetween() {
        for (int hour = 0; hour < 24; hour++) {
            for (int quarter = 0; quarter < 60; quarter += 15) {
                book.book(String.format("2026-03-01T%02d:%02d:00Z", hour, quarter), "xai", "1", "1");
            }
        }
        assertThat(reconcile.reconcile(ALL, progress::add).all().attempts()).isEqualTo(96);

        assertThat(book.reads()).isEqualTo(4);
        assertThat(progress).containsExactly(0.25, 0.5, 0.75, 1.0);
    }

    @Test
    void endsWhenItIsInterrupted() {
        book.book("2026-03-01T10:00:00Z", "xai", "1", "2");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> reconcile.reconcile(ALL, progress::add)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
