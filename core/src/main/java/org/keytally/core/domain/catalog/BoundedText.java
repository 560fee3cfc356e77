package org.keytally.core.domain.catalog;

import java.util.regex.Pattern;

// A regular expression from an imported file may backtrack for hours; each step reads a character, so reads are counted.
final class BoundedText implements CharSequence {

    private static final int MOST_STEPS = 100_000;

    private final CharSequence text;
    private final int[] steps;

    private BoundedText(CharSequence text, int[] steps) {
        this.text = text;
        this.steps = steps;
    }

    static boolean find(Pattern pattern, String text) {
        try {
            return pattern.matcher(new BoundedText(text, new int[1])).find();
        } catch (TooManySteps | StackOverflowError tooDeep) {
            return false;
        }
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        steps[0]++;
        if (steps[0] > MOST_STEPS) {
            throw new TooManySteps();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedText(text.subSequence(start, end), steps);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super(null, null, false, false);
        }
    }
}
