package org.keytally.core.adapter.journal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.keytally.core.adapter.sealed.Preamble;
import org.keytally.core.adapter.sealed.SealedException;

/// The opening of a run: all that one opened journal appends to one segment, under a key of its own.
///
/// @param previous where the run before it ends; what lies behind that point there counts no more
/// @param forced the last sequence known to be durable when the run began
/// @param damage damage found before this run, after which the chain begins anew
record RunHeader(int segment, Position previous, long forced, Octets salt, Instant created, Optional<Damage> damage) {

    /// The first four bytes, which no length of a record can equal.
    static final int MAGIC = 0x4B_54_4A_52;
    static final Preamble PREAMBLE = new Preamble("KTJRNRUN", 1);
    static final int LENGTH = 164;

    private static final int CRC_AT = LENGTH - Integer.BYTES;
    private static final int MAC_AT = CRC_AT - Seals.MAC;
    private static final Place NOWHERE = new Place(0, 0, 0);

    byte[] encode(Seals seals) {
        Place broken = damage.map(Damage::place).orElse(NOWHERE);
        ByteBuffer header = ByteBuffer.allocate(LENGTH).put(PREAMBLE.bytes());
        header.putInt(segment).putInt(previous.segment()).putLong(previous.offset()).putLong(previous.sequence());
        header.putLong(forced).putLong(created.toEpochMilli());
        header.putInt(damage.map(found -> found.kind().code()).orElse(0));
        header.putInt(broken.segment()).putLong(broken.offset()).putLong(broken.sequence());
        salt.put(header);
        previous.mark().put(header);
        header.put(seals.headerMac(header.array(), MAC_AT));
        return header.putInt(Preamble.checksum(header.array(), 0, CRC_AT)).array();
    }

    static Reading decode(byte[] bytes, Seals seals) {
        try {
            PREAMBLE.check(bytes, 0, "run");
        } catch (SealedException other) {
            return other.kind() == SealedException.Kind.NEWER ? new Newer() : new Bad();
        }
        ByteBuffer header = ByteBuffer.wrap(bytes);
        if (header.getInt(CRC_AT) != Preamble.checksum(bytes, 0, CRC_AT)) {
            return new Bad();
        }
        byte[] mac = Arrays.copyOfRange(bytes, MAC_AT, CRC_AT);
        return MessageDigest.isEqual(seals.headerMac(bytes, MAC_AT), mac) ? new Good(parse(header)) : new Foreign();
    }

    private static RunHeader parse(ByteBuffer header) {
        int segment = header.position(Preamble.LENGTH).getInt();
        int before = header.getInt();
        long end = header.getLong();
        long sequence = header.getLong();
        long forced = header.getLong();
        Instant created = Instant.ofEpochMilli(header.getLong());
        Optional<Damage.Kind> kind = Damage.Kind.of(header.getInt());
        Place broken = new Place(header.getInt(), header.getLong(), header.getLong());
        Octets salt = Octets.next(header, Seals.SALT);
        Position previous = new Position(before, end, sequence, Octets.next(header, Chain.MARK));
        return new RunHeader(segment, previous, forced, salt, created, kind.map(found -> new Damage(found, broken)));
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
