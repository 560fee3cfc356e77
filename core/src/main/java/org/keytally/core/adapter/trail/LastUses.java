package org.keytally.core.adapter.trail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.keytally.core.adapter.journal.Follower;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.key.KeyId;

/// When each key was used last, as it follows from the journal.
public final class LastUses implements Follower {

    private static final int FORM = 1;

    private final Map<KeyId, Instant> uses = new ConcurrentHashMap<>();

    /// The moments known now.
    public Map<KeyId, Instant> all() {
        return Map.copyOf(uses);
    }

    @Override
    public void follow(long sequence, byte kind, byte[] payload) {
        if (kind == JournalTrail.EVENT) {
            EventScript.read(payload).filter(event -> event.action() == AuditAction.KEY_USED)
                    .ifPresent(event -> note(new KeyId(event.subject().id()), event.at()));
        }
    }

    /// Takes in a use that stands elsewhere in the journal.
    public void note(KeyId key, Instant at) {
        uses.merge(key, at, (one, other) -> one.isAfter(other) ? one : other);
    }

    @Override
    public byte[] capture() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeInt(uses.size());
            for (Map.Entry<KeyId, Instant> use : uses.entrySet()) {
                out.writeUTF(use.getKey().value());
                out.writeLong(use.getValue().toEpochMilli());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Override
    public boolean restore(byte[] state) {
        Map<KeyId, Instant> read = new HashMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(state))) {
            if (in.readUnsignedByte() != FORM) {
                return false;
            }
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                read.put(new KeyId(in.readUTF()), Instant.ofEpochMilli(in.readLong()));
            }
        } catch (IOException foreign) {
            return false;
        }
        uses.clear();
        uses.putAll(read);
        return true;
    }
}
