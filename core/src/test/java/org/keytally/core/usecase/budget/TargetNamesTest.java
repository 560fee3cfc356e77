package org.keytally.core.usecase.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.home.NameKind;
import org.keytally.core.usecase.FakeHome;

final class TargetNamesTest {

    private final FakeHome home = new FakeHome();
    private final TargetNames targets =
            new TargetNames(home.keys, home::providers, home.names, FakeHome.PERSON);

    @ParameterizedTest
    @ValueSource(strings = {"person", "person:" + FakeHome.PERSON})
    void makesNoNameOfWhoIsAtWorkByReadingAlone(String text) {
        TargetNames.Reading.Unknown unknown = (TargetNames.Reading.Unknown) targets.read(text);

        assertThat(home.names.find(NameKind.PERSON, FakeHome.PERSON)).isEmpty();
        assertThat(targets.isToCome(unknown)).isTrue();

        Optional<Target> made = targets.made(unknown);
        assertThat(targets.read(text)).isEqualTo(new TargetNames.Reading.Read(made.orElseThrow()));
    }

    @Test
    void makesNoNameOfAStranger() {
        TargetNames.Reading.Unknown unknown = (TargetNames.Reading.Unknown) targets.read("person:Nobody");

        assertThat(unknown.known()).isEqualTo(List.of(FakeHome.PERSON));
        assertThat(targets.made(unknown)).isEmpty();
        assertThat(home.names.find(NameKind.PERSON, "Nobody")).isEmpty();
    }
}
