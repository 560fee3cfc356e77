package org.keytally.core.adapter.sealed.home;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keytally.core.domain.key.Secret;

/// How far a home has come, in a form that a keychain can keep.
///
/// @param records how often its records were written
/// @param journal the sequence of the last record in its journal
public record HomeReach(long records, long journal) {

    public static final HomeReach NOWHERE = new HomeReach(0, 0);

    private static final Pattern TEXT = Pattern.compile("keytally-anchor-1:(\\d{1,18}):(\\d{1,18})");

    /// Reads what was kept; empty where it is none of ours.
    public static Optional<HomeReach> of(Secret kept) {
        byte[] bytes = kept.reveal();
        Matcher text = TEXT.matcher(new String(bytes, StandardCharsets.US_ASCII));
        Arrays.fill(bytes, (byte) 0);
        return text.matches()
                ? Optional.of(new HomeReach(Long.parseLong(text.group(1)), Long.parseLong(text.group(2))))
                : Optional.empty();
    }

    /// Whether the home has come less far, in whichever of the two.
    public boolean isBehind(HomeReach other) {
        return records < other.records || journal < other.journal;
    }

    /// What is to be kept.
    public Secret secret() {
        String text = "keytally-anchor-1:" + records + ":" + journal;
        return Secret.ofUtf8(text.getBytes(StandardCharsets.US_ASCII));
    }
}
