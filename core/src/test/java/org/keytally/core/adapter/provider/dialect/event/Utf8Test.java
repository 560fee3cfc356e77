package org.keytally.core.adapter.provider.dialect.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {

    private static final byte[] EDGES = {
        0, 0x41, 0x7F, (byte) 0x80, (byte) 0x8F, (byte) 0x90, (byte) 0x9F, (byte) 0xA0, (byte) 0xBF, (byte) 0xC0,
        (byte) 0xC1, (byte) 0xC2,
        (byte) 0xDF, (byte) 0xE0, (byte) 0xE1, (byte) 0xED, (byte) 0xEE, (byte) 0xEF, (byte) 0xF0, (byte) 0xF1,
        (byte) 0xF4, (byte) 0xF5, (byte) 0xFF
    };

    @Test
    void agreesWithTheDecoderOfThePlatform() {
        Random random = new Random(11);
        byte[] bytes = new byte[6];
        int valid = 0;
        for (int i = 0; i < 200_000; i++) {
            int length = 1 + random.nextInt(bytes.length);
            for (int at = 0; at < length; at++) {
                bytes[at] = EDGES[random.nextInt(EDGES.length)];
            }
            boolean expected = isDecoded(bytes, length);
            valid += expected ? 1 : 0;
            assertThat(Utf8.isValid(bytes, 0, length)).isEqualTo(expected);
        }
        assertThat(valid).isGreaterThan(1_000);
    }

    private static boolean isDecoded(byte[] bytes, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Test
    void findsTheFirstEndOfALine() {
        Random random = new Random(12);
        for (int i = 0; i < 50_000; i++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = random.nextInt(25) == 0 ? (byte) (random.nextBoolean() ? '\n' : '\r') : bytes[at];
            }
            int from = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
            int expected = from;
            while (expected < bytes.length && bytes[expected] != '\n' && bytes[expected] != '\r') {
                expected++;
            }
            assertThat(Scan.lineEnd(bytes, from, bytes.length)).isEqualTo(expected);
        }
    }
}
