package org.keytally.core.domain.budget;

import java.util.ArrayList;
import java.util.List;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.ledger.Addressee;
import org.keytally.core.domain.ledger.Errand;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Purse;

/// What of an attempt decides which budgets it bears on; what does not apply is empty.
///
/// @param owner the random id of the payer's name
/// @param who the random id of a person's name
public record Bearing(
        Payer payer,
        String owner,
        String key,
        String provider,
        Environment environment,
        String who,
        String project,
        String client) {

    public static Bearing of(Intent intent) {
        return of(intent.to(), intent.purse(), intent.errand());
    }

    public static Bearing of(Addressee to, Purse purse, Errand errand) {
        return new Bearing(
                purse.payer(),
                purse.owner(),
                purse.key().map(KeyId::value).orElse(""),
                to.provider().value(),
                errand.environment(),
                errand.who(),
                errand.project(),
                errand.client());
    }

    /// Every target it lies in.
    public List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        targets.add(Target.ALL);
        targets.add(new Target(Target.Kind.PROVIDER, provider));
        targets.add(new Target(Target.Kind.ENV, environment.name()));
        add(targets, Target.Kind.KEY, key);
        add(targets, Target.Kind.PERSON, who);
        add(targets, Target.Kind.PROJECT, project);
        add(targets, Target.Kind.CLIENT, client);
        if (payer == Payer.TEAM) {
            targets.add(new Target(Target.Kind.TEAM, ""));
            add(targets, Target.Kind.TEAM, owner);
        }
        if (payer == Payer.APP) {
            targets.add(Target.APP);
        }
        return targets;
    }

    private static void add(List<Target> targets, Target.Kind kind, String id) {
        if (!id.isEmpty()) {
            targets.add(new Target(kind, id));
        }
    }
}
