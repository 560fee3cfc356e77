package org.keytally.core.adapter.database.entry;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.keytally.core.domain.catalog.EventId;
import org.keytally.core.domain.catalog.Money;

// Bytes being written: small numbers take little room.
final class Sink {

    private byte[] bytes = new byte[64];
    private int length;

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    Sink octet(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) value;
        return this;
    }

    Sink number(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            octet((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        return octet((int) rest);
    }

    // Zigzag, so that small negative numbers are short, too.
    Sink signed(long value) {
        return number((value << 1) ^ (value >> 63));
    }

    Sink id(EventId id) {
        UUID uuid = id.value();
        return fixed(uuid.getMostSignificantBits()).fixed(uuid.getLeastSignificantBits());
    }

    Sink text(String text) {
        return block(text.getBytes(StandardCharsets.UTF_8));
    }

    Sink block(byte[] block) {
        number(block.length);
        for (byte one : block) {
            octet(one);
        }
        return this;
    }

    // The low bit of the first number tells a short amount from one that needs more than 64 bits.
    Sink money(Money money) {
        BigDecimal dollars = money.dollars();
        BigInteger digits = dollars.unscaledValue();
        if (digits.bitLength() < 64) {
            return number((long) dollars.scale() << 1).signed(digits.longValue());
        }
        return number(((long) dollars.scale() << 1) | 1).block(digits.toByteArray());
    }

    private Sink fixed(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            octet((int) (value >>> shift));
        }
        return this;
    }
}
