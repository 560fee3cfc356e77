package org.keytally.core.domain.key;

/// Who is charged for a call; it follows from the key's scope, and a local provider charges nobody.
public enum Payer {
    YOU,
    TEAM,
    COMPANY,
    APP,
    FREE;

    public static Payer of(Scope scope) {
        return switch (scope) {
            case PERSONAL -> YOU;
            case TEAM -> TEAM;
            case COMPANY -> COMPANY;
            case APP -> APP;
        };
    }
}
