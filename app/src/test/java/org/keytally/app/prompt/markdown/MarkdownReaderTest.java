package org.keytally.app.prompt.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkdownReaderTest {

    private final MarkdownReader reader = new MarkdownReader();

    @Test
    void readsWhatModelsWrite() {
        String text = """
                ## Plan

                Read the **keys**, *then* `route`.

                1. one
                2. two

                ```java
                int a;
                ```
                > said

                | a | b |
                |---|---|
                | 1 | 2 |
                """;

        assertThat(reader.read(text)).isEqualTo(List.of(
                new Block.Heading(2, plain("Plan")),
                new Block.Paragraph(List.of(
                        Run.plain("Read the "), new Run("keys", Set.of(Run.Look.STRONG), Optional.empty()),
                        Run.plain(", "), new Run("then", Set.of(Run.Look.EMPHASISED), Optional.empty()),
                        Run.plain(" "), new Run("route", Set.of(Run.Look.CODE), Optional.empty()), Run.plain("."))),
                new Block.Items(List.of("1.", "2."), List.of(paragraph("one"), paragraph("two"))),
                new Block.Code("java", "int a;"),
                new Block.Quote(paragraph("said")),
                new Block.Table(List.of(List.of(plain("a"), plain("b")), List.of(plain("1"), plain("2"))))));
    }

    @Test
    void leavesHtmlAsText() {
        assertThat(reader.read("<script>alert(1)</script>")).isEqualTo(paragraph("<script>alert(1)</script>"));
        assertThat(reader.read("a <b>c</b>")).isEqualTo(paragraph("a <b>c</b>"));
    }

    @Test
    void makesAPictureALinkToWhereItLies() {
        assertThat(reader.read("![a cat](https://example.org/cat.png)")).isEqualTo(List.of(new Block.Paragraph(List.of(
                new Run("a cat", Set.of(), Optional.of(URI.create("https://example.org/cat.png")))))));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[x](javascript:alert(1))", "[x](file:///etc/passwd)", "[x](data:text/html,a)", "[x](//example.org)",
        "[x](https://user:word@example.org/)", "[x](https://)", "[x](/home)"})
    void letsNothingLeadAnywhereButIntoTheWeb(String text) {
        assertThat(reader.read(text)).isEqualTo(paragraph("x"));
    }

    @Test
    void writesAHostInLettersThatCannotBeMistaken() {
        // The first letter is a Cyrillic one.
        assertThat(Runs.web("https://\u0430pple.com/a").orElseThrow().getHost()).isEqualTo("xn--pple-43d.com");
    }

    @Test
    void stripsWhatCommandsOrTurnsText() {
        assertThat(reader.read("a\u001b[31mb\u202ec\u2066d")).isEqualTo(paragraph("a[31mbcd"));
    }

    @Test
    void survivesWhatIsNestedTooDeep() {
        assertThat(reader.read(">".repeat(5_000) + " a")).hasSize(1);
        assertThat(reader.read("*".repeat(5_000) + "a" + "*".repeat(5_000))).isNotEmpty();
        assertThat(reader.read("[".repeat(5_000))).hasSize(1);
    }

    @Test
    void readsAnAnswerThatIsNotWholeYet() {
        assertThat(reader.read("```java\nint a")).isEqualTo(List.of(new Block.Code("java", "int a")));
        assertThat(reader.read("**bo")).isEqualTo(paragraph("**bo"));
        assertThat(reader.read("")).isEmpty();
    }

    private static List<Run> plain(String text) {
        return List.of(Run.plain(text));
    }

    private static List<Block> paragraph(String text) {
        return List.of(new Block.Paragraph(plain(text)));
    }
}
