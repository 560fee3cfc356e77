package org.keytally.core.usecase.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.catalog.PriceFault;
import org.keytally.core.domain.catalog.PriceList;
import org.keytally.core.domain.catalog.PricePeriod;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.PriceRows;
import org.keytally.core.domain.catalog.PriceSource;
import org.keytally.core.domain.catalog.TokenClass;

final class PlanImportTest {

    private static final PriceRow SHIPPED =
            PriceRows.row("m", "2026-01-01").rate(TokenClass.INPUT, "2").build();
    private static final PriceRow OTHER = imported("m", "2026-02-01", "3").build();
    private static final PriceRow SAME = imported("m", "2026-02-01", "2").build();
    private static final PriceRow NEW = imported("n", "2026-02-01", "1").build();

    private final PriceWorld world = new PriceWorld(SHIPPED);

    @Test
    void showsWhatIsNewAndWhatDisagrees() throws IOException {
        assertThat(plan(OTHER, NEW))
                .isEqualTo(new PlanImport.Result.Planned(new ImportPlan(
                        List.of(OTHER, NEW),
                        0,
                        1,
                        List.of(new ImportPlan.Dispute(OTHER, SHIPPED)),
                        0,
                        List.of(),
                        List.of())));
        assertThat(world.register.rows()).isEmpty();
        assertThat(world.told).isEmpty();
    }

    @Test
    void noDisputeWhereSourcesAgree() throws IOException {
        assertThat(planned(SAME).disputes()).isEmpty();
    }

    @Test
    void takesWhatWasPlannedAndNothingTwice() throws IOException {
        world.importPrices().take(planned(OTHER, NEW));

        assertThat(world.register.rows()).containsExactly(OTHER, NEW);
        assertThat(planned(OTHER, NEW).added()).isEmpty();
        assertThat(planned(OTHER, NEW).unchanged()).isEqualTo(2);
    }

    @Test
    void aRowStampedNowSaysNothingNewWhereThePriceIsTheSame() throws IOException {
        world.importPrices().take(planned(OTHER));
        PriceRow stamped = new PriceRow(
                OTHER.provider(),
                OTHER.match(),
                PricePeriod.from(PriceWorld.NOW),
                OTHER.base(),
                List.of(),
                PriceSource.IMPORTED,
                PriceWorld.NOW);

        assertThat(planned(stamped).added()).isEmpty();
    }

    @Test
    void refusesWhatOverlapsAnEarlierImport() throws IOException {
        world.importPrices().take(planned(imported("m", "2026-02-01", "3").to("2026-06-01").build()));

        assertThat(plan(imported("m", "2026-05-01", "4").build()))
                .isEqualTo(new PlanImport.Result.Refused(
                        new PriceFault(PriceFault.Kind.OVERLAP, "openai m", "2026-05-01T00:00:00Z")));
    }

    @Test
    void takesOnlyTheModelThatIsWanted() throws IOException {
        PriceQuery only = new PriceQuery(Optional.empty(), Optional.of("n"), Optional.empty());

        PlanImport.Result result = planner(OTHER, NEW).plan(InputStream.nullInputStream(), only);

        assertThat(result).isInstanceOfSatisfying(
                PlanImport.Result.Planned.class,
                planned -> assertThat(planned.plan().added()).containsExactly(NEW));
    }

    private ImportPlan planned(PriceRow... rows) throws IOException {
        return ((PlanImport.Result.Planned) plan(rows)).plan();
    }

    private PlanImport.Result plan(PriceRow... rows) throws IOException {
        PriceQuery all = new PriceQuery(Optional.empty(), Optional.empty(), Optional.empty());
        return planner(rows).plan(InputStream.nullInputStream(), all);
    }

    private PlanImport planner(PriceRow... rows) {
        return new PlanImport(
                world.known, (list, known, now) -> new PriceList.Read(List.of(rows), List.of(), 0, List.of()));
    }

    private static PriceRows imported(String model, String from, String input) {
        return PriceRows.row(model, from).source(PriceSource.IMPORTED).rate(TokenClass.INPUT, input);
    }
}
