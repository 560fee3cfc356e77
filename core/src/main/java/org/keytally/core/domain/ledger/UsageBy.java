package org.keytally.core.domain.ledger;

import java.util.Locale;
import org.keytally.core.domain.key.KeyId;

/// What usage can be grouped by.
public enum UsageBy {
    DAY,
    PROVIDER,
    MODEL,
    KEY,
    SCOPE,
    PAYER,
    TYPE,
    PROJECT,
    CLIENT,
    AGENT,
    ENVIRONMENT,
    MEMBER;

    /// The value by which an attempt is sorted into a group; empty where it has none.
    public String value(Addressee to, Purse purse, Errand errand) {
        return switch (this) {
            case DAY -> throw new IllegalArgumentException("a day depends on a zone");
            case PROVIDER -> to.provider().value();
            case MODEL -> to.model();
            case KEY -> purse.key().map(KeyId::value).orElse("");
            case SCOPE -> purse.scope().map(UsageBy::word).orElse("");
            case PAYER -> word(purse.payer());
            case TYPE -> errand.type();
            case PROJECT -> errand.project();
            case CLIENT -> errand.client();
            case AGENT -> errand.agent();
            case ENVIRONMENT -> word(errand.environment());
            case MEMBER -> errand.who();
        };
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
