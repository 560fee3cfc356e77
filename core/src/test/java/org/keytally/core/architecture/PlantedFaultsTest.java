package org.keytally.core.architecture;

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

    private static final String BASE = "org.keytally.core.architecture.planted";
    private static final CoreRules CORE = new CoreRules(BASE);
    private static final HouseRules HOUSE = new HouseRules(BASE);
    private static final JavaClasses FAULTS = new ClassFileImporter().importPackages(BASE);

    @ParameterizedTest
    @MethodSource("faults")
    void findsEveryPlantedFault(Fault fault) {
        String report = fault.rule().evaluate(FAULTS).getFailureReport().toString();

        assertThat(fault.names()).allSatisfy(name -> assertThat(report).containsPattern("\\b" + name + "\\b"));
    }

    @Test
    void letsNoRuleGoUntried() {
        List<String> tried = faults().map(fault -> fault.rule().getDescription()).toList();

        assertThat(tried).containsAll(Stream.of(CORE.all(), HOUSE.all())
                .flatMap(List::stream)
                .map(ArchRule::getDescription)
                .toList());
    }

    @Test
    void sparesTheRootWhichSeesEverything() {
        assertThat(CORE.everyRoomSeesOnlyTheRoomsBelow().evaluate(FAULTS).getFailureReport().toString())
                .doesNotContain("Method <" + BASE + ".Keytally.");
    }

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault(CORE.everyRoomIsKnown(), List.of("Lost")),
                new Fault(
                        CORE.everyRoomSeesOnlyTheRoomsBelow(),
                        List.of("SeesARoomAbove", "SeesAnAdapter", "SeesANeighbour", "SeesAUseCase", "SeesTheRoot")),
                new Fault(CORE.thereAreNoCircles(), List.of("SeesARoomAbove", "ClosesACircle")),
                new Fault(CORE.coreHasNoFace(), List.of("ShowsAWindow")),
                new Fault(CORE.onlyDatabasesSpeakJdbc(), List.of("SeesJdbc")),
                new Fault(CORE.onlyFewSpeakOkHttp(), List.of("SeesOkHttp")),
                new Fault(CORE.onlyOneRoomBuildsHttpClients(),
                        List.of("BuildsAClient.builder", "BuildsAClient.client")),
                new Fault(CORE.onlyAdaptersSpeakJson(), List.of("SeesJson")),
                new Fault(CORE.onlyAdaptersReveal(), List.of("Reveals", "RevealsByReference")),
                new Fault(HOUSE.onlySurroundingsReadTheEnvironment(), List.of("ReadsTheEnvironment")),
                new Fault(HOUSE.onlyPauseSleeps(), List.of("Sleeps")),
                new Fault(HOUSE.nobodyAsksTheTimeBesideTheClock(), List.of("AsksTheTime")),
                new Fault(HOUSE.nobodyUsesJavaSerialForms(), List.of("ReadsObjects")),
                new Fault(HOUSE.nobodyChangesCaseWithoutALocale(), List.of("ChangesCase", "ChangesCaseByReference")),
                new Fault(HOUSE.nobodyLogs(), List.of("Logs")),
                new Fault(HOUSE.nobodyPrints(), List.of("Prints", "PrintsATrace")),
                new Fault(HOUSE.everyClassIsFinal(), List.of("StaysOpen")),
                new Fault(HOUSE.noFieldIsOpenToChange(), List.of("HoldsALooseField", "HoldsAStaticField")));
    }

    /// A rule, and the names its report must hold.
    record Fault(ArchRule rule, List<String> names) {}
}
