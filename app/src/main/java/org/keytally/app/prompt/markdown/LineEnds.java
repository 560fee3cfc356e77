package org.keytally.app.prompt.markdown;

import java.text.BreakIterator;
import java.util.Locale;

/// Finds where a line of text may end.
final class LineEnds {

    private LineEnds() {}

    /// The last place up to this one where a line may end; none where it is zero.
    ///
    /// @param place before the end of the text
    /// @param isForced whether it is between two characters where no line may end
    static int before(String text, int place, boolean isForced) {
        String near = text.substring(0, place + 1);
        int end = before(BreakIterator.getLineInstance(Locale.ROOT), near, place);
        return end > 0 || !isForced ? end : betweenCharacters(near, place);
    }

    /// The last place up to this one between two characters, as people count them, or this one.
    static int betweenCharacters(String text, int place) {
        int end = before(BreakIterator.getCharacterInstance(Locale.ROOT), text, place);
        return end > 0 ? end : place;
    }

    private static int before(BreakIterator breaks, String text, int place) {
        breaks.setText(text);
        return breaks.isBoundary(place) ? place : Math.max(0, breaks.preceding(place));
    }
}
