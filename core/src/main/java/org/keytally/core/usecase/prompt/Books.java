package org.keytally.core.usecase.prompt;

import java.time.InstantSource;
import java.util.Optional;
import org.keytally.core.domain.catalog.EventIds;
import org.keytally.core.domain.home.NameBook;
import org.keytally.core.domain.home.NameKind;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.ledger.Addressee;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.Errand;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Ledger;
import org.keytally.core.domain.ledger.PromptId;
import org.keytally.core.domain.ledger.Purse;
import org.keytally.core.domain.prompt.Purpose;
import org.keytally.core.domain.prompt.Route;
import org.keytally.core.domain.prompt.Step;

/// The book of attempts with what is needed to write in it.
///
/// @param person the name of who is at work
public record Books(
        Ledger ledger, NameBook names, String person, InstantSource clock, EventIds ids, Forcing forcing) {

    Intent intent(Order order, Plan.Ready plan, Optional<PromptId> prompt, Tariff tariff) {
        var now = clock.instant();
        EntryId id = new EntryId(ids.at(now));
        return new Intent(
                id,
                prompt.orElseGet(() -> PromptId.startedBy(id)),
                now,
                new Addressee(plan.route().provider().id(), plan.model()),
                purse(plan),
                errand(order),
                plan.step().filter(Step::isCrossing).isPresent(),
                tariff.worst(plan.route().provider(), plan.model(), plan.prompt(), now));
    }

    private Purse purse(Plan.Ready plan) {
        Optional<Key> key = plan.step().map(Step::key);
        return new Purse(
                key.map(Key::id),
                key.map(Key::scope),
                plan.route().payerOf(plan.step()),
                payerName(plan.route(), plan.step()).map(name -> id(NameKind.PERSON, name)).orElse(""));
    }

    /// The name behind the payer: the person's own, else that of the key's owner.
    Optional<String> payerName(Route route, Optional<Step> step) {
        return switch (route.payerOf(step)) {
            case YOU -> Optional.of(person);
            case TEAM, COMPANY, APP -> step.flatMap(one -> one.key().notes().owner());
            case FREE -> Optional.empty();
        };
    }

    private Errand errand(Order order) {
        Purpose purpose = order.purpose();
        return new Errand(
                id(NameKind.PERSON, person),
                purpose.type(),
                id(NameKind.PROJECT, purpose.project()),
                id(NameKind.CLIENT, purpose.client()),
                purpose.agent(),
                order.way().environment());
    }

    private String id(NameKind kind, String name) {
        return name.isEmpty() ? "" : names.idOf(kind, name).value();
    }

}
