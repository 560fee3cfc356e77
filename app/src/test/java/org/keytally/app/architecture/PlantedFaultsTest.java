package org.keytally.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PlantedFaultsTest {

    private static final String BASE = "org.keytally.app.architecture.planted";
    private static final AppRules APP = new AppRules(BASE, "org.keytally.core.architecture.planted");
    private static final JavaClasses FAULTS = new ClassFileImporter().importPackages(BASE);

    @ParameterizedTest
    @MethodSource("faults")
    void findsEveryPlantedFault(Fault fault) {
        String report = fault.rule().evaluate(FAULTS).getFailureReport().toString();

        assertThat(fault.names()).allSatisfy(name -> assertThat(report).containsPattern("\\b" + name + "\\b"));
    }

    @Test
    void letsNoRuleGoUntried() {
        assertThat(faults().map(fault -> fault.rule().getDescription()).toList())
                .containsAll(APP.all().stream().map(ArchRule::getDescription).toList());
    }

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault(APP.everyRoomIsKnown(), List.of("Lost")),
                new Fault(APP.everyRoomSeesOnlyTheRoomsBelow(),
                        List.of("SeesAScreen", "SeesAnotherScreen", "SeesTheShell")),
                new Fault(APP.thereAreNoCircles(), List.of("SeesAScreen", "SeesAnotherScreen")),
                new Fault(APP.nobodySeesAnAdapter(), List.of("SeesAnAdapter")),
                new Fault(APP.nobodyReachesTheWorld(), List.of("SeesADatabase")),
                new Fault(APP.nobodyReveals(), List.of("Reveals", "RevealsByReference")),
                new Fault(APP.onlyTheCommandLineSpeaksJson(), List.of("SeesJson")),
                new Fault(APP.theCommandLineHasNoWindow(), List.of("ShowsAWindow")),
                new Fault(APP.viewModelsSeeNoScene(), List.of("SeesASceneViewModel")),
                new Fault(APP.onlyTasksReachTheUiThread(), List.of("ReachesTheUiThread")));
    }

    /// A rule, and the names its report must hold.
    record Fault(ArchRule rule, List<String> names) {}
}
