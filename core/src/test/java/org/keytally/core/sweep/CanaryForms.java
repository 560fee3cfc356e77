package org.keytally.core.sweep;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The forms in which a trace of a secret may lie somewhere.
///
/// They are made here once more, apart from the program's own, so that a fault there does not blind the sweep.
final class CanaryForms {

    private static final byte[] CORE = Canary.CORE.getBytes(StandardCharsets.US_ASCII);

    private CanaryForms() {}

    static Map<String, byte[]> all() {
        Map<String, byte[]> forms = new LinkedHashMap<>();
        forms.put("raw", CORE);
        forms.put("reversed", new StringBuilder(Canary.CORE).reverse().toString().getBytes(StandardCharsets.US_ASCII));
        for (int phase = 0; phase < 3; phase++) {
            forms.put("base64 phase " + phase, base64(Base64.getEncoder(), phase));
            forms.put("base64url phase " + phase, base64(Base64.getUrlEncoder(), phase));
        }
        String hex = HexFormat.of().formatHex(CORE);
        forms.put("hex", ascii(hex));
        forms.put("HEX", ascii(hex.toUpperCase(Locale.ROOT)));
        forms.put("url", ascii(each("%", hex)));
        forms.put("URL", ascii(each("%", hex.toUpperCase(Locale.ROOT))));
        forms.put("json", ascii(each("\\u00", hex)));
        forms.put("JSON", ascii(each("\\u00", hex.toUpperCase(Locale.ROOT))));
        forms.put("utf-16le", wide(StandardCharsets.UTF_16LE));
        forms.put("utf-16be", wide(StandardCharsets.UTF_16BE));
        return forms;
    }

    static byte[] firstHalf() {
        return Arrays.copyOfRange(CORE, 0, CORE.length / 2);
    }

    static byte[] secondHalf() {
        return Arrays.copyOfRange(CORE, CORE.length / 2, CORE.length);
    }

    // without the characters that depend on what stands before and after
    private static byte[] base64(Base64.Encoder encoder, int phase) {
        byte[] shifted = new byte[phase + CORE.length];
        System.arraycopy(CORE, 0, shifted, phase, CORE.length);
        byte[] encoded = encoder.encode(shifted);
        return Arrays.copyOfRange(encoded, phase == 0 ? 0 : phase + 1, shifted.length * 8 / 6);
    }

    private static String each(String mark, String hex) {
        return hex.replaceAll("..", mark.replace("\\", "\\\\") + "$0");
    }

    private static byte[] wide(Charset utf16) {
        return Canary.CORE.getBytes(utf16);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
