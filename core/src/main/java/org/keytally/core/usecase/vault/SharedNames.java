package org.keytally.core.usecase.vault;

import java.text.Normalizer;
import java.util.Locale;
import org.keytally.core.domain.vault.SharedKey;
import org.keytally.core.domain.vault.VaultName;

/// The names under which shared keys lie in a vault: where, whose and which, as a person reads it there.
final class SharedNames {

    private static final int LONGEST = 127;
    private static final String EVERYWHERE = "any";

    private SharedNames() {}

    /// For example `production--openai--research`.
    static VaultName of(SharedKey key) {
        String environment = key.environment().map(Enum::name).orElse(EVERYWHERE);
        String name = String.join("--", plain(environment), plain(key.provider().value()), plain(key.label()));
        return new VaultName(name.length() <= LONGEST ? name : name.substring(0, LONGEST));
    }

    private static String plain(String text) {
        String letters = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return letters.isEmpty() ? "key" : letters;
    }
}
