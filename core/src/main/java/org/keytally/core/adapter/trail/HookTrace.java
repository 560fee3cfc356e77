package org.keytally.core.adapter.trail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.keytally.core.domain.audit.AuditEvent;
import org.keytally.core.domain.hook.HookEnd;
import org.keytally.core.domain.hook.HookMemory;
import org.keytally.core.domain.hook.HookRun;
import org.keytally.core.domain.key.KeyId;

/// How hooks were told last, and of which ends of keys was told, as it follows from the journal.
public final class HookTrace {

    private static final int FORM = 1;

    private final HookMemory memory = new HookMemory();

    public HookMemory memory() {
        return memory;
    }

    /// Takes in an event of the trail.
    public void follow(AuditEvent event) {
        try {
            switch (event.action()) {
                case HOOK_RAN -> memory.ran(event.subject().id(), run(event));
                case HOOK_REMOVED, HOOK_CHANGED -> memory.forget(event.subject().id());
                case KEY_EXPIRED -> memory.expired(
                        new KeyId(event.subject().id()), Instant.parse(event.facts().getOrDefault("until", "")));
                default -> {}
            }
        } catch (DateTimeException | IllegalArgumentException ofAnotherVersion) {
            // It would be told once more, which is better than no start.
        }
    }

    private static HookRun run(AuditEvent event) {
        Map<String, String> facts = event.facts();
        HookEnd.Kind kind = HookEnd.Kind.valueOf(facts.getOrDefault("outcome", ""));
        return new HookRun(
                event.at(), facts.getOrDefault("event", ""), new HookEnd(kind, facts.getOrDefault("detail", "")));
    }

    /// What is known, as bytes.
    public byte[] capture() {
        Map<String, HookRun> runs = memory.runs();
        Map<KeyId, Instant> ends = memory.ends();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeInt(runs.size());
            for (Map.Entry<String, HookRun> run : runs.entrySet()) {
                out.writeUTF(run.getKey());
                out.writeLong(run.getValue().at().toEpochMilli());
                out.writeUTF(run.getValue().event());
                out.writeUTF(run.getValue().end().kind().name());
                out.writeUTF(run.getValue().end().detail());
            }
            out.writeInt(ends.size());
            for (Map.Entry<KeyId, Instant> end : ends.entrySet()) {
                out.writeUTF(end.getKey().value());
                out.writeUTF(end.getValue().toString());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// Takes what `capture` gave once, or returns false if it cannot.
    public boolean restore(byte[] state) {
        memory.clear();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(state))) {
            if (in.readUnsignedByte() != FORM) {
                return false;
            }
            for (int count = in.readInt(); count > 0; count--) {
                String hook = in.readUTF();
                Instant at = Instant.ofEpochMilli(in.readLong());
                String event = in.readUTF();
                memory.ran(hook, new HookRun(
                        at, event, new HookEnd(HookEnd.Kind.valueOf(in.readUTF()), in.readUTF())));
            }
            for (int count = in.readInt(); count > 0; count--) {
                memory.expired(new KeyId(in.readUTF()), Instant.parse(in.readUTF()));
            }
            return true;
        } catch (IOException | DateTimeException | IllegalArgumentException foreign) {
            memory.clear();
            return false;
        }
    }
}
