package org.keytally.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.adapter.journal.Recovery;
import org.keytally.core.adapter.journal.Soundness;
import org.keytally.core.adapter.keychain.LayeredSecrets;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.file.SealedRecords;
import org.keytally.core.adapter.sealed.file.SealedSecrets;
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
        Recovery recovery,
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

    private Check journal() {
        return switch (recovery.soundness()) {
            case Soundness.Damaged damaged ->
                new Check(
                        "journal",
                        CheckState.BROKEN,
                        CheckKind.JOURNAL_DAMAGED,
                        Map.of(
                                "segment", String.valueOf(damaged.first().place().segment()),
                                "offset", String.valueOf(damaged.first().place().offset()),
                                "record", String.valueOf(damaged.first().place().sequence())));
            case Soundness.TornTail(var place, long bytes) ->
                new Check(
                        "journal",
                        CheckState.CARE,
                        CheckKind.JOURNAL_TORN,
                        Map.of("segment", String.valueOf(place.segment()), "bytes", String.valueOf(bytes)));
            case Soundness.Whole _ -> head();
        };
    }

    private Check head() {
        return switch (recovery.head()) {
            case MISSING, UNREADABLE ->
                new Check("journal", CheckState.CARE, CheckKind.JOURNAL_HEADLESS, Map.of());
            case NEW, USED, OUTDATED -> Check.ok("journal", Map.of());
        };
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
        if (resting instanceof LayeredSecrets layered) {
            return layered.restingOf(key.secretName());
        }
        return sealed.holds(key.secretName()) ? Optional.of(Resting.SEALED_FILE) : Optional.empty();
    }
}
