package org.keytally.core.domain.guard;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// All forms in which a secret may show in text, the raw one first; made of bytes the caller may wipe.
public final class Disguises {

    // shorter forms than this would blot out words that have nothing to do with the secret
    private static final int SHORTEST_DERIVED = 8;
    // the lines of a key block, which programs print one by one
    private static final int SHORTEST_PIECE = 40;

    private final List<Disguise> all = new ArrayList<>();

    private Disguises() {}

    public static List<Disguise> of(byte[] secret) {
        Disguises disguises = new Disguises();
        disguises.add(secret.clone(), false, 1);
        disguises.addBase64(secret, Base64.getEncoder());
        disguises.addBase64(secret, Base64.getUrlEncoder());
        disguises.add(HexFormat.of().formatHex(secret), true);
        disguises.add(HexFormat.of().withUpperCase().formatHex(secret), true);
        disguises.add(escapedForUrl(secret, HexFormat.of().withUpperCase()), false, SHORTEST_DERIVED);
        disguises.add(escapedForUrl(secret, HexFormat.of()), false, SHORTEST_DERIVED);
        for (String more : List.of("", "/", "<>&'=")) {
            disguises.add(escapedForJson(secret, more, '~'), false, SHORTEST_DERIVED);
            disguises.add(escapedForJson(secret, more, Character.MAX_VALUE), false, SHORTEST_DERIVED);
        }
        disguises.add(wide(secret, StandardCharsets.UTF_16LE), false, SHORTEST_DERIVED);
        disguises.add(wide(secret, StandardCharsets.UTF_16BE), false, SHORTEST_DERIVED);
        disguises.addPieces(secret);
        return List.copyOf(disguises.all);
    }

    private void add(String form, boolean mayBeWrapped) {
        add(form.getBytes(StandardCharsets.US_ASCII), mayBeWrapped, SHORTEST_DERIVED);
    }

    private void add(byte[] form, boolean mayBeWrapped, int shortest) {
        if (form.length >= shortest && all.stream().noneMatch(disguise -> disguise.hasForm(form))) {
            all.add(new Disguise(form, mayBeWrapped));
        }
    }

    // the characters that do not depend on what stands before and after, for each of the three places it may begin at
    private void addBase64(byte[] secret, Base64.Encoder encoder) {
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + secret.length];
            System.arraycopy(secret, 0, shifted, before, secret.length);
            byte[] encoded = encoder.encode(shifted);
            int from = before == 0 ? 0 : before + 1;
            int to = shifted.length * 8 / 6;
            if (from < to) {
                add(Arrays.copyOfRange(encoded, from, to), true, SHORTEST_DERIVED);
            }
            Arrays.fill(encoded, (byte) 0);
            Arrays.fill(shifted, (byte) 0);
        }
    }

    private static byte[] escapedForUrl(byte[] secret, HexFormat hex) {
        ByteArrayOutputStream escaped = new ByteArrayOutputStream(secret.length * 3);
        for (byte value : secret) {
            if (Ascii.isLetterOrDigit(value) || "-_.~".indexOf(value) >= 0) {
                escaped.write(value);
            } else {
                escaped.write('%');
                escaped.write(hex.toHighHexDigit(value));
                escaped.write(hex.toLowHexDigit(value));
            }
        }
        return escaped.toByteArray();
    }

    // writers differ in what they escape: slashes, what has a meaning in HTML, all beyond ASCII
    private static byte[] escapedForJson(byte[] secret, String more, char lastPlain) {
        StringBuilder escaped = new StringBuilder(secret.length * 2);
        String text = new String(secret, StandardCharsets.UTF_8);
        for (int i = 0; i < text.length(); i++) {
            escaped.append(escapedForJson(text.charAt(i), more, lastPlain));
        }
        return escaped.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escapedForJson(char character, String more, char lastPlain) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '/' -> more.contains("/") ? "\\/" : "/";
            default -> {
                boolean isPlain = character >= ' ' && character <= lastPlain && more.indexOf(character) < 0;
                yield isPlain ? String.valueOf(character) : "\\u" + HexFormat.of().toHexDigits(character);
            }
        };
    }

    private static byte[] wide(byte[] secret, Charset utf16) {
        return new String(secret, StandardCharsets.UTF_8).getBytes(utf16);
    }

    private void addPieces(byte[] secret) {
        boolean hasLines = false;
        for (int i = 0; i < secret.length; i++) {
            hasLines |= isBreak(secret, i);
        }
        int start = 0;
        for (int i = 0; hasLines && i <= secret.length; i++) {
            if (i < secret.length && !isBreak(secret, i) && isOfKeyBlock(secret[i])) {
                continue;
            }
            if (i - start >= SHORTEST_PIECE) {
                add(Arrays.copyOfRange(secret, start, i), false, SHORTEST_PIECE);
            }
            // a break written as two characters ends after the second
            start = i < secret.length && secret[i] == '\\' ? i + 2 : i + 1;
            i = Math.max(i, start - 1);
        }
    }

    private static boolean isBreak(byte[] secret, int at) {
        return secret[at] == '\n'
                || (secret[at] == '\\' && at + 1 < secret.length && "nr".indexOf(secret[at + 1]) >= 0);
    }

    private static boolean isOfKeyBlock(byte value) {
        return Ascii.isLetterOrDigit(value) || value == '+' || value == '/' || value == '=';
    }
}
