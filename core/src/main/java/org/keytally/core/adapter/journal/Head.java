package org.keytally.core.adapter.journal;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// A durable point of the journal and the state that follows from all records before it.
final class Head {

    private static final int FIXED = Integer.BYTES + Long.BYTES + Long.BYTES + Chain.MARK + Seals.SALT;

    private final Position position;
    private final Octets salt;
    private final byte[] state;

    /// @param salt that of the run the position lies in
    Head(Position position, Octets salt, byte[] state) {
        this.position = position;
        this.salt = salt;
        this.state = state;
    }

    static Head decode(byte[] bytes) {
        ByteBuffer source = ByteBuffer.wrap(bytes);
        int segment = source.getInt();
        long offset = source.getLong();
        long sequence = source.getLong();
        Position position = new Position(segment, offset, sequence, Octets.next(source, Chain.MARK));
        Octets salt = Octets.next(source, Seals.SALT);
        return new Head(position, salt, Arrays.copyOfRange(bytes, FIXED, bytes.length));
    }

    byte[] encode() {
        ByteBuffer target = ByteBuffer.allocate(FIXED + state.length);
        target.putInt(position.segment()).putLong(position.offset()).putLong(position.sequence());
        position.mark().put(target);
        salt.put(target);
        return target.put(state).array();
    }

    Position position() {
        return position;
    }

    Octets salt() {
        return salt;
    }

    byte[] state() {
        return state;
    }
}
