package org.keytally.core.adapter.trail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.AuditEvent;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.catalog.EventId;

/// The bytes of an audit event in the journal.
final class EventScript {

    private static final int FORM = 1;

    private EventScript() {}

    static byte[] write(AuditEvent event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(160);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeLong(event.id().value().getMostSignificantBits());
            out.writeLong(event.id().value().getLeastSignificantBits());
            out.writeLong(event.at().toEpochMilli());
            out.writeShort(event.action().code());
            out.writeByte(event.subject().kind().code());
            out.writeUTF(event.subject().id());
            out.write(HexFormat.of().parseHex(event.who()));
            out.write(HexFormat.of().parseHex(event.host()));
            out.writeUTF(event.version());
            out.writeShort(event.facts().size());
            for (Map.Entry<String, String> fact : event.facts().entrySet()) {
                out.writeUTF(fact.getKey());
                out.writeUTF(fact.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// Empty where a later version wrote an event this one does not know.
    static Optional<AuditEvent> read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readUnsignedByte() != FORM) {
                return Optional.empty();
            }
            EventId id = new EventId(new UUID(in.readLong(), in.readLong()));
            Instant at = Instant.ofEpochMilli(in.readLong());
            Optional<AuditAction> action = action(in.readUnsignedShort());
            Optional<Subject.Kind> kind = kind(in.readUnsignedByte());
            if (action.isEmpty() || kind.isEmpty()) {
                return Optional.empty();
            }
            Subject subject = new Subject(kind.get(), in.readUTF());
            String who = HexFormat.of().formatHex(in.readNBytes(16));
            String host = HexFormat.of().formatHex(in.readNBytes(16));
            return Optional.of(new AuditEvent(id, at, action.get(), subject, who, host, in.readUTF(), facts(in)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<String, String> facts(DataInputStream in) throws IOException {
        Map<String, String> facts = new TreeMap<>();
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            facts.put(in.readUTF(), in.readUTF());
        }
        return facts;
    }

    private static Optional<AuditAction> action(int code) {
        return Arrays.stream(AuditAction.values()).filter(one -> one.code() == code).findFirst();
    }

    private static Optional<Subject.Kind> kind(int code) {
        return Arrays.stream(Subject.Kind.values()).filter(one -> one.code() == code).findFirst();
    }
}
