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
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.AuditEvent;
import org.keytally.core.domain.key.KeyId;

/// When each key was used last, as it follows from the journal.
public final class LastUses {

    private static final int FORM = 1;

    private final Map<KeyId, Instant> uses = new ConcurrentHashMap<>();

    /// The moments known now.
    public Map<KeyId, Instant> all() {
        return Map.copyOf(uses);
    }

    /// Takes in an event of the trail.
    public void follow(AuditEvent event) {
        if (event.action() == AuditAction.KEY_USED) {
            note(new KeyId(event.subject().id()), event.at());
        }
    }

    /// Takes in a use that stands elsewhere in the journal.
    public void note(KeyId key, Instant at) {
        uses.merge(key, at, (one, other) -> one.isAfter(other) ? one : other);
    }

    /// What is known, as bytes.
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

    /// Takes what `capture` gave once, or returns false if it cannot.
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
