package org.keytally.core.adapter.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.MemoryDisk;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.file.SealedRecords;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.PriceCorrection;
import org.keytally.core.domain.catalog.PriceMatch;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.PriceRows;
import org.keytally.core.domain.catalog.PriceSource;
import org.keytally.core.domain.catalog.ServiceTier;
import org.keytally.core.domain.catalog.TokenClass;
import org.keytally.core.domain.home.HomeException;

final class SealedPricesTest {

    private static final PriceRow PLAIN = PriceRows.row("gpt-4o", "2026-02-01")
            .source(PriceSource.SET)
            .to("2026-03-01")
            .rate(TokenClass.INPUT, "2.500000000001")
            .rate(TokenClass.REQUEST, "1000")
            .build();
    private static final PriceRow RULED = PriceRows.row(
            new PriceMatch.Named(
                    "claude \"x\"",
                    new PriceMatch.AnyOf(List.of(
                            new PriceMatch.AllOf(List.of(
                                    new PriceMatch.StartsWith("claude"), new PriceMatch.EndsWith("x"))),
                            new PriceMatch.Same("opus"),
                            new PriceMatch.Contains("[1]"),
                            PriceMatch.Regex.of("^c.*\\d$")))),
            "2026-01-01")
            .provider("anthropic")
            .source(PriceSource.IMPORTED)
            .seen("2026-05-05")
            .during(LocalTime.of(16, 30), LocalTime.of(0, 30))
            .rate(TokenClass.OUTPUT, "15")
            .variant(200_000, ServiceTier.STANDARD, Map.of(TokenClass.OUTPUT, "22.5"))
            .variant(0, ServiceTier.BATCH, Map.of(TokenClass.OUTPUT, "7.5", TokenClass.CACHE_WRITE_1H, "1"))
            .build();
    private static final PriceCorrection CORRECTION = new PriceCorrection(
            Instant.parse("2026-04-01T10:00:00.123Z"),
            PLAIN.reference(),
            12,
            3,
            Money.of("0.000000000000000001"),
            Money.of("7"));

    private final MemoryDisk disk = new MemoryDisk();

    @BeforeEach
    void make() throws SealedException {
        records().make();
    }

    @Test
    void hasNothingAtFirst() {
        assertThat(new SealedPrices(records()).rows()).isEmpty();
        assertThat(new SealedPrices(records()).corrections()).isEmpty();
    }

    @Test
    void givesBackExactlyWhatWasAddedInItsOrder() {
        SealedPrices prices = new SealedPrices(records());
        prices.add(List.of(RULED));
        prices.add(List.of(PLAIN, PLAIN));
        prices.note(List.of(CORRECTION));

        SealedPrices again = new SealedPrices(records());
        assertThat(again.rows()).isEqualTo(List.of(RULED, PLAIN, PLAIN));
        assertThat(again.corrections()).isEqualTo(List.of(CORRECTION));
        assertThat(prices.rows()).isEqualTo(again.rows());
    }

    @Test
    void tellsRowsItCannotRead() throws SealedException {
        byte[] rows = "[{\"provider\":\"p\",\"match\":\"[\\\"strange\\\"]\"}]".getBytes(StandardCharsets.UTF_8);
        records().write(Map.of("prices", rows));

        assertThatThrownBy(() -> new SealedPrices(records()).rows()).isInstanceOf(HomeException.class);
    }

    private SealedRecords records() {
        return new SealedRecords(Path.of("home"), HomeKey.of(new byte[32]), List.of(), disk);
    }
}
