package org.keytally.core.adapter.sealed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.keytally.core.adapter.sealed.SealedException.Kind;

/// The first sixteen bytes of a sealed file, laid out alike in every format: what it is, its format number, a checksum.
///
/// With a checksum of its own a newer format is told apart from a damaged number.
public record Preamble(String magic, int format) {

    public static final int LENGTH = 16;

    private static final int MAGIC = 8;

    public Preamble {
        if (magic.length() != MAGIC || format < 1) {
            throw new IllegalArgumentException("not a preamble");
        }
    }

    public byte[] bytes() {
        byte[] bytes = new byte[LENGTH];
        ByteBuffer.wrap(bytes)
                .put(magic.getBytes(StandardCharsets.US_ASCII))
                .putInt(format)
                .putInt(checksum(bytes, 0, LENGTH - Integer.BYTES));
        return bytes;
    }

    /// Refuses a file that is something else, damaged or newer.
    ///
    /// @param place the name of the file, for the exception
    public void check(byte[] file, int offset, String place) throws SealedException {
        if (offset < 0 || file.length - offset < LENGTH) {
            throw new SealedException(Kind.DAMAGED, place, "cut within its first bytes");
        }
        int checksum = ByteBuffer.wrap(file).getInt(offset + LENGTH - Integer.BYTES);
        boolean isMagic = magic.equals(new String(file, offset, MAGIC, StandardCharsets.ISO_8859_1));
        if (!isMagic || checksum != checksum(file, offset, LENGTH - Integer.BYTES)) {
            throw new SealedException(Kind.DAMAGED, place, "its first bytes are wrong");
        }
        int found = ByteBuffer.wrap(file).getInt(offset + MAGIC);
        if (found > format) {
            throw new SealedException(Kind.NEWER, place, "format " + found + ", this version reads " + format);
        }
        if (found < 1) {
            throw new SealedException(Kind.DAMAGED, place, "format " + found);
        }
    }

    /// The CRC-32C of a run of bytes: finds damage, proves nothing against intent.
    public static int checksum(byte[] bytes, int offset, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, offset, length);
        return (int) checksum.getValue();
    }
}
