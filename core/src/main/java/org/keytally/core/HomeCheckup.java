package org.keytally.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.adapter.journal.Soundness;
import org.keytally.core.adapter.keychain.LayeredSecrets;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.file.SealedRecords;
import org.keytally.core.adapter.sealed.file.SealedSecrets;
import org.keytally.core.domain.audit.AuditTrail;
import org.keytally.core.domain.audit.TrailCheck;
import org.keytally.core.domain.audit.TrailCheck.Wrong;
import org.keytally.core.domain.home.Check;
import org.keytally.core.domain.home.CheckKind;
import org.keytally.core.domain.home.CheckState;
import org.keytally.core.domain.home.Checkup;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyRegister;
import org.keytally.core.domain.key.Resting;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.StoreState;

/// The health of an open home: its keychain, its sealed files, its journal, and where each key's secret rests.
record HomeCheckup(
        SecretStore resting,
        SealedRecords records,
        SealedSecrets sealed,
        AuditTrail trail,
        Soundness soundness,
        KeyRegister register) implements Checkup {

    @Override
    public List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        checks.add(keychain());
        checks.add(sealed("records", CheckKind.RECORDS_DAMAGED, records::check));
        checks.add(sealed("secrets", CheckKind.SECRETS_DAMAGED, sealed::check));
        checks.add(journal());
        register.all().stream().filter(key -> !key.isRemoved()).map(this::key).forEach(checks::add);
        return checks;
    }

    private Check keychain() {
        Map<String, String> facts = Map.of("kind", resting.resting().name());
        return switch (resting.state()) {
            case StoreState.Ready _ -> Check.ok("keychain", facts);
            case StoreState.Locked _ -> new Check("keychain", CheckState.BROKEN, CheckKind.KEYCHAIN_LOCKED, facts);
            case StoreState.Unavailable(StoreState.Cause cause, String detail) ->
                new Check(
                        "keychain",
                        CheckState.BROKEN,
                        CheckKind.KEYCHAIN_UNAVAILABLE,
                        Map.of("kind", resting.resting().name(), "cause", cause.name(), "detail", detail));
        };
    }

    private interface Look {
        List<SealedException> check() throws SealedException;
    }

    private static Check sealed(String name, CheckKind damaged, Look look) {
        try {
            List<SealedException> found = look.check();
            return found.isEmpty()
                    ? Check.ok(name, Map.of())
                    : new Check(name, CheckState.BROKEN, damaged, Map.of("place", found.getFirst().place()));
        } catch (SealedException unreadable) {
            return new Check(name, CheckState.BROKEN, damaged, Map.of("place", unreadable.place()));
        }
    }

    // Opening reads only what came after the last head, so the whole of it is read here.
    private Check journal() {
        return switch (trail.verify()) {
            case TrailCheck.Broken(var wrong, var _, var _, var _, var _, var _) when wrong == Wrong.MISSING_HEAD ->
                new Check("journal", CheckState.CARE, CheckKind.JOURNAL_HEADLESS, Map.of());
            case TrailCheck.Broken broken ->
                new Check(
                        "journal",
                        CheckState.BROKEN,
                        CheckKind.JOURNAL_DAMAGED,
                        Map.of(
                                "segment", broken.segment(),
                                "offset", String.valueOf(broken.offset()),
                                "record", String.valueOf(broken.sequence())));
            case TrailCheck.Whole(long records, long _) -> end(records);
        };
    }

    private Check end(long records) {
        if (soundness instanceof Soundness.TornTail(var place, long bytes)) {
            Map<String, String> facts =
                    Map.of("segment", String.valueOf(place.segment()), "bytes", String.valueOf(bytes));
            return new Check("journal", CheckState.CARE, CheckKind.JOURNAL_TORN, facts);
        }
        return Check.ok("journal", Map.of("records", String.valueOf(records)));
    }

    private Check key(Key key) {
        String name = "key " + key.label();
        try {
            Optional<Resting> place = place(key);
            return place.map(where -> Check.ok(name, Map.of("rests-in", where.name())))
                    .orElseGet(() -> new Check(
                            name, CheckState.BROKEN, CheckKind.SECRET_LOST, Map.of("label", key.label())));
        } catch (SecretStoreException failed) {
            return new Check(
                    name, CheckState.BROKEN, CheckKind.KEYCHAIN_UNAVAILABLE, Map.of("cause", failed.kind().name()));
        }
    }

    private Optional<Resting> place(Key key) throws SecretStoreException {
        if (!key.isLeased() && resting instanceof LayeredSecrets layered) {
            return layered.restingOf(key.secretName());
        }
        return sealed.holds(key.secretName()) ? Optional.of(Resting.SEALED_FILE) : Optional.empty();
    }
}
