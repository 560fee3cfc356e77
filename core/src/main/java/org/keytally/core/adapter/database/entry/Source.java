package org.keytally.core.adapter.database.entry;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.keytally.core.domain.catalog.EventId;
import org.keytally.core.domain.catalog.Money;

// Bytes being read; the journal vouches that they are what was written, so a misfit means another format.
final class Source {

    private final byte[] bytes;
    private int at;

    Source(byte[] bytes) {
        this.bytes = bytes;
    }

    int octet() {
        if (at == bytes.length) {
            throw new UnreadableEntryException("too short");
        }
        return bytes[at++] & 0xff;
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int octet = octet();
            value |= (long) (octet & 0x7f) << shift;
            if (octet < 0x80) {
                return value;
            }
        }
        throw new UnreadableEntryException("number too long");
    }

    int count() {
        long count = number();
        if (count < 0 || count > bytes.length) {
            throw new UnreadableEntryException("count " + count);
        }
        return (int) count;
    }

    long signed() {
        long value = number();
        return (value >>> 1) ^ -(value & 1);
    }

    EventId id() {
        return new EventId(new UUID(fixed(), fixed()));
    }

    String text() {
        int length = count();
        require(length);
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    byte[] block() {
        int length = count();
        require(length);
        byte[] block = new byte[length];
        System.arraycopy(bytes, at, block, 0, length);
        at += length;
        return block;
    }

    Money money() {
        long head = number();
        int scale = (int) (head >>> 1);
        BigInteger digits = (head & 1) == 0 ? BigInteger.valueOf(signed()) : new BigInteger(block());
        return new Money(new BigDecimal(digits, scale));
    }

    private void require(int length) {
        if (length > bytes.length - at) {
            throw new UnreadableEntryException("too short");
        }
    }

    private long fixed() {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = (value << 8) | octet();
        }
        return value;
    }
}
