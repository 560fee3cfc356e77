package org.keytally.app.prompt.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GrowingAnswerTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 40})
    void givesWhatTheWholeGivesHoweverItIsCut(int longest) {
        for (long seed = 0; seed < 500; seed++) {
            RandomMarkdown random = new RandomMarkdown(seed * 100 + longest);
            String text = random.text(5 + (int) seed % 60);

            assertGrowsInto(text, random.pieces(text, longest), seed);
        }
    }

    @Test
    void givesWhatTheWholeGivesWithEachCharacter() {
        for (long seed = 0; seed < 100; seed++) {
            String text = new RandomMarkdown(-1 - seed).text(40);
            GrowingAnswer answer = new GrowingAnswer();
            for (int end = 1; end <= text.length(); end++) {
                assertThat(answer.add(text.substring(end - 1, end)))
                        .as("seed %d, %d characters", seed, end)
                        .isEqualTo(new MarkdownReader().read(text.substring(0, end)));
            }
        }
    }

    @Test
    void readsWhatIsFinishedOnlyOnce() {
        GrowingAnswer answer = new GrowingAnswer();
        String paragraph = "some words\n\n";

        answer.add(paragraph.repeat(100));
        List<Block> before = answer.add("the last\n");
        List<Block> after = answer.add("goes on\n\nand one more");

        assertThat(answer.unfinished()).isLessThan(2 * paragraph.length() + 30);
        assertThat(after.getFirst()).isSameAs(before.getFirst());
        assertThat(after.get(99)).isSameAs(before.get(99));
        assertThat(after).hasSize(102);
    }

    @Test
    void readsAllAgainWhereAnAddressIsDefinedLate() {
        GrowingAnswer answer = new GrowingAnswer();
        String text = "see [it]\n\nwords\n\n> - [it]: https://example.org/\n\nmore\n\nand [it]";

        answer.add("see [it]\n\nwords\n\n");
        answer.add(text.substring(17));

        assertThat(answer.add("\n\nend")).isEqualTo(new MarkdownReader().read(text + "\n\nend"));
    }

    @Test
    void endsWhereTheWholeEnds() {
        GrowingAnswer answer = new GrowingAnswer();
        String text = "some words\n\n".repeat(40_000);

        for (int from = 0; from < text.length(); from += 100_000) {
            answer.add(text.substring(from, Math.min(text.length(), from + 100_000)));
        }

        assertThat(answer.add("more")).isEqualTo(new MarkdownReader().read(text));
    }

    private static void assertGrowsInto(String text, List<String> pieces, long seed) {
        GrowingAnswer answer = new GrowingAnswer();
        List<Block> last = List.of();
        for (String piece : pieces) {
            last = answer.add(piece);
        }
        assertThat(last).as("seed %d: %s", seed, text).isEqualTo(new MarkdownReader().read(text));
    }
}
