package org.keytally.core.adapter.trail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.AuditEvent;
import org.keytally.core.domain.budget.Alert;
import org.keytally.core.domain.budget.BudgetId;
import org.keytally.core.domain.budget.ToldAlerts;

/// Which alerts were told, as it follows from the journal, so that a new start tells none of them again.
public final class AlertMemory {

    private static final int FORM = 1;

    private final ToldAlerts told = new ToldAlerts();

    public ToldAlerts told() {
        return told;
    }

    /// Takes in an event of the trail.
    public void follow(AuditEvent event) {
        if (event.action() == AuditAction.BUDGET_ALERT) {
            note(event);
        }
    }

    private void note(AuditEvent event) {
        Map<String, String> facts = event.facts();
        try {
            told.add(new Alert(
                    new BudgetId(event.subject().id()),
                    Instant.parse(facts.getOrDefault("from", "")),
                    facts.getOrDefault("limit", ""),
                    Alert.Kind.valueOf(facts.getOrDefault("kind", "")),
                    Integer.parseInt(facts.getOrDefault("mark", ""))));
        } catch (DateTimeException | IllegalArgumentException ofAnotherVersion) {
            // It would be told once more, which is better than no start.
        }
    }

    /// What is known, as bytes.
    public byte[] capture() {
        List<Alert> alerts = told.all();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeInt(alerts.size());
            for (Alert alert : alerts) {
                out.writeUTF(alert.budget().value());
                out.writeLong(alert.from().getEpochSecond());
                out.writeUTF(alert.limit());
                out.writeUTF(alert.kind().name());
                out.writeShort(alert.mark());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// Takes what `capture` gave once, or returns false if it cannot.
    public boolean restore(byte[] state) {
        List<Alert> alerts = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(state))) {
            if (in.readUnsignedByte() != FORM) {
                return false;
            }
            for (int count = in.readInt(); count > 0; count--) {
                alerts.add(new Alert(
                        new BudgetId(in.readUTF()),
                        Instant.ofEpochSecond(in.readLong()),
                        in.readUTF(),
                        Alert.Kind.valueOf(in.readUTF()),
                        in.readShort()));
            }
        } catch (IOException | IllegalArgumentException foreign) {
            return false;
        }
        told.clear();
        alerts.forEach(told::add);
        return true;
    }
}
