package org.keytally.app.organisation.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.vault.VaultName;

final class ValidityViewModelTest {

    private static final Instant NOON = Instant.parse("2027-03-02T12:00:00Z");

    private final TriedVaults tried = new TriedVaults();

    @Test
    void keepsTheTimeOfADayThatWasNotChanged() {
        ValidityViewModel model = model();
        model.fromProperty().set(LocalDate.of(2027, 1, 1));
        model.save();

        assertThat(saved()).isEqualTo(new Validity(
                Optional.of(Instant.parse("2027-01-01T00:00:00Z")), Optional.of(NOON)));
    }

    @Test
    void endsAtTheStartOfADayThatWasChanged() {
        ValidityViewModel model = model();
        model.toProperty().set(LocalDate.of(2027, 3, 3));
        model.save();

        assertThat(saved().to()).contains(Instant.parse("2027-03-03T00:00:00Z"));
    }

    @Test
    void hasNoEndWhereTheDayWasTakenAway() {
        ValidityViewModel model = model();
        model.toProperty().set(null);
        model.save();

        assertThat(saved()).isEqualTo(Validity.ALWAYS);
    }

    private ValidityViewModel model() {
        tried.connect();
        tried.publish("Research", Optional.empty());
        SharedRow row = new SharedRow(
                TriedVaults.LINK, new VaultName("any--openai--research"), "Research", SharedRow.State.ACTIVE,
                Optional.of("openai"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                new SharedDates(
                        new Validity(Optional.empty(), Optional.of(NOON)), Optional.empty(), Optional.empty(),
                        Optional.empty(), Optional.empty()),
                Optional.empty());
        return new ValidityViewModel(tried.cases(), row, tried.stage, () -> {});
    }

    private Validity saved() {
        VaultViewModel vaults = tried.vaults();
        vaults.read();
        return vaults.treeProperty().get().getFirst().below().getFirst().below().getFirst().row().orElseThrow()
                .dates().validity();
    }
}
