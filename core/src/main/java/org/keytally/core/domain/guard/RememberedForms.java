package org.keytally.core.domain.guard;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Forms of secrets, remembered by hashes only.
///
/// For each length a rolling sum (Rabin and Karp) goes over the text; where it is one that is known, a keyed
/// hash decides.
final class RememberedForms {

    // a shorter form would hide words that are no secret
    private static final int SHORTEST = 6;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final long base;
    private final Map<Integer, Map<Long, Set<String>>> byLength = new HashMap<>();

    RememberedForms() {
        SecureRandom random = new SecureRandom();
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        key = new SecretKeySpec(bytes, ALGORITHM);
        base = random.nextLong() | 1;
    }

    synchronized void add(byte[] form) {
        if (form.length < SHORTEST) {
            return;
        }
        long sum = 0;
        for (byte value : form) {
            sum = sum * base + value;
        }
        byLength.computeIfAbsent(form.length, length -> new HashMap<>())
                .computeIfAbsent(sum, any -> new HashSet<>())
                .add(hash(form, 0, form.length));
    }

    /// Marks where forms of at least that length stand.
    synchronized void mark(byte[] text, int shortest, BitSet hidden) {
        byLength.forEach((length, sums) -> {
            if (length >= shortest && length <= text.length) {
                mark(text, length, sums, hidden);
            }
        });
    }

    private void mark(byte[] text, int length, Map<Long, Set<String>> sums, BitSet hidden) {
        long leaving = 1;
        for (int i = 1; i < length; i++) {
            leaving *= base;
        }
        long sum = 0;
        for (int end = 1; end <= text.length; end++) {
            sum -= end > length ? text[end - 1 - length] * leaving : 0;
            sum = sum * base + text[end - 1];
            Set<String> hashes = end < length ? null : sums.get(sum);
            if (hashes != null && hashes.contains(hash(text, end - length, length))) {
                hidden.set(end - length, end);
            }
        }
    }

    private String hash(byte[] bytes, int offset, int length) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(bytes, offset, length);
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
