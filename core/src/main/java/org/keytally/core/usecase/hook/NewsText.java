package org.keytally.core.usecase.hook;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.keytally.core.domain.audit.AuditEvent;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.home.NameBook;
import org.keytally.core.domain.home.NameId;
import org.keytally.core.domain.hook.HookEvent;
import org.keytally.core.domain.hook.HookNews;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyRegister;
import org.keytally.core.usecase.budget.TargetNames;

/// What an event of the trail is told as: names where the trail has ids, and nothing but what is known to be harmless.
public record NewsText(TargetNames targets, NameBook names, KeyRegister keys) {

    private static final Set<String> OF_BUDGETS = Set.of("target", "period", "from", "limit", "unit", "used", "mark",
            "hard");
    private static final Set<String> OF_UNUSUAL =
            Set.of("target", "provider", "period", "from", "unit", "used", "usual");
    private static final Set<String> OF_PAYERS = Set.of("payer", "label", "provider", "instead", "reason");
    private static final Set<String> OF_KEYS = Set.of("label", "provider", "until");

    HookNews of(HookEvent what, AuditEvent event) {
        Map<String, String> facts = new TreeMap<>(event.facts());
        facts.keySet().retainAll(switch (what) {
            case BUDGET_MARK, BUDGET_FORECAST, BUDGET_REACHED, BUDGET_REFUSED -> OF_BUDGETS;
            case USAGE_UNUSUAL -> OF_UNUSUAL;
            case PAYER_CROSSED -> OF_PAYERS;
            case KEY_EXPIRED -> OF_KEYS;
        });
        facts.computeIfPresent("target", (_, target) -> targets.readable(target));
        facts.computeIfPresent("payer", (_, payer) -> payer.toLowerCase(Locale.ROOT));
        if (what == HookEvent.PAYER_CROSSED) {
            name(event.who()).ifPresent(person -> facts.put("person", person));
            owner(event.subject()).ifPresent(owner -> facts.put("payer_name", owner));
        }
        return new HookNews(event.id().toString(), what.word(), event.at(), facts);
    }

    HookNews test(Instant now) {
        return new HookNews("", HookNews.TEST, now, Map.of());
    }

    HookNews time(Instant due) {
        return new HookNews("", HookNews.TIME, due, Map.of());
    }

    private Optional<String> name(String id) {
        return NameId.isPossible(id) ? names.nameOf(new NameId(id)) : Optional.empty();
    }

    private Optional<String> owner(Subject subject) {
        return keys.all().stream()
                .filter(key -> key.id().value().equals(subject.id()))
                .findFirst()
                .map(Key::notes)
                .flatMap(notes -> notes.owner());
    }
}
