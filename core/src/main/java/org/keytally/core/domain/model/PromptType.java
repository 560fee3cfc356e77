package org.keytally.core.domain.model;

import java.util.List;
import java.util.Locale;
import org.keytally.core.domain.catalog.Usage;

/// What a prompt is for, by name, and how large such a prompt usually is.
///
/// @param usual the tokens of one such prompt, to compare models by before there is one
public record PromptType(String name, Usage usual) {

    private static final int LONGEST = 80;
    private static final Usage OF_OWN = tokens(1_000, 500);

    /// The types that come with the program.
    public static final List<PromptType> SHIPPED = List.of(
            new PromptType("chat", tokens(500, 300)),
            new PromptType("resume", tokens(2_000, 1_500)),
            new PromptType("cover-letter", tokens(1_500, 600)),
            new PromptType("assistant", tokens(1_000, 500)),
            new PromptType("job-matching", tokens(3_000, 400)));

    public PromptType {
        name = name.strip().toLowerCase(Locale.ROOT);
        if (!isPossible(name)) {
            throw new IllegalArgumentException("not a prompt type");
        }
    }

    /// A type by its name: one of the shipped ones, or a person's own.
    public static PromptType of(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        for (PromptType type : SHIPPED) {
            if (type.name().equals(plain)) {
                return type;
            }
        }
        return new PromptType(plain, OF_OWN);
    }

    /// Whether a text can name a prompt type.
    public static boolean isPossible(String text) {
        return !text.isBlank() && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }

    private static Usage tokens(long input, long output) {
        return new Usage(input, 0, 0, 0, output, 0);
    }
}
