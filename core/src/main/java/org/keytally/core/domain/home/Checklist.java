package org.keytally.core.domain.home;

import java.util.EnumSet;
import java.util.Set;

/// What a person who begins should have seen to, and what of it is done, as the home itself tells.
public record Checklist(Set<Item> done) {

    /// One thing to see to.
    public enum Item {
        KEY,
        PROMPT,
        BUDGET,
        ENVIRONMENT,
        KEYCHAIN,
        RECOVERY,
        ROTATION
    }

    /// What the home tells of itself.
    ///
    /// @param hasProfile whether an environment's profile is in force
    /// @param hasDueKey whether a key should be replaced, or expires soon
    public record Facts(
            boolean hasKey,
            boolean hasPrompt,
            boolean hasBudget,
            boolean hasProfile,
            boolean isKeychainReady,
            boolean hasRecovery,
            boolean hasDueKey) {}

    public Checklist {
        done = Set.copyOf(done);
    }

    /// Ticks whatever the facts show; without a key there is nothing that could be in rotation.
    public static Checklist of(Facts facts) {
        Set<Item> done = EnumSet.noneOf(Item.class);
        for (Item item : Item.values()) {
            boolean isDone = switch (item) {
                case KEY -> facts.hasKey();
                case PROMPT -> facts.hasPrompt();
                case BUDGET -> facts.hasBudget();
                case ENVIRONMENT -> facts.hasProfile();
                case KEYCHAIN -> facts.isKeychainReady();
                case RECOVERY -> facts.hasRecovery();
                case ROTATION -> facts.hasKey() && !facts.hasDueKey();
            };
            if (isDone) {
                done.add(item);
            }
        }
        return new Checklist(done);
    }

    public boolean isDone(Item item) {
        return done.contains(item);
    }

    /// Whether nothing is left to see to.
    public boolean isWhole() {
        return done.size() == Item.values().length;
    }
}
