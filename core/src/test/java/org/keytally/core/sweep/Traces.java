package org.keytally.core.sweep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The search of one stream for any form of the canary, in bounded memory.
final class Traces {

    private static final int STEP = 1 << 20;
    private static final int OVERLAP = 512;
    private static final int HALVES_APART = 64;

    private final Map<String, String> forms = new LinkedHashMap<>();
    private final String first = latin(CanaryForms.firstHalf(), CanaryForms.firstHalf().length);
    private final String second = latin(CanaryForms.secondHalf(), CanaryForms.secondHalf().length);

    Traces() {
        CanaryForms.all().forEach((name, form) -> forms.put(name, latin(form, form.length)));
    }

    /// The name of the first form found; empty where there is none.
    Optional<String> find(InputStream in) throws IOException {
        byte[] buffer = new byte[STEP];
        int kept = 0;
        while (true) {
            int read = in.readNBytes(buffer, kept, STEP - kept);
            int filled = kept + read;
            Optional<String> found = find(latin(buffer, filled));
            if (found.isPresent() || filled < STEP) {
                return found;
            }
            System.arraycopy(buffer, filled - OVERLAP, buffer, 0, OVERLAP);
            kept = OVERLAP;
        }
    }

    private Optional<String> find(String text) {
        for (Map.Entry<String, String> form : forms.entrySet()) {
            if (text.contains(form.getValue())) {
                return Optional.of(form.getKey());
            }
        }
        for (int at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
            int end = at + first.length();
            int next = text.indexOf(second, end);
            if (next >= 0 && next - end <= HALVES_APART) {
                return Optional.of("split in two");
            }
        }
        return Optional.empty();
    }

    private static String latin(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }
}
