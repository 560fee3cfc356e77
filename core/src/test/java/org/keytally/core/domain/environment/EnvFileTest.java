package org.keytally.core.domain.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EnvFileTest {

    private static final Set<String> PLAIN = Set.of("A", "B", "C");

    @Test
    void readsAssignmentsOfEveryHabit() {
        String text = "\ufeff" + """
                # a comment

                export A = "with \\"quotes\\" # and no comment"
                  B='single # quoted'\s\s
                C=plain # comment
                """.replace("\n", "\r\n");
        EnvFile file = read(text);

        assertThat(texts(file)).isEqualTo(Map.of(
                "A", "with \"quotes\" # and no comment", "B", "single # quoted", "C", "plain"));
        assertThat(file.lines().getFirst().number()).isEqualTo(3);
    }

    @Test
    void keepsNoTextOfANameThatMayHoldASecret() {
        EnvFile file = read("OPENAI_API_KEY=anything\nA=1\n");

        assertThat(file.lines().getFirst().value()).isEmpty();
        assertThat(file.toString()).doesNotContain("anything");
    }

    @Test
    void followsAReferenceThroughTheFileAndOut() {
        EnvFile file = read("A=${B}\nB=${OUTER}\n");

        assertThat(file.text(file.lines().getFirst(), Map.of("OUTER", "found"))).contains("found");
        assertThat(file.text(file.lines().getFirst(), Map.of())).isEmpty();
        assertThat(file.references()).isEqualTo(Set.of("B", "OUTER"));
    }

    @Test
    void referencesInACircleLeadNowhere() {
        EnvFile file = read("A=${B}\nB=${A}\nC=${C}\n");

        file.lines().forEach(line -> assertThat(file.text(line, Map.of())).isEmpty());
    }

    @Test
    void runsNothing() {
        EnvFile file = read("A=$(touch /tmp/never)\nB=`id`\nC=${A}\n");

        assertThat(texts(file)).isEqualTo(Map.of("A", "$(touch /tmp/never)", "B", "`id`", "C", "$(touch /tmp/never)"));
    }

    @ParameterizedTest
    @CsvSource({
        "'A=1\nnot an assignment\n', 2, NO_ASSIGNMENT",
        "'A=1\n\n9A=1\n', 3, NO_ASSIGNMENT",
        "'=1\n', 1, NO_ASSIGNMENT",
        "'A=1\nB=\"open\nC=2\n', 2, OPEN_QUOTE",
        "'A=\0\n', 0, BINARY"
    })
    void namesTheLineOfAFault(String text, int line, EnvFile.Why why) {
        assertThat(EnvFile.read(text.getBytes(StandardCharsets.UTF_8), PLAIN))
                .isEqualTo(new EnvFile.Reading(Optional.empty(), Optional.of(new EnvFile.Fault(line, why))));
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThat(EnvFile.read(new byte[EnvFile.LARGEST + 1], PLAIN).fault().orElseThrow().why())
                .isEqualTo(EnvFile.Why.TOO_LARGE);
        byte[] lines = "A=1\n".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        assertThat(EnvFile.read(lines, PLAIN).fault().orElseThrow().why()).isEqualTo(EnvFile.Why.TOO_MANY_LINES);
    }

    private static EnvFile read(String text) {
        return EnvFile.read(text.getBytes(StandardCharsets.UTF_8), PLAIN).file().orElseThrow();
    }

    private static Map<String, String> texts(EnvFile file) {
        return file.lines().stream()
                .collect(Collectors.toMap(
                        EnvFile.Line::name, line -> file.text(line, Map.of()).orElse("")));
    }
}
