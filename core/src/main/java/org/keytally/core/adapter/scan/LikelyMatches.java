package org.keytally.core.adapter.scan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Fingerprint;

/// The maker of matches that are likely keys; their traces mean nothing outside one search.
final class LikelyMatches {

    private final byte[] salt = new byte[16];

    LikelyMatches() {
        new SecureRandom().nextBytes(salt);
    }

    Match of(String text, int start, int end, String shape, Optional<ProviderId> provider) {
        String value = text.substring(start, end);
        return new Match(start, end, Optional.empty(), shape, provider, lastFour(value), trace(value));
    }

    // blocks of a private key show none of their characters
    private static String lastFour(String value) {
        boolean isShowable = value.length() >= Fingerprint.SHORTEST_TO_SHOW
                && value.chars().allMatch(character -> character > ' ' && character <= '~' && character != '\\');
        return isShowable ? value.substring(value.length() - 4) : "";
    }

    private String trace(String value) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
