package org.keytally.app.organisation.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.vault.PlainKey;
import org.keytally.core.domain.vault.VaultName;

/// What was typed to take secrets that other tools put into a vault: `NAME=PROVIDER`, with commas between.
record PlainInput(String text, Providers providers) {

    /// What came of reading.
    sealed interface Reading {

        record Read(List<PlainKey> keys) implements Reading {}

        /// It cannot be meant.
        record Unreadable(String why) implements Reading {}
    }

    Reading read(Words words) {
        List<PlainKey> keys = new ArrayList<>();
        for (String one : text.split(",", -1)) {
            if (one.isBlank()) {
                continue;
            }
            String[] parts = one.split("=", 2);
            Optional<VaultName> name = VaultName.parse(parts[0].strip());
            if (parts.length < 2 || name.isEmpty()) {
                return new Reading.Unreadable(words.of("organisation.connect.bad-plain", one.strip()));
            }
            Optional<Provider> provider = providers.find(parts[1]);
            if (provider.isEmpty()) {
                return new Reading.Unreadable(words.of("refusal.unknown-provider", parts[1].strip()));
            }
            keys.add(new PlainKey(name.get(), provider.get().id()));
        }
        return new Reading.Read(keys);
    }
}
