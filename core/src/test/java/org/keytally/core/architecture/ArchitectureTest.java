package org.keytally.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ArchitectureTest {

    private static final String BASE = "org.keytally.core";
    private static final JavaClasses OURS = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void looksAtOurClasses() {
        assertThat(OURS).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void holds(ArchRule rule) {
        rule.check(OURS);
    }

    static List<ArchRule> holds() {
        HouseRules house = new HouseRules(BASE);
        return Stream.of(new CoreRules(BASE).all(), house.all(), List.of(house.nobodyPrints()))
                .flatMap(List::stream)
                .toList();
    }
}
