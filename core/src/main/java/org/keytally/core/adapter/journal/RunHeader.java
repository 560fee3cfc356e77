package org.keytally.core.adapter.journal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.CRC32C;

/// The opening of a run: all that one opened journal appends to one segment, under a key of its own.
///
/// @param previous where the run before it ends; what lies behind that point there counts no more
/// @param forced the last sequence known to be durable when the run began
/// @param damage damage found before this run, after which the chain begins anew
record RunHeader(int segment, Position previous, long forced, Octets salt, Instant created, Optional<Damage> damage) {

    static final int MAGIC = 0x4B_54_4A_52;
    static final int FORMAT = 1;
    static final int LENGTH = 152;

    private static final int FORMAT_AT = 4;
    private static final int CRC_AT = LENGTH - Seals.MAC - Integer.BYTES;
    private static final int MAC_AT = LENGTH - Seals.MAC;
    private static final Place NOWHERE = new Place(0, 0, 0);

    byte[] encode(Seals seals) {
        Place broken = damage.map(Damage::place).orElse(NOWHERE);
        ByteBuffer header = ByteBuffer.allocate(LENGTH);
        header.putInt(MAGIC).putShort((short) FORMAT)
                .putShort(damage.map(found -> found.kind().code()).orElse((short) 0));
        header.putInt(segment).putInt(previous.segment()).putLong(previous.offset()).putLong(previous.sequence());
        header.putLong(forced).putLong(created.toEpochMilli());
        header.putInt(broken.segment()).putLong(broken.offset()).putLong(broken.sequence());
        salt.put(header);
        previous.mark().put(header);
        header.putInt(checksum(header.array())).put(seals.headerMac(header.array(), CRC_AT));
        return header.array();
    }

    static Reading decode(byte[] bytes, Seals seals) {
        ByteBuffer header = ByteBuffer.wrap(bytes);
        int format = header.getShort(FORMAT_AT);
        boolean isIntact = header.getInt(0) == MAGIC && format == FORMAT && header.getInt(CRC_AT) == checksum(bytes);
        boolean isOurs = isSealed(bytes, seals);
        if (isIntact && isOurs) {
            return new Good(parse(header));
        }
        if (isIntact) {
            return new Foreign();
        }
        // one flipped bit in the format number must not pass for a newer program: then the seal still fits
        return header.getInt(0) == MAGIC && format > FORMAT && !isOurs ? new Newer() : new Bad();
    }

    private static boolean isSealed(byte[] bytes, Seals seals) {
        byte[] asOurs = ByteBuffer.wrap(bytes.clone()).putShort(FORMAT_AT, (short) FORMAT).array();
        ByteBuffer given = ByteBuffer.wrap(bytes, MAC_AT, Seals.MAC);
        return MessageDigest.isEqual(seals.headerMac(asOurs, CRC_AT), Octets.next(given, Seals.MAC).toArray());
    }

    private static RunHeader parse(ByteBuffer header) {
        short code = header.position(FORMAT_AT + Short.BYTES).getShort();
        int segment = header.getInt();
        int before = header.getInt();
        long end = header.getLong();
        long sequence = header.getLong();
        long forced = header.getLong();
        Instant created = Instant.ofEpochMilli(header.getLong());
        Place broken = new Place(header.getInt(), header.getLong(), header.getLong());
        Octets salt = Octets.next(header, Seals.SALT);
        Position previous = new Position(before, end, sequence, Octets.next(header, Chain.MARK));
        return new RunHeader(segment, previous, forced, salt, created,
                Damage.Kind.of(code).map(kind -> new Damage(kind, broken)));
    }

    private static int checksum(byte[] header) {
        CRC32C crc = new CRC32C();
        crc.update(header, 0, CRC_AT);
        return (int) crc.getValue();
    }

    /// What the bytes of a header turn out to be.
    sealed interface Reading {}

    /// A header of this journal.
    record Good(RunHeader header) implements Reading {}

    /// Intact, but sealed by another key.
    record Foreign() implements Reading {}

    /// Of a newer program.
    record Newer() implements Reading {}

    /// None at all.
    record Bad() implements Reading {}
}
