package org.keytally.core.domain.budget;

import java.util.Locale;
import java.util.Map;
import org.keytally.core.domain.ledger.UsageBy;

/// Over what a budget counts.
///
/// @param id the id of the key, provider or name, the name of the environment; empty where all of the kind are meant
public record Target(Kind kind, String id) {

    /// The kinds of targets.
    public enum Kind {
        ALL,
        PERSON,
        KEY,
        PROVIDER,
        ENV,
        PROJECT,
        CLIENT,
        /// What a team pays.
        TEAM,
        /// What keys of scope app give.
        APP
    }

    public static final Target ALL = new Target(Kind.ALL, "");
    public static final Target APP = new Target(Kind.APP, "");

    public Target {
        boolean mayBeBare = kind == Kind.ALL || kind == Kind.TEAM || kind == Kind.APP;
        boolean mustBeBare = kind == Kind.ALL || kind == Kind.APP;
        if ((id.isEmpty() && !mayBeBare) || (!id.isEmpty() && mustBeBare)) {
            throw new IllegalArgumentException("not a target");
        }
    }

    /// Whether it is over just what has these values, and nothing else.
    ///
    /// @param only what everything meant has in common
    public boolean isOver(Map<UsageBy, String> only) {
        if (only.isEmpty()) {
            return kind == Kind.ALL;
        }
        if (only.size() > 1) {
            return false;
        }
        Map.Entry<UsageBy, String> value = only.entrySet().iterator().next();
        return switch (kind) {
            case ALL -> false;
            case PERSON -> isOver(UsageBy.MEMBER, value);
            case KEY -> isOver(UsageBy.KEY, value);
            case PROVIDER -> isOver(UsageBy.PROVIDER, value);
            case ENV -> isOver(UsageBy.ENVIRONMENT, value);
            case PROJECT -> isOver(UsageBy.PROJECT, value);
            case CLIENT -> isOver(UsageBy.CLIENT, value);
            // Of one team among several nothing is shown alone.
            case TEAM -> id.isEmpty() && value.equals(Map.entry(UsageBy.PAYER, "team"));
            case APP -> value.equals(Map.entry(UsageBy.SCOPE, "app"));
        };
    }

    private boolean isOver(UsageBy by, Map.Entry<UsageBy, String> value) {
        return value.getKey() == by && value.getValue().equalsIgnoreCase(id);
    }

    /// How the trail writes it: names stand in it by their random ids, so that they can be erased.
    public String written() {
        String kindWord = kind.name().toLowerCase(Locale.ROOT);
        return id.isEmpty() ? kindWord : kindWord + ":" + id;
    }
}
