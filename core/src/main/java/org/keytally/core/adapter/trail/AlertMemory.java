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
import java.util.Locale;
import java.util.Map;
import org.keytally.core.domain.audit.AuditEvent;
import org.keytally.core.domain.budget.Alert;
import org.keytally.core.domain.budget.BudgetId;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.budget.ToldAlerts;
import org.keytally.core.domain.watch.ToldUnusual;

/// Which alerts were told, as it follows from the journal, so that a new start tells none of them again.
public final class AlertMemory {

    private static final int FORM = 3;

    private final ToldAlerts told = new ToldAlerts();
    private final ToldUnusual toldUnusual = new ToldUnusual();

    public ToldAlerts told() {
        return told;
    }

    public ToldUnusual toldUnusual() {
        return toldUnusual;
    }

    /// Takes in an event of the trail.
    public void follow(AuditEvent event) {
        switch (event.action()) {
            case BUDGET_ALERT -> note(event);
            case USAGE_UNUSUAL -> noteUnusual(event.facts());
            default -> {}
        }
    }

    private void noteUnusual(Map<String, String> facts) {
        try {
            toldUnusual.add(new ToldUnusual.Told(
                    target(facts.getOrDefault("target", "")),
                    facts.getOrDefault("provider", ""),
                    Instant.parse(facts.getOrDefault("day", ""))));
        } catch (DateTimeException | IllegalArgumentException ofAnotherVersion) {
            // It would be told once more, which is better than no start.
        }
    }

    private static Target target(String written) {
        String[] parts = written.split(":", 2);
        return new Target(
                Target.Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts.length == 1 ? "" : parts[1]);
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
            List<ToldUnusual.Told> unusual = toldUnusual.all();
            out.writeInt(unusual.size());
            for (ToldUnusual.Told one : unusual) {
                out.writeUTF(one.target().written());
                out.writeUTF(one.provider());
                out.writeLong(one.day().getEpochSecond());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// Takes what `capture` gave once, or returns false if it cannot.
    public boolean restore(byte[] state) {
        List<Alert> alerts = new ArrayList<>();
        List<ToldUnusual.Told> unusual = new ArrayList<>();
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
            for (int count = in.readInt(); count > 0; count--) {
                unusual.add(new ToldUnusual.Told(
                        target(in.readUTF()),
                        in.readUTF(),
                        Instant.ofEpochSecond(in.readLong())));
            }
        } catch (IOException | IllegalArgumentException foreign) {
            return false;
        }
        told.clear();
        alerts.forEach(told::add);
        toldUnusual.clear();
        unusual.forEach(toldUnusual::add);
        return true;
    }
}
