package org.keytally.app.prompt.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Answers put together at random, and cut at random; most of them are hostile.
final class RandomMarkdown {

    private static final List<String> BITS = List.of(
            "\n", "\n", "\n\n", "\n\n", "\n\n\n", "  \n", "\n \n", "\t", " ", "  ", "    ", "\r\n", "word",
            "two words", "**", "*", "_", "`", "```", "```\n", "```java\n", "~~~", "# ", "## ", "===\n", "---\n",
            "***\n", "- ", "* ", "+ ", "1. ", "2. ", "3) ", "> ", ">", "| a | b |\n", "|---|---|\n", "|-|\n",
            "| 1 | 2 |\n", "|", "[", "]", "(", ")", "![", "[a](https://example.org/)", "[a]",
            "[a]: https://example.org/\n", "[b]: <", "<div>", "</div>\n", "<!--", "-->", "<b>", "<script>\n", "<?",
            "\\", "&amp;", "\ud83d\ude00", "\ud83d", "\ude00", "e\u0301", "\u202e", "\u0000", "\u2028", "…", "1", "=",
            "-", "https://example.org");

    private final Random random;

    RandomMarkdown(long seed) {
        this.random = new Random(seed);
    }

    String text(int bits) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bits; i++) {
            text.append(BITS.get(random.nextInt(BITS.size())));
        }
        return text.toString();
    }

    /// @param longest of the pieces, in characters
    List<String> pieces(String text, int longest) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = Math.min(text.length(), from + 1 + random.nextInt(longest));
            pieces.add(text.substring(from, end));
            from = end;
        }
        return pieces;
    }
}
