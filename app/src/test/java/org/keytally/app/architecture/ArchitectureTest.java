package org.keytally.app.architecture;

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
import org.keytally.core.architecture.HouseRules;
import org.keytally.core.architecture.SourceRules;

final class ArchitectureTest {

    private static final String BASE = "org.keytally.app";
    private static final JavaClasses OURS = new ClassFileImporter().importPath(Path.of("target", "classes"));
    private static final SourceRules SOURCES = new SourceRules(Path.of("src", "main", "java"));

    @Test
    void looksAtOurClasses() {
        assertThat(OURS).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void holds(ArchRule rule) {
        rule.check(OURS);
    }

    @Test
    void everyPublicTypeSaysWhatItIs() {
        assertThat(SOURCES.typesWithoutASentence()).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(SOURCES.packagesWithoutASentence()).isEmpty();
    }

    static List<ArchRule> holds() {
        return Stream.of(new AppRules(BASE, "org.keytally.core").all(), new HouseRules(BASE).all())
                .flatMap(List::stream)
                .toList();
    }
}
