package org.keytally.app.settings.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds the list under *About* against what the program really ships with: the libraries its project files lead to,
/// and
/// the licences that their own tell.
final class ThirdPartyIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> OWN = Set.of("core", "app");

    private static final Map<String, String> OUR_WORDS = Map.of(
            "(The )?Apache.*2(\\.0)?", "Apache License 2.0",
            "(The )?MIT( License( \\(MIT\\))?)?", "MIT License",
            "BSD[- ]2.*", "BSD 2-Clause License",
            "BSD[- ]3.*", "BSD 3-Clause License",
            "GPLv2\\+CE", "GNU GPL 2 with Classpath Exception",
            "LGPL-2.1.*", "LGPL 2.1");

    private final Map<String, Path> jars = jars();

    @Test
    void namesEachLibraryThatIsShippedAndNoOther() {
        List<String> named = ThirdParty.all().stream().flatMap(one -> one.artifacts().stream()).toList();

        assertThat(named).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(shipped());
    }

    @Test
    void namesTheLicencesThatEachLibraryTells() {
        for (ThirdParty one : ThirdParty.all()) {
            for (String artifact : one.artifacts()) {
                List<String> told =
                        Project.of(jar(artifact)).licences().stream().map(ThirdPartyIT::inOurWords).toList();

                assertThat(told).as(artifact).isNotEmpty().allSatisfy(
                        licence -> assertThat(one.licence()).contains(licence));
            }
        }
    }

    private static String inOurWords(String licence) {
        return OUR_WORDS.entrySet().stream()
                .filter(word -> licence.matches(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(licence);
    }

    private Set<String> shipped() {
        Deque<Project> ahead = new ArrayDeque<>(OWN.stream()
                .map(module -> Project.read(ROOT.resolve(module).resolve("pom.xml")))
                .toList());
        Set<String> shipped = new TreeSet<>();
        while (!ahead.isEmpty()) {
            for (String needed : ahead.pop().needed()) {
                Path jar = jars.get(needed);
                if (jar != null && !OWN.contains(needed) && shipped.add(needed)) {
                    ahead.add(Project.of(jar));
                }
            }
        }
        return shipped;
    }

    private Path jar(String artifact) {
        return Optional.ofNullable(jars.get(artifact)).orElseThrow();
    }

    private static Map<String, Path> jars() {
        Map<String, Path> jars = new TreeMap<>();
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .forEach(jar -> jars.putIfAbsent(Project.library(jar), jar));
        return jars;
    }
}
