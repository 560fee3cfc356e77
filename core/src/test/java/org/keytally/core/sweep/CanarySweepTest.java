package org.keytally.core.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanarySweepTest {

    @TempDir
    Path folder;

    @Test
    void findsEveryFormThatIsPlanted() throws IOException {
        for (Map.Entry<String, byte[]> plant : SweepControl.plants().entrySet()) {
            Path file = Files.write(folder.resolve("planted"), plant.getValue());
            assertThat(hits(Set.of())).as(plant.getKey()).isNotEmpty();
            Files.delete(file);
        }
        assertThat(SweepControl.plants()).hasSizeGreaterThan(18);
    }

    @Test
    void findsNothingWhereNothingIs() throws IOException {
        Files.writeString(folder.resolve("clean"), "KTCANARY k7Qw9Zp2Xv4T".repeat(0) + Canary.CORE.substring(0, 12));
        assertThat(hits(Set.of())).isEmpty();
    }

    @Test
    void passesOverCompiledTestsAndNothingBesideThem() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("test-classes/some"));
        Files.writeString(classes.resolve("Some.class"), Canary.CORE);
        assertThat(hits(Set.of(folder.resolve("test-classes")))).isEmpty();
        assertThat(hits(Set.of(folder.resolve("test-cla")))).hasSize(1);
        Files.writeString(classes.resolve("leaked.log"), Canary.CORE);
        assertThat(hits(Set.of(folder.resolve("test-classes"))))
                .containsExactly(classes.resolve("leaked.log").toRealPath() + " (raw)");
    }

    @Test
    void makesTheFormsAsOthersDo() {
        Map<String, byte[]> forms = CanaryForms.all();
        assertThat(text(forms, "url")).startsWith("%4b%54%43");
        assertThat(text(forms, "JSON")).startsWith("\\u004B\\u0054");
        assertThat(text(forms, "base64 phase 0")).startsWith("S1RDQU5BUllrN1F3OVpwMlh2NF");
    }

    private static String text(Map<String, byte[]> forms, String name) {
        return new String(forms.getOrDefault(name, new byte[0]), StandardCharsets.US_ASCII);
    }

    private java.util.List<String> hits(Set<Path> compiledTests) throws IOException {
        CanarySweep sweep = new CanarySweep(compiledTests);
        sweep.folder(folder);
        return sweep.hits();
    }
}
