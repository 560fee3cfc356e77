package org.keytally.core.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.ProviderId;

final class CheapestTest {

    private static final OfferedModel SMALL = model("small");
    private static final OfferedModel LARGE = model("large");
    private static final OfferedModel SECRET = model("without-a-price");

    @Test
    void theLowestKnownPriceWins() {
        assertThat(Cheapest.of(List.of(at(LARGE, "0.002"), at(SMALL, "0.0000000001"))))
                .isEqualTo(new Cheapest.Found(at(SMALL, "0.0000000001"), List.of()));
    }

    @Test
    void anUnknownPriceNeverWinsAndIsTold() {
        assertThat(Cheapest.of(List.of(unpriced(SECRET), at(LARGE, "9"))))
                .isEqualTo(new Cheapest.Found(at(LARGE, "9"), List.of(SECRET)));
    }

    @Test
    void whereNoPriceIsKnownNoneIsTheCheapest() {
        assertThat(Cheapest.of(List.of(unpriced(SECRET), unpriced(LARGE))))
                .isEqualTo(new Cheapest.Unpriced(List.of(SECRET, LARGE)));
    }

    @Test
    void theOnlyModelNeedsNoPrice() {
        assertThat(Cheapest.of(List.of(unpriced(SECRET))))
                .isEqualTo(new Cheapest.Found(unpriced(SECRET), List.of()));
    }

    @Test
    void ofTwoAtOnePriceTheFirstIsTaken() {
        assertThat(Cheapest.of(List.of(at(LARGE, "0.10"), at(SMALL, "0.1"))))
                .isEqualTo(new Cheapest.Found(at(LARGE, "0.1"), List.of()));
    }

    @Test
    void ofNoneThereIsNone() {
        assertThat(Cheapest.of(List.of())).isEqualTo(new Cheapest.Nothing());
    }

    private static OfferedModel model(String name) {
        return new OfferedModel(new ProviderId("openai"), name);
    }

    private static Cheapest.Candidate at(OfferedModel model, String price) {
        return new Cheapest.Candidate(model, Optional.of(Money.of(price)));
    }

    private static Cheapest.Candidate unpriced(OfferedModel model) {
        return new Cheapest.Candidate(model, Optional.empty());
    }
}
