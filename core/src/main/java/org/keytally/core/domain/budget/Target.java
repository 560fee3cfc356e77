package org.keytally.core.domain.budget;

import java.util.Locale;

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

    /// How the trail writes it: names stand in it by their random ids, so that they can be erased.
    public String written() {
        String kindWord = kind.name().toLowerCase(Locale.ROOT);
        return id.isEmpty() ? kindWord : kindWord + ":" + id;
    }
}
