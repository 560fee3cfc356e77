package org.keytally.app.prompt.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CodeLinesTest {

    @Test
    void leavesAFewLinesTogether() {
        assertThat(CodeLines.parts("")).isEqualTo(List.of(""));
        assertThat(CodeLines.parts("a\n\n b\n")).isEqualTo(List.of("a\n\n b\n"));
    }

    @Test
    void givesFortyLinesAtATime() {
        String code = "line\n".repeat(100) + "end";

        List<String> parts = CodeLines.parts(code);

        assertThat(parts).hasSize(3);
        assertThat(String.join("\n", parts)).isEqualTo(code);
    }

    @Test
    void goesOnBelowWhereALineIsLong() {
        String code = "x".repeat(50_000);

        List<String> parts = CodeLines.parts(code);

        assertThat(parts).allSatisfy(part -> assertThat(part.length()).isLessThan(5_000));
        assertThat(String.join("\n", parts).lines()).allSatisfy(line -> assertThat(line).hasSize(CodeLines.LONGEST));
        assertThat(String.join("", parts).replace("\n", "")).isEqualTo(code);
    }

    @Test
    void leavesCharactersWhole() {
        String code = "x" + "\ud83d\ude00".repeat(2_000);

        assertThat(CodeLines.parts(code).getFirst().lines().skip(1))
                .allSatisfy(line -> assertThat(line).startsWith("\ud83d"));
    }

    @Test
    void survivesOneCharacterOfManyMarks() {
        String code = "a" + "\u0301".repeat(5_000);

        assertThat(String.join("", CodeLines.parts(code)).replace("\n", "")).isEqualTo(code);
    }
}
