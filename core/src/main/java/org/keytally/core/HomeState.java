package org.keytally.core;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.adapter.database.entry.CapsBytes;
import org.keytally.core.adapter.database.entry.Circumstance;
import org.keytally.core.adapter.database.entry.HabitsBytes;
import org.keytally.core.adapter.database.entry.LedgerChange;
import org.keytally.core.adapter.database.entry.LedgerState;
import org.keytally.core.adapter.database.entry.LedgerStateBytes;
import org.keytally.core.adapter.database.entry.OpenIntent;
import org.keytally.core.adapter.journal.Follower;
import org.keytally.core.adapter.trail.AlertMemory;
import org.keytally.core.adapter.trail.HookTrace;
import org.keytally.core.adapter.trail.JournalTrail;
import org.keytally.core.adapter.trail.LastUses;
import org.keytally.core.adapter.trail.TrafficBytes;
import org.keytally.core.domain.audit.AuditEvent;
import org.keytally.core.domain.budget.Bearing;
import org.keytally.core.domain.budget.Caps;
import org.keytally.core.domain.budget.Load;
import org.keytally.core.domain.budget.ToldAlerts;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.hook.HookMemory;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Recost;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.traffic.Traffic;
import org.keytally.core.domain.watch.Habits;
import org.keytally.core.domain.watch.ToldUnusual;

/// What follows from the journal and is wanted at every start: last uses, definitions, attempts not ended, traffic,
/// what budgets count, what is usual, and which alerts were told.
final class HomeState implements Follower {

    // What a test of a key found, as the word a prompt would have failed with; nothing where it was found good.
    private static final Map<String, String> VERDICTS =
            Map.of("VALID", "", "INVALID", "invalid-key", "NO_CREDIT", "quota", "NO_PERMISSION", "no-permission");

    private final LastUses lastUses = new LastUses();
    private final Traffic traffic = new Traffic();
    private final Caps caps = new Caps();
    private final Habits habits = new Habits();
    private final AlertMemory alerts = new AlertMemory();
    private final HookTrace hooks = new HookTrace();
    private LedgerState ledger = new LedgerState();

    LastUses lastUses() {
        return lastUses;
    }

    Traffic traffic() {
        return traffic;
    }

    /// To be asked for once the journal is open.
    LedgerState ledger() {
        return ledger;
    }

    /// The counters of budgets, which hear of every entry.
    Caps caps() {
        return caps;
    }

    /// The alerts that were told.
    ToldAlerts toldAlerts() {
        return alerts.told();
    }

    /// What was used lately, hour by hour.
    Habits habits() {
        return habits;
    }

    /// What was told to be unusual.
    ToldUnusual toldUnusual() {
        return alerts.toldUnusual();
    }

    /// How hooks were told last.
    HookMemory hooks() {
        return hooks.memory();
    }

    @Override
    public void follow(long sequence, byte kind, byte[] payload) {
        JournalTrail.event(kind, payload).ifPresent(this::told);
        switch (ledger.absorb(sequence, kind, payload)) {
            case LedgerChange.Began began -> began(began.intent().intent());
            case LedgerChange.Ended(OpenIntent open, Settlement settlement) -> {
                traffic.ended(open.intent(), settlement);
                caps.ended(open.intent(), settlement);
                used(open.intent(), Load.known(open.intent(), settlement));
            }
            case LedgerChange.Cleared(OpenIntent open, Settlement.Unknown before, Settlement settlement) ->
                cleared(open.intent(), before, settlement);
            case LedgerChange.Corrected(var _, var at, Circumstance of, Recost recost, var worst) ->
                corrected(at, Bearing.of(of.to(), of.purse(), of.errand()), recost, worst);
            case LedgerChange.Nothing _,LedgerChange.Unreadable _ -> {}
        }
    }

    private void began(Intent intent) {
        intent.purse().key().ifPresent(key -> lastUses.note(key, intent.at()));
        traffic.began(intent);
        caps.began(intent);
    }

    private void cleared(Intent intent, Settlement.Unknown before, Settlement settlement) {
        if (caps.cleared(intent, before, settlement)) {
            used(intent, Load.known(intent, settlement).minus(Load.known(intent, before)));
        }
    }

    // What is told as used is what is known to be paid; that anything more may be owed is for budgets.
    private void used(Intent intent, Load load) {
        habits.add(intent.at(), Bearing.of(intent), load);
    }

    private void corrected(Instant at, Bearing bearing, Recost recost, Optional<Money> worst) {
        caps.corrected(at, bearing, recost, worst);
        habits.add(at, bearing, Load.known(recost));
    }

    private void told(AuditEvent event) {
        lastUses.follow(event);
        alerts.follow(event);
        hooks.follow(event);
        switch (event.action()) {
            case KEY_TESTED -> {
                String verdict = event.facts().getOrDefault("outcome", "");
                traffic.said(key(event), VERDICTS.getOrDefault(verdict, verdict), event.at());
            }
            case KEY_REPLACED, KEY_PURGED -> traffic.said(key(event), "", event.at());
            default -> {}
        }
    }

    private static KeyId key(AuditEvent event) {
        return new KeyId(event.subject().id());
    }

    @Override
    public byte[] capture() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            part(out, lastUses.capture());
            part(out, LedgerStateBytes.write(ledger));
            part(out, TrafficBytes.write(traffic.picture()));
            part(out, CapsBytes.write(caps));
            part(out, alerts.capture());
            part(out, hooks.capture());
            part(out, HabitsBytes.write(habits));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Override
    public boolean restore(byte[] state) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(state))) {
            byte[] uses = part(in);
            LedgerState known = LedgerStateBytes.read(part(in));
            Traffic.Picture picture = TrafficBytes.read(part(in));
            CapsBytes.Past past = CapsBytes.read(part(in));
            if (!alerts.restore(part(in)) || !lastUses.restore(uses) || !hooks.restore(part(in))) {
                return false;
            }
            habits.become(HabitsBytes.read(part(in)));
            ledger = known;
            caps.restore(past.spending(), past.cleared());
            known.open().forEach(open -> caps.began(open.intent()));
            traffic.become(picture);
            return true;
        } catch (IOException | RuntimeException foreign) {
            return false;
        }
    }

    private static void part(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] part(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
