package org.keytally.core.domain.guard;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keytally.core.domain.catalog.ProviderId;

/// The outer form by which the keys of one kind are recognised: a fixed beginning and a pattern for the rest.
///
/// @param anchor the fixed beginning, which finds candidates fast and is no secret
public record LeakShape(String name, Optional<ProviderId> provider, String anchor, Pattern rest) {

    // longer than any key; private key blocks are found by their first lines
    private static final int LONGEST = 4096;

    /// The end of what matches at a place where the anchor stands, or -1.
    public int endAt(CharSequence text, int start) {
        if (start > 0 && Ascii.isLetterOrDigit(text.charAt(start - 1))) {
            return -1;
        }
        Matcher matcher = rest.matcher(text);
        matcher.region(start + anchor.length(), Math.min(text.length(), start + LONGEST));
        if (!matcher.lookingAt()) {
            return -1;
        }
        int end = matcher.end();
        return end < text.length() && Ascii.isLetterOrDigit(text.charAt(end)) && end < start + LONGEST ? -1 : end;
    }
}
