package org.keytally.app.organisation.vault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keytally.app.words.Formats;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Lease;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.vault.DeletedItem;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.domain.vault.VaultTerms;
import org.keytally.core.usecase.vault.ListVault;

/// Makes rows of what was found in a vault.
///
/// What the tags of a secret say is shown as what the vault says, and nothing is decided by it.
record SharedRows(Formats formats, Instant now) {

    List<SharedRow> of(Found found) {
        List<SharedRow> rows = new ArrayList<>();
        found.lines().ifPresentOrElse(
                lines -> lines.forEach(line -> rows.add(row(found, line))),
                () -> found.held().forEach(key -> rows.add(held(found, key))));
        found.deleted().forEach(item -> rows.add(deleted(found, item)));
        return rows;
    }

    private SharedRow row(Found found, ListVault.Line line) {
        VaultTerms terms = line.item().terms();
        VaultName name = line.item().name();
        return new SharedRow(
                found.link(),
                name,
                terms.tag("label").filter(_ -> line.isShared()).orElse(name.value()),
                line.isShared() ? state(terms) : SharedRow.State.OTHER,
                terms.tag("provider").filter(_ -> line.isShared()),
                terms.tag("environment").flatMap(SharedRows::environment),
                terms.tag("scope").flatMap(SharedRows::payer).filter(_ -> line.isShared()),
                terms.tag("owner").filter(_ -> line.isShared()),
                terms.generation(),
                new SharedDates(
                        terms.validity(),
                        terms.validity().to().map(formats::day),
                        line.item().changed().map(at -> formats.relative(at, now)),
                        line.key().flatMap(key -> key.terms().lease()).map(this::lease),
                        Optional.empty()),
                line.key().map(Key::label));
    }

    private SharedRow held(Found found, Key key) {
        Validity validity = key.terms().validity();
        return new SharedRow(
                found.link(),
                new VaultName("held"),
                key.label(),
                SharedRow.State.HELD,
                Optional.of(key.provider().value()),
                key.environment(),
                Optional.of(Payer.of(key.scope())),
                key.notes().owner(),
                Optional.empty(),
                new SharedDates(
                        validity, validity.to().map(formats::day), Optional.empty(),
                        key.terms().lease().map(this::lease), Optional.empty()),
                Optional.of(key.label()));
    }

    private SharedRow deleted(Found found, DeletedItem item) {
        return new SharedRow(
                found.link(), item.name(), item.name().value(), SharedRow.State.DELETED, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                new SharedDates(
                        Validity.ALWAYS, Optional.empty(), item.deleted().map(at -> formats.relative(at, now)),
                        Optional.empty(), item.purged().map(formats::day)),
                Optional.empty());
    }

    private SharedRow.State state(VaultTerms terms) {
        if (!terms.isEnabled()) {
            return SharedRow.State.DISABLED;
        }
        if (terms.validity().hasEnded(now)) {
            return SharedRow.State.EXPIRED;
        }
        return terms.validity().hasBegun(now) ? SharedRow.State.ACTIVE : SharedRow.State.NOT_YET_VALID;
    }

    private String lease(Lease lease) {
        return lease.hasEnded(now) ? "" : formats.minute(lease.until());
    }

    private static Optional<Environment> environment(String word) {
        return Arrays.stream(Environment.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private static Optional<Payer> payer(String word) {
        return Arrays.stream(Scope.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .map(Payer::of)
                .findFirst();
    }
}
