package org.keytally.core.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PriceSuccessionTest {

    private static final PriceRow JANUARY = set("2026-01-01", "1").build();
    private static final PriceRow JUNE = set("2026-06-01", "2").build();
    private static final PriceRow SUMMER = set("2026-07-01", "3").to("2026-09-01").build();

    @Test
    void aNewPriceClosesTheOneBefore() {
        List<PriceRow> standing = PriceSuccession.standing(List.of(JUNE, JANUARY));

        assertThat(standing).containsExactly(JUNE, closed(JANUARY, JUNE));
    }

    @Test
    void aPriceWithAnEndInterruptsAnOpenOne() {
        assertThat(PriceSuccession.standing(List.of(JUNE, SUMMER))).containsExactly(JUNE, SUMMER);

        PriceBook book = new PriceBook(PriceSuccession.standing(List.of(JUNE, SUMMER)));
        assertThat(input(book, "2026-08-31")).contains(Price.of("3"));
        assertThat(input(book, "2026-09-01")).contains(Price.of("2"));
    }

    @Test
    void aRowOfTheSameStartCorrectsTheOneStatedBefore() {
        PriceRow correction = set("2026-01-01", "1.5").to("2026-02-01").build();

        assertThat(PriceSuccession.spans(List.of(JANUARY, correction)))
                .containsExactly(
                        new PriceSpan(JANUARY, Optional.empty()),
                        new PriceSpan(correction, Optional.of(correction)));
    }

    @Test
    void sourcesProvidersAndModelsDoNotFollowOneAnother() {
        PriceRow imported = PriceRows.row("m", "2026-06-01")
                .source(PriceSource.IMPORTED)
                .rate(TokenClass.INPUT, "2")
                .build();
        PriceRow azure = set("2026-06-01", "2").provider("azure").build();

        assertThat(PriceSuccession.standing(List.of(JANUARY, imported, azure)))
                .containsExactly(JANUARY, imported, azure);
    }

    @Test
    void aRowClashesWithOneWhoseEndItContradicts() {
        assertThat(PriceSuccession.clash(List.of(JANUARY, SUMMER), set("2026-08-01", "9").build()))
                .contains(SUMMER);
        assertThat(PriceSuccession.clash(List.of(SUMMER), set("2026-06-01", "9").to("2026-08-01").build()))
                .contains(SUMMER);
    }

    @Test
    void aRowThatClosesInterruptsOrCorrectsDoesNotClash() {
        List<PriceRow> stated = List.of(JANUARY, JUNE);

        assertThat(PriceSuccession.clash(stated, set("2026-03-01", "9").build())).isEmpty();
        assertThat(PriceSuccession.clash(stated, SUMMER)).isEmpty();
        assertThat(PriceSuccession.clash(stated, set("2026-06-01", "9").build())).isEmpty();
        assertThat(PriceSuccession.clash(List.of(SUMMER), set("2026-09-01", "9").build())).isEmpty();
    }

    private static PriceRows set(String from, String input) {
        return PriceRows.row("m", from).source(PriceSource.SET).rate(TokenClass.INPUT, input);
    }

    private static PriceRow closed(PriceRow row, PriceRow next) {
        PricePeriod period =
                PricePeriod.between(row.period().from(), next.period().from());
        return new PriceRow(
                row.provider(), row.match(), period, row.base(), row.variants(), row.source(), row.seen());
    }

    private static Optional<Price> input(PriceBook book, String day) {
        return book.rowFor(new ProviderId("openai"), Optional.empty(), "m", Instant.parse(day + "T00:00:00Z"))
                .flatMap(row -> row.base().of(TokenClass.INPUT));
    }
}
