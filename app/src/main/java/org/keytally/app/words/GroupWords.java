package org.keytally.app.words;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.ledger.UsageBy;

/// The names of what usage is grouped by, as people read them.
public final class GroupWords {

    private final Words words;
    private final Supplier<Providers> providers;

    public GroupWords(Words words, Supplier<Providers> providers) {
        this.words = words;
        this.providers = providers;
    }

    /// "Provider".
    public String of(UsageBy by) {
        return words.of("group", by);
    }

    /// The name of one group, such as a payer or a model.
    ///
    /// @param name the name behind the id; empty where there is none or it was erased
    public String of(UsageBy by, String id, Optional<String> name) {
        if (id.isEmpty()) {
            return words.of("group.none", of(by));
        }
        return switch (by) {
            case PAYER -> words.of("sign.payer", Payer.valueOf(constant(id)));
            case ENVIRONMENT -> words.of("sign.environment", Environment.valueOf(constant(id)));
            case PROVIDER -> providers.get().find(id).map(Provider::name).orElse(id);
            case DAY, MODEL, KEY, SCOPE, TYPE, PROJECT, CLIENT, AGENT, MEMBER ->
                name.orElseGet(() -> words.of("group.erased"));
        };
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
