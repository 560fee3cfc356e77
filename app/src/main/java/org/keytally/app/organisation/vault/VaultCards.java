package org.keytally.app.organisation.vault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keytally.app.organisation.access.Standpoint;
import org.keytally.app.words.Formats;
import org.keytally.app.words.VaultWords;
import org.keytally.app.words.Words;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.vault.FindPermissions;
import org.keytally.core.usecase.vault.FindPermissions.Permission;
import org.keytally.core.usecase.vault.SyncVault;

/// Makes cards of what is known of the vaults.
record VaultCards(Words words, Formats formats, Instant now, Standpoint standpoint) {

    VaultCard of(Found found, boolean isAtWork) {
        VaultWords vaultWords = new VaultWords(words);
        Set<Permission> allowed = standpoint.shown(found.may().orElse(Set.of()));
        return new VaultCard(
                found.link(),
                facts(found),
                found.may().isPresent() ? vaultWords.may(allowed) : "",
                vaultWords.loosened(found.link()),
                trouble(found, vaultWords),
                isAtWork || !found.isAsked(),
                allowed);
    }

    private List<String> facts(Found found) {
        VaultLink link = found.link();
        List<String> facts = new ArrayList<>();
        facts.add(way(found));
        link.region().ifPresent(region -> facts.add(words.of("organisation.vault.region", region)));
        link.directory().tenant().ifPresent(tenant -> facts.add(words.of("organisation.vault.tenant", tenant)));
        facts.add(link.synced()
                .map(at -> words.of("organisation.vault.synced", formats.relative(at, now)))
                .orElseGet(() -> words.of("organisation.vault.never")));
        facts.add(found.held().size() == 1
                ? words.of("organisation.vault.held-one")
                : words.of("organisation.vault.held", found.held().size()));
        return facts;
    }

    private String way(Found found) {
        if (!found.link().way().asksPerson()) {
            return words.of("organisation.way", found.link().way());
        }
        return found.who()
                .map(who -> words.of("organisation.vault.signed-in",
                        who.person().orElseGet(() -> words.of("vault.somebody")), formats.minute(who.until())))
                .orElseGet(() -> words.of("organisation.vault.signed-out"));
    }

    private static Optional<String> trouble(Found found, VaultWords vaultWords) {
        Optional<String> asked = found.why()
                .or(() -> found.permits().flatMap(FindPermissions.Result::unsaid))
                .map(why -> vaultWords.problem(found.link(), why));
        return asked.or(() -> found.synced().flatMap(result -> switch (result) {
            case SyncVault.Result.Synced synced -> vaultWords.refused(found.link(), synced.lines());
            case SyncVault.Result.Failed(var why, var _) -> Optional.of(vaultWords.problem(found.link(), why));
        }));
    }
}
