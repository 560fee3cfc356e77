package org.keytally.app.organisation.members;

import java.time.Instant;
import java.util.Optional;
import org.keytally.app.organisation.members.OwnStanding.OwnKey;
import org.keytally.app.organisation.vault.Stage;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyState;

/// Reads what whoever is at work here has of the team.
record OwnStandings(MemberCases cases, Stage stage) {

    OwnStanding read() {
        Instant now = cases.clock().instant();
        return new OwnStanding(
                cases.team().joinTeam().known(),
                cases.own().get().stream().map(key -> own(key, now)).toList());
    }

    private OwnKey own(Key key, Instant now) {
        KeyState state = key.state(now);
        String limit = key.terms().monthlyBudget()
                .map(most -> stage.words().of("organisation.members.own.limit", stage.formats().money(new Money(most))))
                .orElseGet(() -> stage.words().of("budgets.tier.unlimited"));
        String facts = stage.words().of("organisation.members.own.facts",
                cases.name(key.provider()), limit, stage.formats().relative(key.trace().stored(), now));
        return new OwnKey(
                key.label(), state == KeyState.ACTIVE, stage.words().of("state", state), facts,
                Optional.ofNullable(key.notes().tags().get("receipt")));
    }
}
