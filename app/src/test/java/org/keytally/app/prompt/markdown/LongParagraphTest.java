package org.keytally.app.prompt.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class LongParagraphTest {

    @Test
    void leavesAParagraphOfUsualLengthWhole() {
        List<Run> runs = List.of(Run.plain("a ".repeat(1_000)));

        assertThat(LongParagraph.parts(runs)).isEqualTo(List.of(runs));
        assertThat(LongParagraph.parts(List.of())).isEqualTo(List.of(List.of()));
    }

    @Test
    void cutsWhereALineMayEnd() {
        List<List<Run>> parts = LongParagraph.parts(List.of(Run.plain("twelve words ".repeat(1_000))));

        assertThat(parts).allSatisfy(part -> {
            assertThat(text(part)).hasSizeLessThanOrEqualTo(LongParagraph.LONGEST);
            assertThat(text(part)).endsWith(" ");
        });
        assertThat(whole(parts)).isEqualTo("twelve words ".repeat(1_000));
    }

    @Test
    void keepsLooksAndLinks() {
        Run strong = new Run("strong ".repeat(400), Set.of(Run.Look.STRONG), Optional.empty());
        Run link = new Run("l".repeat(1_500), Set.of(), Optional.of(URI.create("https://example.org/")));

        List<List<Run>> parts = LongParagraph.parts(List.of(strong, link, Run.plain("end")));

        assertThat(parts).hasSize(3);
        assertThat(parts.getFirst()).extracting(Run::looks).containsExactly(Set.of(Run.Look.STRONG));
        assertThat(parts.getLast()).isEqualTo(List.of(link, Run.plain("end")));
        assertThat(whole(parts)).isEqualTo(strong.text() + link.text() + "end");
    }

    @Test
    void cutsWhatHasNoPlaceForIt() {
        assertThat(LongParagraph.parts(List.of(Run.plain("x".repeat(10_000))))).hasSize(5);
        assertThat(LongParagraph.parts(List.of(Run.plain("a" + "\u0301".repeat(10_000)))))
                .allSatisfy(part -> assertThat(text(part)).hasSizeLessThanOrEqualTo(LongParagraph.LONGEST));
    }

    @Test
    void leavesCharactersWhole() {
        String family = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";

        List<List<Run>> parts = LongParagraph.parts(List.of(Run.plain("x" + family.repeat(1_000))));

        assertThat(parts.subList(1, parts.size())).allSatisfy(part -> assertThat(text(part)).startsWith(family));
        assertThat(whole(parts)).isEqualTo("x" + family.repeat(1_000));
    }

    @Test
    void endsAPartAtTheEndOfALineWithoutAnEmptyOne() {
        List<List<Run>> parts = LongParagraph.parts(List.of(Run.plain("x".repeat(1_999) + "\n" + "y".repeat(10))));

        assertThat(parts).isEqualTo(List.of(List.of(Run.plain("x".repeat(1_999))), List.of(Run.plain("y".repeat(10)))));
    }

    private static String text(List<Run> part) {
        return part.stream().map(Run::text).collect(Collectors.joining());
    }

    private static String whole(List<List<Run>> parts) {
        return parts.stream().map(LongParagraphTest::text).collect(Collectors.joining());
    }
}
